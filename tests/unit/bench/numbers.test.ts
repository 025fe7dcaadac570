import { describe, expect, test } from 'vitest'
import { percentile, spread } from '../../bench/lib/numbers'

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i)

  test('is the smallest value that the share does not exceed, whatever the order', () => {
    expect(percentile(hundred, 0.5)).toBe(50)
    expect(percentile(hundred, 0.99)).toBe(99)
    expect(percentile(hundred, 1)).toBe(100)
    expect(percentile(hundred, 0)).toBe(1)
    expect(percentile([7], 0.99)).toBe(7)
  })

  test('takes what never came for slower than anything that did', () => {
    const twoLost = [...hundred.slice(2), Number.NaN, Number.NaN]
    expect(percentile(twoLost, 0.98)).toBe(98)
    expect(percentile(twoLost, 0.99)).toBe(Number.POSITIVE_INFINITY)
    expect(percentile([Number.NaN, Number.POSITIVE_INFINITY, 1], 0.33)).toBe(1)
    expect(percentile(Float64Array.of(Number.NaN), 0.5)).toBe(Number.POSITIVE_INFINITY)
  })

  test('of nothing is under no limit', () => {
    expect(percentile([], 0.99)).toBeNaN()
    expect(percentile([], 0.99) <= 1_000_000).toBe(false)
  })

  test('leaves the values as they are', () => {
    const values = [3, 1, 2]
    percentile(values, 0.5)
    expect(values).toEqual([3, 1, 2])
  })
})

test('spread tells how many came of how many', () => {
  expect(spread([2, Number.NaN, 1.006, Number.POSITIVE_INFINITY])).toEqual({
    count: 4,
    came: 2,
    p50: 2,
    p90: Number.POSITIVE_INFINITY,
    p99: Number.POSITIVE_INFINITY,
    max: Number.POSITIVE_INFINITY,
  })
})
