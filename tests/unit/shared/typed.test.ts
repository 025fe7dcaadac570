import { describe, expect, test } from 'vitest'
import { readAmount, readMinutes, readPairingCode, readStockChange, readWhole } from '../../../src-shared/typed'

describe('a pairing code', () => {
  test.each(['189087', '１８９０８７', '189 087', '189-087', ' 189087\n', '189–087', '189　087', '๑๘๙๐๘๗', '١٨٩٠٨٧'])(
    '%j is 189087',
    (typed) => {
      expect(readPairingCode(typed)).toBe('189087')
    },
  )
  test.each(['', '18908', '1890870', '189O87', 'abcdef', '189.087', '-'])('%j is none', (typed) => {
    expect(readPairingCode(typed)).toBeNull()
  })
})

describe('a whole number', () => {
  test.each([
    ['120', 120],
    ['１２０', 120],
    ['1,200', 1_200],
    ['1.200', 1_200],
    ['1 200', 1_200],
    ["1'200", 1_200],
    ['1，200', 1_200],
    ['12,000,000', 12_000_000],
    ['๑๒๐', 120],
    ['007', 7],
  ])('%j is %i', (typed, whole) => {
    expect(readWhole(typed)).toBe(whole)
  })
  test.each(['', '-3', '1.5', '1,20', '12 34', '1,200.000', '1.200,5', 'ten', '1e3', '99999999999999999999'])(
    '%j is none',
    (typed) => {
      expect(readWhole(typed)).toBeNull()
    },
  )
})

describe('a change of stock', () => {
  test.each([
    ['-3', { by: -3 }],
    ['−３', { by: -3 }],
    ['－3', { by: -3 }],
    ['+1,200', { by: 1_200 }],
    ['＋5', { by: 5 }],
    ['0', { to: 0 }],
    ['１２０', { to: 120 }],
  ])('%j', (typed, change) => {
    expect(readStockChange(typed)).toEqual(change)
  })
  test.each(['', '-', '--3', '3-', '1.5'])('%j is none', (typed) => {
    expect(readStockChange(typed)).toBeNull()
  })
})

describe('an amount with two digits behind the point', () => {
  test.each([
    ['19.90', 1_990],
    ['１９．９０', 1_990],
    ['19。90', 1_990],
    ['19，90', 1_990],
    ['￥19.90', 1_990],
    ['¥19.90', 1_990],
    ['$19.90', 1_990],
    ['US$ 19.90', 1_990],
    ['19.90 USD', 1_990],
    ['19.90元', 1_990],
    ['€19,90', 1_990],
    ['1,299.00', 129_900],
    ['1.299,00', 129_900],
    ['1 299,00', 129_900],
    ['1 299', 129_900],
    ['1,299', 129_900],
    ['1,299,000', 129_900_000],
    ['1.299.000', 129_900_000],
    ["1'299.5", 129_950],
    ['19', 1_900],
    ['19.', 1_900],
    ['.5', 50],
    ['19.9', 1_990],
    ['0', 0],
  ])('%j is %i minor units', (typed, minor) => {
    expect(readAmount(typed, 2)).toEqual({ minor })
  })

  test.each([
    ['1.299', 'ambiguous'],
    ['１．２９９', 'ambiguous'],
    ['$1.299', 'ambiguous'],
    ['19.9999', 'too_fine'],
    ['', 'not_a_number'],
    ['abc', 'not_a_number'],
    ['-5', 'not_a_number'],
    ['1,29,900.00', 'not_a_number'],
    ['12,34,56', 'not_a_number'],
    ['1.2.3', 'not_a_number'],
    ['1e5', 'not_a_number'],
    ['99,999,999,999', 'too_large'],
  ])('%j is %s', (typed, fault) => {
    expect(readAmount(typed, 2)).toEqual({ fault })
  })
})

test.each([
  ['199.000', 0, { minor: 199_000 }],
  ['199,000', 0, { minor: 199_000 }],
  ['199.000₫', 0, { minor: 199_000 }],
  ['199.5', 0, { fault: 'too_fine' }],
  ['1.299', 3, { minor: 1_299 }],
  ['1,299', 3, { fault: 'ambiguous' }],
] as const)('%j in a currency with %i digits', (typed, digits, read) => {
  expect(readAmount(typed, digits)).toEqual(read)
})

describe('minutes', () => {
  test.each([
    ['5', 300],
    ['２．５', 150],
    ['2,5', 150],
    ['2:30', 150],
    ['２：３０', 150],
    ['0', 0],
  ])('%j is %i s', (typed, seconds) => {
    expect(readMinutes(typed)).toBe(seconds)
  })
  test.each(['', '-1', '2:75', '1.234', 'five', '10000'])('%j is none', (typed) => {
    expect(readMinutes(typed)).toBeNull()
  })
})
