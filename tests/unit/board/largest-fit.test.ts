import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestFit } from '../../../src-renderer/screens/board/largest-fit'

describe('letters that fit', () => {
  it('are as large as the box allows, to within the step', () => {
    fc.assert(
      fc.property(fc.double({ min: 12, max: 900, noNaN: true }), (limit) => {
        const size = largestFit(12, 1_000, 0.5, (tried) => tried <= limit)
        expect(size).toBeLessThanOrEqual(limit)
        expect(size).toBeGreaterThan(limit - 0.5)
      }),
    )
  })

  it('take the most there may be when that fits, and the least when nothing does', () => {
    expect(largestFit(12, 200, 0.5, () => true)).toBe(200)
    expect(largestFit(12, 200, 0.5, () => false)).toBe(12)
    expect(largestFit(12, 8, 0.5, () => true)).toBe(12)
  })

  it('fit even where a larger size would fit and a smaller one does not, as text that wraps can', () => {
    const fits = (size: number) => size < 40 || (size > 60 && size < 80)
    expect(fits(largestFit(12, 200, 0.5, fits))).toBe(true)
  })

  it('are found in a few steps', () => {
    let tries = 0
    largestFit(12, 800, 0.5, (size) => {
      tries += 1
      return size < 333
    })
    expect(tries).toBeLessThanOrEqual(13)
  })
})
