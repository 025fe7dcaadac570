import { afterEach, expect, test } from 'vitest'
import { inkIn } from '../support/pixels'
import { Desktop } from './desktop'
import { hasDisplays, plugAll, shoot } from './displays'

let desktop: Desktop
afterEach(() => desktop?.stop())

test('the letters of a cue are on the glass of the board, large', async () => {
  if (hasDisplays) plugAll()
  desktop = await Desktop.start()
  const operator = await desktop.join('operator')
  const board = await desktop.page('board')
  await operator.send('sample.load', {})
  await operator.send('show.start', { id: operator.all('show')[0]!.id })
  const { result } = await operator.send('cue.send', { text: 'Hold the clasp closer', urgency: 'now' })
  await board.locator(`[data-cue="${result.id}"]`).waitFor()
  const ink = await inkIn(board, '[data-cue] [data-fit]')
  shoot('board-drawn')
  expect(ink.share).toBeGreaterThan(0.05)
  expect(ink.height).toBeGreaterThan(0.4)
})
