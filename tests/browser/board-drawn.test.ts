import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { URGENCIES } from '../../src-shared/records'
import { launchChromium, OLDEST } from '../support/browser'
import { inkIn } from '../support/pixels'
import { closeScreens, type Machine, openScreen } from '../support/screens'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

let browser: Browser
let room: TestStudio
let operator: WireClient
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())
beforeEach(async () => {
  room = await startStudio()
  operator = await WireClient.join(room.url, room.token('operator'))
  await operator.send('sample.load', {})
  await operator.send('show.start', { id: operator.all('show')[0]!.id })
})
afterEach(async () => {
  await closeScreens(browser)
  operator.close()
  await room.stop()
})

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
