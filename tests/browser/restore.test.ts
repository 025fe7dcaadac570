import { copyFileSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/browser'
import { closeScreens, eventually, openScreen } from '../support/screens'
import { takeCopy } from '../support/store'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'
import { said, WORDS } from '../support/words'

const words = WORDS.en.console

let browser: Browser
const rooms: TestStudio[] = []
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
afterEach(async () => {
  await closeScreens(browser)
  for (const room of rooms.splice(0)) {
    expect(room.faults).toEqual([])
    await room.stop()
  }
})

async function aConsole() {
  const room = await startStudio()
  rooms.push(room)
  const operator = await WireClient.join(room.url, room.token('operator'))
  const token = room.token('operator', 'Console 1')
  return { room, operator, open: () => openScreen(browser, 'console', { url: room.url, token }) }
}

const openData = (page: Page) => page.getByRole('button', { name: words.panel.data, exact: true }).click()

test('T8 T9: the operator goes back to a copy, told what will be lost; a board that stays open shows the state of then', async () => {
  const { room, operator, open } = await aConsole()
  const { result: show } = await operator.send('show.create', { title: { en: 'Tonight' } })
  await operator.send('show.start', { id: show.id, anyway: true })
  await operator.send('segment.create', { showId: show.id, title: { en: 'Opening' } })
  await operator.send('segment.next', {})
  await operator.send('show.end', { id: show.id })
  await operator.send('show.create', { title: { en: 'Old plan' } })
  const plan = operator.all('show').find(({ title }) => title.en === 'Old plan')!
  await operator.send('show.open', { id: plan.id })
  const copy = basename(await takeCopy(room.studio.store.db, room.dataDir, Date.now()))
  await operator.send('show.update', { id: plan.id, title: { en: 'New plan' } })
  await operator.send('show.create', { title: { en: 'Later' } })

  const board = await openScreen(browser, 'board', { url: room.url, token: room.token('host', 'Board 1') })
  await board.getByText('New plan').first().waitFor()
  const page = await open()
  await openData(page)
  const row = page.locator(`[data-row="${copy}"]`)
  await row.getByText('2 shows').waitFor()
  await row.getByRole('button', { name: words.data.restore }).click()
  const ask = page.getByRole('dialog').filter({ hasText: words.data.ask.kept })
  await ask.getByText('1 show', { exact: false }).first().waitFor()
  await ask.getByText(/\d+ later changes are not in it/).waitFor()
  await ask.getByRole('button', { name: words.data.restore }).click()

  await board.getByText('Old plan').first().waitFor()
  expect(await board.getByText('New plan').count()).toBe(0)
  await page.getByText(/a copy was put in the place of the database/).waitFor()
  // All of this took some seconds: both ends would be told as the same minute.
  await page.getByText(/within less than a minute after/).waitFor()
})

test('T8: what comes in while the question is open counts in what it says', async () => {
  const { room, operator, open } = await aConsole()
  await operator.send('show.create', { title: { en: 'Tonight' } })
  const copy = basename(await takeCopy(room.studio.store.db, room.dataDir, Date.now()))
  const page = await open()
  await openData(page)
  const row = page.locator(`[data-row="${copy}"]`)
  await row.getByRole('button', { name: words.data.restore }).click()
  const ask = page.getByRole('dialog').filter({ hasText: words.data.ask.kept })
  await ask.getByText(words.data.ask.noFewer).waitFor()
  const later = async (at: Locator) => Number(/(\d+) later change/.exec(await at.innerText())?.[1] ?? 0)
  const before = await later(ask)
  await operator.send('show.create', { title: { en: 'Tomorrow' } })
  await ask.getByText(`${words.data.ask.lost} 1 show`).waitFor()
  await eventually(() => later(ask)).toBeGreaterThan(before)
  await page.keyboard.press('Escape')
  await eventually(() => later(row)).toBeGreaterThan(before)
})

test.each([
  ['live', 'was live', /“Tonight” was live in it and has ended/, /“Tonight” is on air, as it was then/],
  ['rehearsal', 'was being rehearsed', /“Tonight” was being rehearsed in it; that/, /rehearsal of “Tonight” goes on/],
] as const)(
  'T9: a copy of a %s says so; it comes back ended unless the operator goes on with it',
  async (kind, was, ended, onAir) => {
    const rehearsal = kind === 'rehearsal'
    const { goOn, ends } = words.data.ask[rehearsal ? 'rehearsal' : 'then']
    const { room, operator, open } = await aConsole()
    const { result: show } = await operator.send('show.create', { title: { en: 'Tonight' } })
    await operator.send('show.start', { id: show.id, anyway: true, rehearsal })
    const copy = basename(await takeCopy(room.studio.store.db, room.dataDir, Date.now()))
    await operator.send('show.end', { id: show.id })
    const page = await open()
    const asked = async () => {
      await openData(page)
      const row = page.locator(`[data-row="${copy}"]`)
      await row.getByText(`“Tonight” ${was}`).waitFor()
      await row.getByRole('button', { name: words.data.restore }).click()
      return page.getByRole('dialog').filter({ hasText: words.data.ask.kept })
    }
    const goBack = async (ask: Locator, told: RegExp) => {
      await ask.getByRole('button', { name: words.data.restore }).click()
      await page.getByText(told).waitFor()
      return room.studio.store.read.must('show', show.id).state
    }
    const first = await asked()
    await first.getByText(said(ends, { title: 'Tonight' })).waitFor()
    expect(await goBack(first, ended)).toBe(rehearsal ? 'planned' : 'ended')
    await page.getByRole('button', { name: words.recovery.dismiss }).click()
    const again = await asked()
    await again.getByRole('checkbox', { name: goOn }).check()
    expect(await goBack(again, onAir)).toBe('live')
  },
)

test('T10 T11 T12: the studio is exported, saved on another device, and imported into another one by choosing the file', async () => {
  const from = await aConsole()
  await from.operator.send('show.create', { title: { en: 'Tonight' } })
  const page = await from.open()
  await openData(page)
  await page.getByRole('button', { name: words.data.exportNow }).click()
  await page.getByText(/^Exported to /).waitFor()
  const { work } = await from.operator.query('data.work', {})
  const arrived = page.waitForEvent('download')
  await page.getByRole('button', { name: words.data.download }).click()
  const file = await (await arrived).path()
  expect(readFileSync(file).equals(readFileSync(work!.path!))).toBe(true)

  const to = await aConsole()
  const other = await to.open()
  await openData(other)
  const chooser = other.locator('input[type=file]')
  await chooser.setInputFiles({ name: 'empty.cueroom', mimeType: '', buffer: Buffer.alloc(0) })
  await other.getByRole('alert').getByText(words.data.emptyFile).waitFor()
  await chooser.setInputFiles({ name: 'none.cueroom', mimeType: '', buffer: Buffer.from('no studio') })
  const refused = other.getByRole('alert').getByText(WORDS.en.common.errors.reason.data_unreadable)
  await refused.waitFor()
  // In a low window as well it is before the eyes.
  await other.setViewportSize({ width: 1093, height: 420 })
  await chooser.setInputFiles({ name: 'empty.cueroom', mimeType: '', buffer: Buffer.alloc(0) })
  const empty = other.getByRole('alert').getByText(words.data.emptyFile)
  await empty.waitFor()
  const { y, height } = (await empty.boundingBox())!
  expect(y + height).toBeLessThanOrEqual(420)
  await other.setViewportSize({ width: 1440, height: 900 })
  const spoilt = join(from.room.dataDir, 'spoilt.cueroom')
  copyFileSync(work!.path!, spoilt)
  const db = new Database(spoilt)
  db.exec(`UPDATE show SET title = '{"en":7}'`)
  db.close()
  await chooser.setInputFiles({ name: 'spoilt.cueroom', mimeType: '', buffer: readFileSync(spoilt) })
  await other
    .getByRole('alert')
    .getByText(/in “show” \S+ is a value that CueRoom does not write \(title\.en\)/)
    .waitFor()
  // Nothing happened in it since yesterday, and the file was copied just now.
  const aged = join(from.room.dataDir, 'aged.cueroom')
  copyFileSync(work!.path!, aged)
  const yesterday = new Database(aged)
  yesterday.exec('UPDATE journal SET at = at - 86400000')
  yesterday.close()
  await chooser.setInputFiles({ name: 'studio.cueroom', mimeType: '', buffer: readFileSync(aged) })
  const ask = other.getByRole('dialog').filter({ hasText: words.data.ask.kept })
  const asked = said(words.data.ask.import, { at: /.+/ }).exec(await ask.innerText())?.[1]
  await ask.getByText(words.data.ask.noFewer).waitFor()
  await ask.getByRole('button', { name: words.data.replace }).click()
  await other.getByText(/an exported studio was put in the place/).waitFor()
  expect(asked).toBeDefined()
  await other.getByText(words.recovery.fromImport.replace('{{from}}', asked ?? '')).waitFor()
  await eventually(() => to.room.studio.store.read.rows('show').map(({ title }) => title.en)).toEqual(['Tonight'])
})
