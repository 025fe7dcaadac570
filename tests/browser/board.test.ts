import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchChromium } from '../support/browser'
import { Cable } from '../support/cable'
import { openScreen, untilReadable } from '../support/screens'
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
})
afterEach(async () => {
  operator.close()
  await room.stop()
})

const openBoard = (url = room.url) => openScreen(browser, 'board', { url, token: room.token('host', 'Board 1') })

test('on a link that just broke each press is taken, shows that it is on its way, and arrives', async () => {
  const { result: cue } = await operator.send('cue.send', { text: 'Hold it closer', urgency: 'now' })
  const cable = await Cable.to(room.studio.port)
  const board = await openBoard(cable.url)
  await board.locator('[data-cue]').waitFor()
  await untilReadable(board)
  cable.pull()
  await board.keyboard.press('Enter')
  await board.locator('[data-cue]').getByText('Sending…').waitFor()
  await board.keyboard.press('6')
  await board.locator('[data-state="sending"]', { hasText: 'Help' }).waitFor()
  // The same press again is the same press.
  await board.keyboard.press('6')
  expect(await board.locator('[data-state="sending"]').count()).toBe(1)

  cable.plug()
  await operator.until(() => operator.all('signal').length === 1, 'the signal')
  await operator.until(() => operator.all('cue').find(({ id }) => id === cue.id)?.acknowledgedAt !== null, 'the cue')
  await board.locator('[data-state="raised"]', { hasText: 'Help' }).waitFor()
  expect(operator.all('signal').map(({ kind }) => kind)).toEqual(['help'])
  await cable.close()
})

test.each(['by keys', 'by buttons'])('signals %s show their keys also while one is under way', async (how) => {
  const board = await openBoard()
  await board.getByRole('button', { name: /Set up/ }).waitFor()
  if (how === 'by buttons') {
    await board.keyboard.press('s')
    await board.keyboard.press('t')
    await board.keyboard.press('Enter')
    await board.keyboard.press('Escape')
    await board.locator('dialog').waitFor({ state: 'detached' })
    await board.getByRole('navigation').waitFor()
  }
  await board.keyboard.press('1')
  const raised = board.locator('[data-state="raised"]', { hasText: 'Link up' })
  await raised.waitFor()
  const keys = await board.locator(how === 'by buttons' ? 'nav kbd' : 'footer kbd').allTextContents()
  expect(keys).toEqual(['1', '⌫', '2', '3', '4', '5', '6'])
  await untilReadable(board)
  await board.keyboard.press('Backspace')
  await raised.waitFor({ state: 'detached' })
})

test('a cue says by which key it is taken, also where it can be tapped', async () => {
  await operator.send('cue.send', { text: 'Hold it closer', urgency: 'soon' })
  const board = await openBoard()
  await board.locator('[data-cue] kbd', { hasText: 'Enter' }).waitFor()
  const context = await browser.newContext({ hasTouch: true, isMobile: true, locale: 'en-US' })
  await context.addInitScript(
    (token) => localStorage.setItem('cueroom.token.host', token),
    room.token('host', 'Tablet'),
  )
  const tablet = await context.newPage()
  await tablet.goto(`${room.url}/board`)
  await tablet.locator('[data-cue]', { hasText: 'Tap' }).locator('kbd', { hasText: 'Enter' }).waitFor()
  await context.close()
})
