import { expect, test } from 'vitest'
import { PressGuard } from '../../../src-shared/press-guard'

/** Which presses count, each `[what, when in ms]`. */
function counted(...presses: [what: string, at: number][]) {
  let now = 0
  const guard = new PressGuard(() => now)
  return presses.map(([what, at]) => {
    now = at
    return guard.takes(what)
  })
}

test('a first press counts, also right at the start of the clock', () => {
  expect(counted(['acknowledge', 0])).toEqual([true])
})

test.each([20, 60, 100, 150, 200, 300, 999])('its repeat %i ms later does not', (gap) => {
  expect(counted(['acknowledge', 5_000], ['acknowledge', 5_000 + gap])).toEqual([true, false])
})

test('one a second later is another one', () => {
  expect(counted(['acknowledge', 5_000], ['acknowledge', 6_000])).toEqual([true, true])
})

test('held down it is one press, for however long', () => {
  const held = Array.from({ length: 50 }, (_, i): [string, number] => ['acknowledge', i * 100])
  expect(counted(...held).filter(Boolean)).toHaveLength(1)
})

test('another thing is another press', () => {
  expect(counted(['acknowledge', 0], ['help', 20])).toEqual([true, true])
})
