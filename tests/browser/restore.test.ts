import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/browser'
import { closeScreens, eventually, openScreen } from '../support/screens'
import { takeCopy } from '../support/store'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'
import { WORDS } from '../support/words'

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
})

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
  await chooser.setInputFiles({ name: 'none.cueroom', mimeType: '', buffer: Buffer.from('no studio') })
  await other.getByRole('alert').getByText(WORDS.en.common.errors.reason.data_unreadable).waitFor()
  await chooser.setInputFiles({ name: 'studio.cueroom', mimeType: '', buffer: readFileSync(work!.path!) })
  const ask = other.getByRole('dialog').filter({ hasText: words.data.ask.kept })
  await ask.getByText(words.data.ask.noFewer).waitFor()
  await ask.getByRole('button', { name: words.data.replace }).click()
  await other.getByText(/an exported studio was put in the place/).waitFor()
  await eventually(() => to.room.studio.store.read.rows('show').map(({ title }) => title.en)).toEqual(['Tonight'])
})
