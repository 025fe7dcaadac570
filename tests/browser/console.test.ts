import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inOrder } from '../../src-shared/areas/show/rundown'
import type { Segment } from '../../src-shared/records'
import { launchChromium } from '../support/browser'
import { postComments } from '../support/round'
import { openScreen, untilReadable } from '../support/screens'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'
import { WORDS } from '../support/words'

let browser: Browser
let room: TestStudio
/** Someone else of the room, to bring about what the operator does not do at this console. */
let other: WireClient
let host: WireClient
let page: Page
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  room = await startStudio()
  other = await WireClient.join(room.url, room.token('operator'))
  host = await WireClient.join(room.url, room.token('host', 'Board 1'))
  await other.send('sample.load', {})
  const [show] = other.all('show')
  await other.send('show.start', { id: show!.id })
  page = await openScreen(browser, 'console', { url: room.url, token: room.token('operator', 'Console 1') })
  await page.getByRole('region', { name: 'Rundown' }).getByText('On air').waitFor()
})
afterEach(async () => {
  await page.context().close()
  for (const client of [other, host]) client.close()
  expect(room.faults).toEqual([])
  await room.stop()
})

const text = () => page.getByRole('textbox', { name: 'Text of the cue' })
const dialog = (name: string | RegExp) => page.getByRole('dialog', { name })
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
/** What has the keyboard, as the segment's id or the control's label; empty for nothing. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null
    if (!element || element === document.body) return ''
    return (
      element.dataset.segment ?? element.dataset.row ?? element.getAttribute('aria-label') ?? element.textContent ?? ''
    )
  })
const rundown = (): Segment[] => {
  const { showId } = room.studio.store.read.must('studio', 'studio')
  return inOrder(room.studio.store.read.rows('segment')).filter((row) => row.showId === showId)
}

describe('an Escape closes one thing', () => {
  beforeEach(async () => {
    await press('c')
    await page.keyboard.type('half a cue')
    await press('Escape')
    await expect.poll(focused).toBe('')
  })

  test('a drawer over the desk: the half-written cue stays', async () => {
    await press('o')
    await dialog('Shows').waitFor()
    await press('Escape')
    await dialog('Shows').waitFor({ state: 'detached' })
    expect(await text().inputValue()).toBe('half a cue')
  })

  test('a list that is open: the half-written cue stays', async () => {
    await page.getByRole('combobox', { name: 'How long it stays' }).click()
    await page.getByRole('option', { name: 'Until done' }).waitFor()
    await press('Escape')
    await page.getByRole('option', { name: 'Until done' }).waitFor({ state: 'hidden' })
    expect(await text().inputValue()).toBe('half a cue')
  })

  test('nothing over the desk: the cue is cleared', async () => {
    await press('Escape')
    await expect.poll(() => text().inputValue()).toBe('')
  })

  test('a dialog over a drawer: the drawer stays, and its keys work again', async () => {
    await press('i')
    await dialog('Products').waitFor()
    await press('n')
    await dialog('Add product').waitFor()
    await press('Escape')
    await dialog('Add product').waitFor({ state: 'detached' })
    expect(await dialog('Products').isVisible()).toBe(true)
    await press('n')
    await dialog('Add product').waitFor()
  })

  test("a device's name being typed over: the drawer stays", async () => {
    await press('v')
    await dialog('Devices').waitFor()
    await press('F2')
    const name = page.getByRole('textbox', { name: 'Name of the device' })
    await name.fill('typed over')
    await name.press('Escape')
    await dialog('Devices').getByText('Esc again discards it.').waitFor()
    await untilReadable(page)
    await name.press('Escape')
    await name.waitFor({ state: 'detached' })
    expect(await dialog('Devices').isVisible()).toBe(true)
    expect(room.studio.store.read.rows('device').map((device) => device.name)).not.toContain('typed over')
  })
})

test('a cue that is half typed when a question or a template takes its place comes back by one key', async () => {
  const question = 'how long does shipping take'
  await postComments(room.url, room.token('feed'), 1, [question])
  const offered = page.getByRole('status').filter({ hasText: WORDS.en.common.unsent.cleared })
  await text().fill('Show the co')
  await page.getByRole('region', { name: 'Viewers ask' }).getByText(question).click()
  await expect.poll(() => text().inputValue()).toBe(question)
  await offered.getByText('Show the co').waitFor()
  await press('Alt+z')
  expect(await text().inputValue()).toBe('Show the co')

  await page.locator('#cue-templates button').first().click()
  await offered.getByText('Show the co').waitFor()
  // The template goes out first, which is what it was taken for.
  await press('Control+Enter')
  await other.until(() => other.all('cue').length === 1, 'the template')
  await press('Alt+z')
  await expect.poll(() => text().inputValue()).toBe('Show the co')
  await offered.waitFor({ state: 'detached' })
})

test('a cue for what viewers ask begins with the question, or the answer that it had, or support’s note; what is typed stands behind it', async () => {
  const question = 'how long does shipping take'
  await postComments(room.url, room.token('feed'), 1, [question])
  const ask = page.getByRole('region', { name: 'Viewers ask' }).getByText(question)
  await ask.click()
  await expect.poll(() => text().inputValue()).toBe(question)
  await page.keyboard.type(' Two days')
  expect(await text().inputValue()).toBe(`${question} Two days`)

  const support = await WireClient.join(room.url, room.token('support'))
  const [thread] = other.all('thread')
  await support.send('thread.answer', { id: thread!.id, answer: 'Three to five days' })
  await postComments(room.url, room.token('feed'), 2, [question])
  await support.until(() => support.all('thread')[0]?.state === 'open', 'the question again')
  await support.send('thread.escalate', { id: thread!.id, note: '' })
  await page.getByRole('button', { name: 'Make a cue' }).click()
  await expect.poll(() => text().inputValue()).toBe('Three to five days')
  // A key of a card that is pressed once more takes the place of nothing.
  await press("'")
  expect(await text().inputValue()).toBe("Three to five days'")

  await other.send('escalation.return', { id: other.all('escalation')[0]!.id, note: '' })
  await support.send('thread.escalate', { id: thread!.id, note: '请主播讲一下发货时间' })
  await page.getByRole('button', { name: 'Make a cue' }).click()
  await expect.poll(() => text().inputValue()).toBe('请主播讲一下发货时间')
  // The question stands above it.
  await page.getByRole('region', { name: 'Cue', exact: true }).getByText(question).waitFor()
  support.close()
})

describe('the keyboard comes back to where it was', () => {
  test('to the row of the rundown, after its segment was changed', async () => {
    await press('g')
    await expect.poll(focused).toBe(rundown()[0]!.id)
    await press('ArrowDown')
    const second = rundown()[1]!.id
    await expect.poll(focused).toBe(second)
    await press('F2')
    await dialog('Edit segment').waitFor()
    await press('Control+Enter')
    await dialog('Edit segment').waitFor({ state: 'detached' })
    await expect.poll(focused).toBe(second)
    await press('ArrowDown')
    await expect.poll(focused).toBe(rundown()[2]!.id)
  })

  test('to the row in its place, after the segment was deleted', async () => {
    await press('g', 'ArrowDown')
    const [, second, third] = rundown().map(({ id }) => id)
    await expect.poll(focused).toBe(second)
    await press('Delete')
    await dialog('Delete segment').waitFor()
    await press('Control+Enter')
    await expect.poll(focused).toBe(third)
  })

  test('to the row of a drawer, after its dialog', async () => {
    await press('i')
    await dialog('Products').waitFor()
    await press('ArrowDown', 'ArrowDown')
    const row = await focused()
    await press('F2')
    await dialog('Edit product').waitFor()
    await press('Escape')
    await dialog('Edit product').waitFor({ state: 'detached' })
    await expect.poll(focused).toBe(row)
  })
})

test('a click beside a form throws nothing away', async () => {
  await press('Shift+n')
  await dialog('Add segment')
    .getByRole('textbox', { name: /^Title · English/ })
    .fill('A long title')
  await page.mouse.click(5, 5)
  expect(
    await dialog('Add segment')
      .getByRole('textbox', { name: /^Title · English/ })
      .inputValue(),
  ).toBe('A long title')
})

test('a segment is added after the show was changed, though one of the other show is selected', async () => {
  await press('g', 'ArrowDown')
  await expect.poll(focused).toBe(rundown()[1]!.id)
  const [live] = other.all('show')
  await other.send('show.end', { id: live!.id })
  const { result: next } = await other.send('show.create', { title: { en: 'Tomorrow' } })
  await other.send('show.open', { id: next.id })
  await page.getByText('The rundown is empty.').waitFor()
  await press('Shift+n')
  await dialog('Add segment')
    .getByRole('textbox', { name: /^Title · English/ })
    .fill('First of tomorrow')
  await dialog('Add segment').getByRole('combobox', { name: 'Product' }).click()
  await page.getByRole('option').first().click()
  await press('Control+Enter')
  await dialog('Add segment').waitFor({ state: 'detached' })
  expect(rundown().map(({ title }) => title.en)).toEqual(['First of tomorrow'])
})

describe('single keys act on what was meant', () => {
  const signals = () => page.getByRole('region', { name: 'Signals' })
  const stateOf = (kind: string) => room.studio.store.read.rows('signal').find((row) => row.kind === kind)?.state

  test('a signal that comes in does not take the keys from the one that waits', async () => {
    await host.send('signal.raise', { kind: 'link_up' })
    await signals().getByText('Link up').waitFor()
    await host.send('signal.raise', { kind: 'slow_down' })
    await signals().getByText('Slow down').waitFor()
    await press('Alt+k')
    await expect.poll(() => stateOf('link_up')).toBe('done')
    expect(stateOf('slow_down')).toBe('raised')
  })

  test('a call for help that comes on top in the moment of the press is not what was pressed for', async () => {
    await host.send('signal.raise', { kind: 'link_up' })
    await signals().getByText('Link up').waitFor()
    // Pressed by the page itself in the moment that it has drawn the newcomer: no faster hand is possible.
    await page.evaluate(() => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector('[data-kind="help"]')) return
        watch.disconnect()
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', altKey: true, bubbles: true }))
        document.body.dataset.pressed = 'true'
      })
      watch.observe(document.body, { childList: true, subtree: true })
    })
    await host.send('signal.raise', { kind: 'help' })
    await page.locator('body[data-pressed]').waitFor()
    // What would have been done has come back by the time that another press has.
    await press('Alt+x')
    await page.getByRole('button', { name: /^Show board/ }).waitFor()
    expect([stateOf('link_up'), stateOf('help')]).toEqual(['raised', 'raised'])
  })

  test('a chosen card keeps the keys, whatever comes in', async () => {
    for (const kind of ['link_up', 'slow_down'] as const) await host.send('signal.raise', { kind })
    await signals().getByText('Slow down').waitFor()
    await press('k', 'k')
    await signals().locator('[data-chosen]', { hasText: 'Slow down' }).waitFor()
    await host.send('signal.raise', { kind: 'help' })
    await signals().getByText('Help').waitFor()
    await press('Alt+k')
    await expect.poll(() => stateOf('slow_down')).toBe('done')
    expect([stateOf('link_up'), stateOf('help')]).toEqual(['raised', 'raised'])
  })

  test('K, then Enter takes the one signal there is, also when the keyboard was elsewhere meanwhile', async () => {
    await host.send('signal.raise', { kind: 'link_up' })
    await signals().getByText('Link up').waitFor()
    await press('k', 'c')
    await expect.poll(() => text().evaluate((field) => field === document.activeElement)).toBe(true)
    await press('Escape', 'k', 'Enter')
    await expect.poll(() => stateOf('link_up')).toBe('taken')
  })

  test("', then Enter makes a cue of the one escalation there is", async () => {
    const support = await WireClient.join(room.url, room.token('support'))
    await postComments(room.url, room.token('feed'), 1, ['will the gold wear off', 'will the gold wear off?'])
    await support.until(() => support.all('thread').length > 0, 'the thread')
    const [asked] = support.all('thread')
    await support.send('thread.claim', { id: asked!.id })
    await support.send('thread.escalate', { id: asked!.id, note: 'Please show it' })
    support.close()
    const card = page.getByRole('region', { name: 'Escalations' }).getByRole('listitem')
    await card.getByText('Please show it').waitFor()
    await press("'")
    await card.and(page.locator('[data-chosen]')).waitFor()
    await press('Enter')
    await card.and(page.locator('[data-aimed]')).waitFor()
  })

  test('K chooses the signal on top first, then the one below', async () => {
    for (const kind of ['link_up', 'help'] as const) await host.send('signal.raise', { kind })
    await signals().locator('li', { hasText: 'Help' }).waitFor()
    await press('k')
    await signals().locator('[data-chosen]:first-child', { hasText: 'Help' }).waitFor()
    await press('k')
    await signals().locator('[data-chosen]', { hasText: 'Link up' }).waitFor()
    await press('Enter')
    await expect.poll(() => stateOf('link_up')).toBe('taken')
    expect(stateOf('help')).toBe('raised')
  })
})

test('names and times are said in the language of the screen', async () => {
  const { result: template } = await other.send('cueTemplate.create', {
    text: { zh: '慢一点', en: 'Slower please' },
    urgency: 'soon',
    intent: null,
    holdSeconds: null,
  })
  const { result: cue } = await other.send('cue.send', { templateId: template.id, urgency: 'soon', holdSeconds: null })
  await host.acknowledge(cue.id)
  const log = page.getByRole('region', { name: 'Cue log' })
  await log.getByText('Slower please').waitFor()
  await press('z')
  const inChinese = page.getByRole('region', { name: '提示记录' })
  await inChinese.getByText('慢一点').waitFor()
  await inChinese.getByText(/^\d+(\.\d)? 秒 后确认$/).waitFor()
  await press('j')
  await page.getByRole('dialog', { name: '操作记录' }).getByText('· 慢一点').first().waitFor()
})

test('every action of drawers and dialogs shows its key; in a list those of the chosen row', async () => {
  /** Labels of buttons on top that show no key. */
  const keyless = (name: string) =>
    dialog(name).evaluate((top) =>
      [...top.querySelectorAll('button')]
        .filter((button) => button.getClientRects().length > 0 && !button.querySelector('kbd'))
        .filter((button) => !button.closest('[data-row]:not([data-chosen])'))
        // The choices of a field that shows its key at the label.
        .filter((button) => !button.closest('.mantine-InputWrapper-root')?.querySelector('label kbd'))
        .map((button) => button.getAttribute('aria-label') ?? button.textContent),
    )
  const drawers = [
    ['o', 'Shows', 'n', 'Plan a show'],
    ['i', 'Products', 'n', 'Add product'],
    ['x', 'Templates', 'F2', 'Edit template'],
    ['v', 'Devices', '', ''],
    ['f', 'Feeds', '', ''],
    ['m', 'People', 'F2', 'Edit person'],
    ['j', 'Journal', '', ''],
  ] as const
  for (const [key, drawer, opens, form] of drawers) {
    await press(key)
    await dialog(drawer).waitFor()
    expect(await keyless(drawer), drawer).toEqual([])
    if (form) {
      await press(opens)
      await dialog(form).waitFor()
      expect(
        (await keyless(form)).filter((label) => label !== 'Delete'),
        form,
      ).toEqual([])
      await press('Escape')
      await dialog(form).waitFor({ state: 'detached' })
    }
    await press('Escape')
    await dialog(drawer).waitFor({ state: 'detached' })
  }
})

test('lists go by keys: the arrows choose, Delete pressed twice removes, and the next row has the keyboard', async () => {
  const before = room.studio.store.read.rows('cueTemplate').sort((a, b) => (a.position < b.position ? -1 : 1))
  await press('x')
  await dialog('Templates').waitFor()
  await expect.poll(focused).toBe(before[0]!.id)
  // A template's own key chooses its row.
  await press('3')
  await expect.poll(focused).toBe(before[2]!.id)
  await press('ArrowUp')
  await expect.poll(focused).toBe(before[1]!.id)
  await press('Delete')
  await dialog('Templates').getByRole('button', { name: 'Press again' }).waitFor()
  await untilReadable(page)
  await press('Delete')
  await expect.poll(focused).toBe(before[2]!.id)
  const after = room.studio.store.read.rows('cueTemplate').map(({ id }) => id)
  expect(after).not.toContain(before[1]!.id)
  expect(after).toHaveLength(before.length - 1)
})

test('an observer sees everything and changes nothing: what would be refused rests', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' })
  await context.addInitScript((token) => {
    localStorage.setItem('cueroom.token.observer', token)
    localStorage.setItem('cueroom.language', 'en')
  }, room.token('observer'))
  const watching = await context.newPage()
  await watching.goto(`${room.url}/console`)
  await watching.getByText('Watching only').waitFor()
  const before = room.journaled()
  await host.send('signal.raise', { kind: 'link_up' })
  await watching.getByRole('region', { name: 'Signals' }).getByText('Link up').waitFor()
  for (const name of [/^Next segment/, /^Hide board/, /^End rehearsal/, /^Take/, /^Done/, /^Add/]) {
    expect(await watching.getByRole('button', { name }).first().isDisabled(), String(name)).toBe(true)
  }
  for (const key of ['Alt+x', 'Alt+n', 'Alt+k', 'Alt+j', 'Shift+e', 'Shift+n', '1']) await watching.keyboard.press(key)
  // Reading goes on: the closed escalations, and the journal with its keys.
  await watching.keyboard.press('Shift+t')
  await watching.getByText('Nothing has been closed yet.').waitFor()
  await watching.keyboard.press('j')
  await watching.getByRole('dialog', { name: 'Journal' }).getByText('Raised a signal').waitFor()
  expect(room.journaled()).toBe(before + 1)
  expect(await watching.getByText('Not done').count()).toBe(0)
  await context.close()
})

test('all shortcuts open under the sign that their button shows', async () => {
  const sign = page.getByRole('button', { name: 'Shortcuts' }).locator('kbd', { hasText: /^\?$/ })
  // Keycaps rest until Alt is held.
  expect(await sign.isVisible()).toBe(false)
  await page.keyboard.down('Alt')
  await sign.waitFor()
  await page.keyboard.up('Alt')
  await press('Shift+?')
  await dialog('Shortcuts').getByText('Hide or show the board').waitFor()
  await press('2')
  await dialog('Shortcuts').getByText('Connect or disconnect TikFinity').waitFor()
})

test('notices are closed by their key alone, and what lies below them stays open', async () => {
  await press('v')
  await dialog('Devices').waitFor()
  // As in a browser that lets nothing be copied.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))
    document.execCommand = () => false
  })
  await press('c')
  await page.getByRole('alert').waitFor()
  await press('Shift+Escape')
  await page.getByRole('alert').waitFor({ state: 'detached' })
  expect(await dialog('Devices').isVisible()).toBe(true)
})
