import { expect, test } from 'vitest'
import { ticks } from '../../bench/lib/numbers'
import { atPace, isKept } from '../../bench/lib/pace'

test('a load is what it says when its last turn is within 2 % of the schedule', () => {
  expect(isKept({ plannedMs: 60_000, lastBehind: 1_200 })).toBe(true)
  expect(isKept({ plannedMs: 60_000, lastBehind: 1_201 })).toBe(false)
  expect(isKept({ plannedMs: 60_000, lastBehind: Number.NaN })).toBe(false)
})

test('turns are taken in order and none before its time', async () => {
  const taken: number[] = []
  const begun = ticks()
  const { from, plannedMs } = await atPace(5, 4, (n) => {
    // A timer counts whole milliseconds of a loop that began some time ago: it may come that much early.
    expect(ticks() - begun).toBeGreaterThan(n * 4 - 2)
    taken.push(n)
  })
  expect(taken).toEqual([0, 1, 2, 3, 4])
  expect(from).toHaveLength(5)
  expect(plannedMs).toBe(20)
})

test('a turn that was held up counts from when it was due', async () => {
  const HELD_UP = 60
  const pace = await atPace(3, 1, (n) => {
    const until = ticks() + (n === 0 ? HELD_UP : 0)
    while (ticks() < until);
  })
  expect(pace.late).toBeGreaterThanOrEqual(2)
  expect(pace.mostBehind).toBeGreaterThan(HELD_UP - 5)
  expect(pace.lastBehind).toBeGreaterThan(HELD_UP - 5)
  expect(isKept(pace)).toBe(false)
  expect(pace.from[2]! - pace.from[1]!).toBeCloseTo(1)
})
