import { expect, test } from 'vitest'
import { readTyped } from '../../../src-renderer/areas/product/typed-money'

test.each([
  ['￥49', 'USD'],
  ['199元', 'USD'],
  ['€45', 'USD'],
  ['RM 44', 'USD'],
  ['Rp 44', 'USD'],
  ['43₫', 'USD'],
  ['฿41', 'USD'],
  ['45 EUR', 'USD'],
  ['eur45', 'USD'],
  ['R$ 45', 'USD'],
  ['£9', 'CNY'],
])('%j is no price of a product in %s', (typed, currency) => {
  expect(readTyped(typed, currency)).toEqual({ fault: 'other_currency' })
})

test.each([
  ['$49', 'USD', 4_900],
  ['US$49', 'USD', 4_900],
  ['49', 'USD', 4_900],
  ['USD 49', 'USD', 4_900],
  ['$49', 'MXN', 4_900],
  ['￥49', 'CNY', 4_900],
  ['49块', 'CNY', 4_900],
  ['45.000₫', 'VND', 45_000],
  ['RM44', 'MYR', 4_400],
  ['R$ 45', 'BRL', 4_500],
])('%j is a price of a product in %s', (typed, currency, minor) => {
  expect(readTyped(typed, currency)).toEqual({ minor })
})
