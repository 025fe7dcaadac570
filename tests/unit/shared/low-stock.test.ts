import { expect, it } from 'vitest'
import { isLowStock } from '../../../src-shared/areas/product/low-stock'

it.each([
  [300, 300, false],
  [31, 300, false],
  [30, 300, true],
  [6, 10, false],
  [5, 10, true],
  [0, 300, true],
  [20, 0, false],
])('%i of %i pieces is low: %s', (stock, stockStart, low) => {
  expect(isLowStock({ stock, stockStart })).toBe(low)
})
