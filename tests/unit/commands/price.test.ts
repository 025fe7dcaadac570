import { describe, expect, test } from 'vitest'
import { NECKLACE } from '../../support/rows'
import { testRules } from '../../support/rules'

/** A product with a list price of 50.00 and a live price of 40.00. */
function priced() {
  const rules = testRules()
  const { id } = rules.act('operator', 'product.create', { ...NECKLACE, livePrice: 4_000 })
  return { ...rules, id, livePrice: () => rules.read.must('product', id).livePrice }
}

describe('C13: a live price', () => {
  test.each([
    [5_001, 'price_above_list'],
    [15_000, 'price_above_list'],
    [499, 'price_below_tenth'],
    [0, 'price_below_tenth'],
  ])('of %i is asked about, beside a list price of 5000', (livePrice, reason) => {
    const { act, refused, read, id, livePrice: now } = priced()
    const current = read.must('product', id)
    expect(refused('operator', 'product.price', { id, livePrice })).toMatchObject({ code: 'conflict', reason, current })
    expect(now()).toBe(4_000)
    act('operator', 'product.price', { id, livePrice, confirmed: true })
    expect(now()).toBe(livePrice)
  })

  test.each([5_000, 500, 1_990, null])('of %s is taken', (livePrice) => {
    const { act, id, livePrice: now } = priced()
    act('operator', 'product.price', { id, livePrice })
    expect(now()).toBe(livePrice)
  })

  test('is asked about when a product is added with it', () => {
    const { act, refused } = testRules()
    const input = { ...NECKLACE, livePrice: 15_000 }
    expect(refused('operator', 'product.create', input)).toMatchObject({ reason: 'price_above_list' })
    act('operator', 'product.create', { ...input, confirmed: true })
  })

  test('that somebody else has changed meanwhile is not written over', () => {
    const { act, refused, id, livePrice } = priced()
    act('operator', 'product.price', { id, livePrice: 3_000, was: 4_000 })
    expect(refused('operator', 'product.price', { id, livePrice: 2_000, was: 4_000 })).toMatchObject({
      code: 'conflict',
      reason: 'price_changed',
    })
    expect(livePrice()).toBe(3_000)
  })
})

test.each([
  [3_999, 'price_above_list'],
  [50_001, 'price_far'],
  [499, 'price_far'],
])('C13: a list price of %i is asked about, beside a live price of 4000 and 5000 before', (listPrice, reason) => {
  const { act, refused, read, id } = priced()
  expect(refused('operator', 'product.update', { id, listPrice })).toMatchObject({ code: 'conflict', reason })
  act('operator', 'product.update', { id, listPrice, confirmed: true })
  expect(read.must('product', id).listPrice).toBe(listPrice)
})

test.each([
  ['ten times as much and a piece more', { stock: 401 }, 'stock_far'],
  ['ten times as much', { stock: 400 }, null],
  ['as many more by a change', { change: 3_960 }, 'stock_far'],
  ['more than a tenth of it', { stock: 5 }, null],
  ['a tenth of it, as without its last digit', { stock: 4 }, 'stock_tenth'],
  ['less than a tenth of it, by a change', { change: -37 }, 'stock_tenth'],
  ['none', { stock: 0 }, 'stock_sold_out'],
  ['none by a change', { change: -50 }, 'stock_sold_out'],
  ['as many as there are', { stock: 40 }, null],
])('C13: stock of 40 pieces: %s', (_what, input, reason) => {
  const { act, refused, read, product } = testRules()
  const id = product('J01', 40)
  const left = () => read.must('product', id).stock
  if (reason) {
    expect(refused('operator', 'product.stock', { id, ...input })).toMatchObject({ code: 'conflict', reason })
    expect(left()).toBe(40)
  }
  act('operator', 'product.stock', { id, ...input, ...(reason ? { confirmed: true } : {}) })
  expect(left()).toBe('stock' in input ? input.stock : Math.max(0, 40 + (input.change ?? 0)))
})

test('C13: stock that comes back to what the live began with is not asked about', () => {
  const { act, read, product } = testRules()
  const id = product('J01', 40)
  act('operator', 'product.stock', { id, stock: 0, confirmed: true })
  act('operator', 'product.stock', { id, stock: 40 })
  expect(read.must('product', id)).toMatchObject({ stock: 40, stockStart: 40 })
})

test('C13: stock that was changed meanwhile is not written over, neither set nor changed', () => {
  const { act, refused, read, product } = testRules()
  const id = product('J01', 24)
  act('operator', 'product.stock', { id, stock: 20, was: 24 })
  const current = read.must('product', id)
  for (const input of [{ stock: 3 }, { change: -10 }]) {
    expect(refused('operator', 'product.stock', { id, was: 24, ...input })).toMatchObject({
      code: 'conflict',
      reason: 'stock_changed',
      current,
    })
  }
})
