import { copyFileSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { feedSection } from '../support/feeds-drawer'
import { inSampleRoom, openConsole, type SampleRoom } from '../support/room'
import { eventually, openScreen, untilReadable } from '../support/screens'
import { WORDS } from '../support/words'

const SAMPLE = resolve(import.meta.dirname, '../../resources/sample/recording.ndjson')
/** A name behind all others, so that the row stays where it is when its person is archived. */
const LAST = '龥'
const { common, console: words, triage } = WORDS.en

let { browser, room, operator } = {} as SampleRoom
inSampleRoom((made) => {
  ;({ browser, room, operator } = made)
})

/** Presses a button twice in the time of a double click, however busy the machine is. */
const doubleClick = (button: Locator): Promise<void> =>
  button.evaluate(async (at: HTMLElement) => {
    at.click()
    await Promise.resolve()
    at.click()
  })

/**
 * Presses a button, and in the same moment in which another one stands in its place presses that one.
 * @param where the place of the other one, for a window in which it comes under the pointer; else that of the button
 */
const pressAndWhatComes = (button: Locator, comes: string, where?: Place): Promise<void> =>
  button.evaluate(
    async (at: HTMLElement, [words, there]) => {
      const { left, top, width, height } = at.getBoundingClientRect()
      const { x, y } = there ?? { x: left + width / 2, y: top + height / 2 }
      const place = { clientX: x, clientY: y, detail: 1, bubbles: true, cancelable: true }
      const press = (what: Element) => what.dispatchEvent(new MouseEvent('click', place))
      const inPlace = () => document.elementFromPoint(x, y)?.closest('button:enabled')
      press(at)
      while (!inPlace()?.textContent?.startsWith(words)) await new Promise(requestAnimationFrame)
      press(inPlace()!)
    },
    [comes, where] as const,
  )

type Place = { x: number; y: number }
async function middleOf(button: Locator): Promise<Place> {
  // Letters and rows that come late move what is there.
  await button.page().evaluate(() => document.fonts.ready)
  let last: string | null = null
  const stands = async () => {
    const before = last
    last = JSON.stringify(await button.boundingBox())
    return last === before
  }
  await expect.poll(stands, { interval: 200 }).toBe(true)
  const { x, y, width, height } = (await button.boundingBox())!
  return { x: x + width / 2, y: y + height / 2 }
}

/** The same with a key. */
const doublePress = (page: Page, key: string, code: string, altKey = false): Promise<void> =>
  page.evaluate(
    async (press) => {
      const at = document.activeElement ?? document.body
      at.dispatchEvent(new KeyboardEvent('keydown', press))
      await Promise.resolve()
      at.dispatchEvent(new KeyboardEvent('keydown', press))
    },
    { key, code, altKey, bubbles: true, cancelable: true },
  )

/** What was pressed twice at once only asks; pressed once more when that could be read, it is done. */
async function asksFirst(page: Page, asked: Locator, isDone: () => boolean, press: () => Promise<void>): Promise<void> {
  await asked.waitFor()
  await untilReadable(page)
  expect(isDone()).toBe(false)
  await asked.waitFor()
  await press()
  await eventually(isDone).toBe(true)
}

test('a double click plays nothing into a live: the second press counts once the warning could be read', async () => {
  await operator.send('show.start', { id: operator.all('show')[0]!.id, rehearsal: false, anyway: true })
  const isPlaying = () => operator.all('feed').some(({ id, wanted }) => id === 'playback' && wanted === 'on')
  for (const way of ['click', 'key']) {
    const page = await openConsole({ browser, room })
    const playback = await feedSection(page, 'playback')
    const play = playback.getByRole('button', { name: new RegExp(`^${words.feeds.play}`) })
    await play.waitFor()
    if (way === 'click') await doubleClick(play)
    else await doublePress(page, 'p', 'KeyP', true)
    const asked = page.getByRole('button', { name: words.feeds.playIntoLive })
    const press = () => (way === 'click' ? asked.click() : page.keyboard.press('Alt+P'))
    await asksFirst(page, asked, isPlaying, press)
    await operator.send('playback.stop', {})
    await eventually(isPlaying).toBe(false)
  }
})

test('the question before a recording is played into a live lets go by itself, and when it is about another one', async () => {
  mkdirSync(join(room.dataDir, 'recordings'), { recursive: true })
  copyFileSync(SAMPLE, join(room.dataDir, 'recordings', 'monday.ndjson'))
  await operator.send('show.start', { id: operator.all('show')[0]!.id, rehearsal: false, anyway: true })
  const page = await openConsole({ browser, room })
  const playback = await feedSection(page, 'playback')
  const asked = page.getByRole('button', { name: words.feeds.playIntoLive })
  await playback.getByRole('button', { name: new RegExp(`^${words.feeds.play}`) }).click()
  await asked.waitFor()
  await playback.getByRole('combobox', { name: words.feeds.recording }).click()
  await page.getByRole('option', { name: 'monday' }).click()
  expect(await asked.count()).toBe(0)
  await untilReadable(page)
  await playback.getByRole('button', { name: new RegExp(`^${words.feeds.play}`) }).click()
  await asked.waitFor()
  await asked.waitFor({ state: 'detached' })
})

test('the second half of a double click does not press what came into the place of the first', async () => {
  await operator.send('member.create', { name: LAST, roles: ['support'] })
  const page = await openConsole({ browser, room })
  await page.getByRole('button', { name: words.panel.members }).click()
  const row = page.getByRole('listitem').filter({ hasText: LAST })
  const isArchived = () => operator.all('member').some(({ name, archived }) => name === LAST && archived)
  await row.getByRole('button', { name: words.members.archive }).click()
  const asked = row.getByRole('button', { name: common.action.sure })
  await asked.waitFor()
  await untilReadable(page)
  await pressAndWhatComes(asked, words.members.restore)
  await eventually(isArchived).toBe(true)
  await untilReadable(page)
  expect(isArchived()).toBe(true)
  await row.getByRole('button', { name: words.members.restore }).click()
  await eventually(isArchived).toBe(false)
})

test('a double click on what opens a question does not answer it', async () => {
  const page = await openConsole({ browser, room })
  const all = operator.all('segment').length
  await page.locator('[data-segment]').last().click()
  const ask = page.getByRole('button', { name: words.rundown.delete, exact: true })
  const question = page.getByRole('dialog', { name: words.rundown.delete })
  const answer = question.getByRole('button', { name: new RegExp(`^${words.delete}`) })
  await ask.click()
  const where = await middleOf(answer)
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'detached' })
  await pressAndWhatComes(ask, words.delete, where)
  await untilReadable(page)
  expect(operator.all('segment')).toHaveLength(all)
  await answer.click()
  await eventually(() => operator.all('segment').length).toBe(all - 1)
})

test('a double click on what opens a figure does not keep it', async () => {
  await operator.send('show.start', { id: operator.all('show')[0]!.id, rehearsal: false, anyway: true })
  const { id } = operator.all('segment').find(({ productId }) => productId !== null)!
  await operator.send('segment.go', { id })
  const page = await openConsole({ browser, room })
  const open = page.getByRole('button', { name: new RegExp(`^${words.product.setPrice}`) })
  const field = page.getByRole('textbox', { name: words.product.livePrice })
  const save = page.getByRole('button', { name: new RegExp(`^${common.action.save}`) })
  await open.click()
  const where = await middleOf(save)
  await page.keyboard.press('Escape')
  await open.waitFor()
  await untilReadable(page)
  await pressAndWhatComes(open, common.action.save, where)
  await untilReadable(page)
  expect(await field.isVisible()).toBe(true)
  await save.click()
  await field.waitFor({ state: 'detached' })
})

test.each(['setPrice', 'setStock'] as const)(
  'after a double click on what opens a figure the keyboard is in its field: what is typed goes nowhere else (%s)',
  async (opens) => {
    await operator.send('show.start', { id: operator.all('show')[0]!.id, rehearsal: false, anyway: true })
    const { id } = operator.all('segment').find(({ productId }) => productId !== null)!
    await operator.send('segment.go', { id })
    for (const gap of [40, 120, 250]) {
      const page = await openConsole({ browser, room })
      const open = page.getByRole('button', { name: new RegExp(`^${words.product[opens]}`) })
      await open.waitFor()
      const { x, y } = await middleOf(open)
      await page.mouse.click(x, y)
      await page.waitForTimeout(gap)
      await page.mouse.click(x, y)
      await page.keyboard.type('8.88', { delay: 180 })
      expect(await page.locator('[data-own-keys] input').inputValue()).toBe('8.88')
      expect(await page.locator('#cue-text').inputValue()).toBe('')
      await page.close()
    }
  },
)

test('a double click on the pill of boards opens the devices, and leaves them open', async () => {
  const page = await openConsole({ browser, room })
  const pill = page.locator('[data-board]').first()
  const { x, y } = await middleOf(pill)
  for (let half = 0; half < 2; half++) await page.mouse.click(x, y)
  await page.getByRole('heading', { name: words.panel.lan, exact: true }).waitFor()
  await untilReadable(page)
  expect(await page.getByRole('heading', { name: words.panel.lan, exact: true }).isVisible()).toBe(true)
})

test('the key that hides the board, pressed twice at once, leaves it hidden; once that could be read it shows it', async () => {
  await operator.send('show.start', { id: operator.all('show')[0]!.id, rehearsal: false, anyway: true })
  const page = await openConsole({ browser, room })
  const isHidden = () => operator.all('show')[0]!.boardHidden
  await page.keyboard.press('Alt+x')
  await eventually(isHidden).toBe(true)
  await page.getByRole('button', { name: words.top.showBoard }).waitFor()
  await page.keyboard.press('Alt+x')
  await untilReadable(page)
  expect(isHidden()).toBe(true)
  await page.keyboard.press('Alt+x')
  await eventually(isHidden).toBe(false)
})

test('a space after a digit that chose a template sends nothing; Enter does', async () => {
  const page = await openConsole({ browser, room })
  await page.keyboard.press('5')
  await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON')
  await page.keyboard.press(' ')
  await untilReadable(page)
  expect(operator.all('cue')).toEqual([])
  await page.keyboard.press('Enter')
  await eventually(() => operator.all('cue').length).toBe(1)
})

test('a double click on what puts a segment on air does not open it', async () => {
  await operator.send('show.start', { id: operator.all('show')[0]!.id, rehearsal: false, anyway: true })
  const page = await openConsole({ browser, room })
  const before = operator.all('show')[0]!.segmentId
  await page.locator('[data-segment]').nth(2).hover()
  const go = page.getByRole('button', { name: words.rundown.go, exact: true }).first()
  const { x, y } = await middleOf(go)
  await page.mouse.click(x, y, { clickCount: 2 })
  await eventually(() => operator.all('show')[0]!.segmentId).not.toBe(before)
  await untilReadable(page)
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('a double click on what only opens a panel does nothing within it', async () => {
  room.token('support', 'Laptop')
  const page = await openConsole({ browser, room })
  const open = page.getByRole('button', { name: words.panel.lan })
  const row = page.getByRole('listitem').filter({ hasText: 'Laptop' })
  const revoke = row.getByRole('button', { name: words.lan.revoke })
  const asked = row.getByRole('button', { name: common.action.sure })
  await open.click()
  const where = await middleOf(revoke)
  await page.keyboard.press('Escape')
  await row.waitFor({ state: 'detached' })
  await pressAndWhatComes(open, words.lan.revoke, where)
  await untilReadable(page)
  expect(await asked.count()).toBe(0)
  await revoke.click()
  await asked.waitFor()
})

test('a double click revokes no device', async () => {
  room.token('support', 'Laptop')
  const page = await openConsole({ browser, room })
  await page.getByRole('button', { name: words.panel.lan }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'Laptop' })
  await doubleClick(row.getByRole('button', { name: words.lan.revoke }))
  const asked = row.getByRole('button', { name: common.action.sure })
  const isGone = () => operator.all('device').every(({ name, revokedAt }) => name !== 'Laptop' || revokedAt !== null)
  await asksFirst(page, asked, isGone, () => asked.click())
})

test('Delete pressed twice at once deletes no template, and Enter held on the button neither', async () => {
  const page = await openConsole({ browser, room })
  await page.keyboard.press('x')
  const first = page.getByRole('dialog').getByRole('listitem').first()
  await first.waitFor()
  const all = operator.all('cueTemplate').length
  const isGone = () => operator.all('cueTemplate').length < all
  await page.keyboard.press('ArrowUp')
  await doublePress(page, 'Delete', 'Delete')
  const asked = page.getByRole('button', { name: common.action.sure })
  await asked.waitFor()
  await untilReadable(page)
  // Held: the browser says so of each press after the first.
  await asked.focus()
  await asked.evaluate((at) => at.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', bubbles: true })))
  expect(
    await asked.evaluate((at) =>
      at.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', repeat: true, bubbles: true, cancelable: true }),
      ),
    ),
  ).toBe(false)
  await asksFirst(page, asked, isGone, () => asked.click())
})

test('a member is archived by a second press that is meant, and comes back by one', async () => {
  await operator.send('member.create', { name: 'Mai', roles: ['support'] })
  const page = await openConsole({ browser, room })
  await page.getByRole('button', { name: words.panel.members }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'Mai' })
  await doubleClick(row.getByRole('button', { name: words.members.archive }))
  const asked = row.getByRole('button', { name: common.action.sure })
  const isArchived = () => operator.all('member').some(({ name, archived }) => name === 'Mai' && archived)
  await asksFirst(page, asked, isArchived, () => asked.click())
  await untilReadable(page)
  await row.getByRole('button', { name: words.members.restore }).click()
  await eventually(isArchived).toBe(false)
})

test("support's double press of a key deletes no article", async () => {
  const page = await openScreen(browser, 'triage', { url: room.url, token: room.token('support', 'Laptop') })
  await page.getByRole('button', { name: triage.article.change }).first().click()
  await page.getByRole('button', { name: triage.article.delete }).waitFor()
  const all = operator.all('article').length
  await doublePress(page, 'F4', 'F4')
  const asked = page.getByRole('button', { name: common.action.sure })
  await asksFirst(
    page,
    asked,
    () => operator.all('article').length < all,
    () => page.keyboard.press('F4'),
  )
})
