import { expect, test } from 'vitest'
import { oneMore, waitAfter } from '../../src-renderer/load-again'

const AT = 1_800_000_000_000
const MINUTE = 60_000

test('a page that falls over again and again waits longer each time, and a minute at the most', () => {
  expect([1, 2, 3, 4, 5, 6, 100].map(waitAfter)).toEqual([5, 10, 20, 40, 60, 60, 60])
})

test('faults that follow on each other are counted; after ten quiet minutes the next one is the first', () => {
  const first = oneMore(undefined, AT)
  expect(first).toEqual({ count: 1, at: AT })
  const second = oneMore(first, AT + MINUTE)
  expect(second).toEqual({ count: 2, at: AT + MINUTE })
  expect(oneMore(second, AT + 11 * MINUTE + 1)).toEqual({ count: 1, at: AT + 11 * MINUTE + 1 })
})

test('a machine whose clock was set back does not wait a minute for ever', () => {
  expect(oneMore({ count: 9, at: AT }, AT - 24 * 60 * MINUTE).count).toBe(1)
})
