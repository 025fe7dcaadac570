import { expect, it } from 'vitest'
import { BackOff } from '../../../src-main/windows/back-off'

it('loads at once after the first failure, and later and later after each further one, half a minute at the most', () => {
  const backOff = new BackOff()
  const waits = Array.from({ length: 9 }, (_, at) => backOff.next(at * 100))
  expect(waits).toEqual([0, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
})

it('begins anew after a minute without trouble', () => {
  const backOff = new BackOff()
  backOff.next(0)
  backOff.next(1_000)
  expect(backOff.next(61_001)).toBe(0)
})
