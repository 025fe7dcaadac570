import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Unshowable, URGENCIES } from '../../src-shared/records'
import { OLDEST } from '../support/browser'
import { inkIn } from '../support/pixels'
import { inSampleRoom, type SampleRoom } from '../support/room'
import { type Machine, openScreen } from '../support/screens'
import { WireClient } from '../support/wire-client'

let { browser, room, operator } = {} as SampleRoom
inSampleRoom(
  (made) => {
    ;({ browser, room, operator } = made)
  },
  { live: true },
)

const TEXT = '[data-cue] [data-fit]'
const openBoard = (machine: Machine = {}): Promise<Page> =>
  openScreen(browser, 'board', { url: room.url, token: room.token('host', 'Board 1'), ...machine })

test('the board is tried in the oldest browser that README names, and in a new one', () => {
  const version = Number.parseInt(browser.version(), 10)
  if (process.env.CUEROOM_BROWSER === 'oldest') expect(version).toBe(OLDEST)
  else expect(version).toBeGreaterThan(OLDEST)
})

test.each(URGENCIES)('the letters of a cue “%s” are on the glass, large', async (urgency) => {
  const board = await openBoard()
  const { result } = await operator.send('cue.send', { text: 'Hold the clasp closer', urgency })
  await board.locator(`[data-cue="${result.id}"]`).waitFor()
  const box = await board.locator(TEXT).boundingBox()
  expect(box!.height).toBeGreaterThan(1080 * 0.3)
  const ink = await inkIn(board, TEXT)
  expect(ink.share).toBeGreaterThan(0.05)
  expect(ink.height).toBeGreaterThan(0.4)
})

/** Runs in the page before anything else, with what makes a board unable to show the text of a cue. */
const SPOILED: readonly (readonly [how: string, css: string, reason: Unshowable])[] = [
  ['has no height', '[data-cue] [data-fit] { height: 0 !important; flex: none }', 'no_room'],
  ['is cut off', '[data-cue] [data-fit] > * { font-size: 70vh !important }', 'cut'],
  ['is off the screen', '[data-cue] { transform: translateX(60vw) }', 'cut'],
  ['is transparent', '[data-cue] { opacity: 0.05 !important }', 'invisible'],
  ['has no colour', '[data-cue] * { color: transparent !important }', 'invisible'],
  ['is hidden', '[data-cue] [data-fit] { visibility: hidden }', 'invisible'],
]

test.each(SPOILED)(
  'C19: a board on which the text %s tells so, and not that it shows it',
  async (_how, css, reason) => {
    const board = await openBoard()
    await board.getByRole('button', { name: /Set up/ }).waitFor()
    // What a stylesheet of another browser may come to.
    await board.evaluate((rules) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(rules)
      document.adoptedStyleSheets = [sheet]
    }, css)
    const { result } = await operator.send('cue.send', { text: 'Hold the clasp closer', holdSeconds: 30 })
    const cue = () => operator.all('cue').find(({ id }) => id === result.id)
    await operator.until(() => cue()?.unshowableOn.length === 1, 'the board to say that it cannot')
    expect(cue()).toMatchObject({
      shownOn: [],
      unshowableOn: [{ name: 'Board 1', reason }],
      expiresAt: null,
      leftMs: 30_000,
    })

    await board.evaluate(() => {
      document.adoptedStyleSheets = []
      dispatchEvent(new Event('resize'))
    })
    await operator.until(() => cue()?.shownOn.length === 1, 'the board to show it')
    expect(cue()).toMatchObject({ unshowableOn: [], leftMs: null })
  },
)

test('the console says on the cue, and beside the host, that a board cannot show it', async () => {
  const console_ = await openScreen(browser, 'console', { url: room.url, token: room.token('operator') })
  const host = await WireClient.join(room.url, room.token('host', 'Old tablet'))
  const { result } = await operator.send('cue.send', { text: 'Hold the clasp closer' })
  await host.send('cue.unshowable', { id: result.id, reason: 'no_room' })
  await console_.getByText('Cannot be shown on Old tablet (no room for the text)').waitFor()
  await console_.getByRole('button', { name: /Host.*cannot show the cue/ }).waitFor()
  host.close()
})
