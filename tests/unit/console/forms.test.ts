import { describe, expect, it, test } from 'vitest'
import {
  productChanges,
  productFaults,
  productFields,
  productInput,
  withPoint,
} from '../../../src-renderer/areas/product/product-form'
import { fromTyped, toTyped } from '../../../src-renderer/areas/product/typed-money'
import { segmentChanges } from '../../../src-renderer/areas/show/rundown/segment-changes'
import { fromLocalInput, toLocalInput } from '../../../src-renderer/kit/date-time'
import { COMMANDS } from '../../../src-shared/commands'
import { aSegment, T0 } from '../../support/rows'

describe('a typed amount', () => {
  it('is read in minor units of its currency', () => {
    expect(fromTyped('19.9', 'USD')).toBe(1_990)
    expect(fromTyped(' 19,90 ', 'USD')).toBe(1_990)
    expect(fromTyped('20', 'USD')).toBe(2_000)
    expect(fromTyped('1500', 'JPY')).toBe(1_500)
  })

  it('is refused with more digits than the currency has, with a sign, or with anything else', () => {
    for (const [typed, currency] of [
      ['19.999', 'USD'],
      ['15.5', 'JPY'],
      ['-1', 'USD'],
      ['1e3', 'USD'],
      ['', 'USD'],
      ['99999999', 'USD'],
    ] as const) {
      expect(fromTyped(typed, currency), typed).toBeNull()
    }
  })

  it('comes back as it went', () => {
    for (const minor of [0, 5, 1_990, 123_456]) {
      expect(fromTyped(toTyped(minor, 'USD'), 'USD')).toBe(minor)
      expect(fromTyped(toTyped(minor, 'VND'), 'VND')).toBe(minor)
    }
  })
})

describe('the product form', () => {
  const filled = {
    ...productFields(undefined),
    code: 'J01',
    listPrice: '29.90',
    stock: '120',
    name: { zh: ' 耳环 ', en: '' },
    points: withPoint([{ key: 0, text: { en: 'silver posts' } }]),
  }

  it('makes what product.create takes, without points and languages that say nothing', () => {
    const input = productInput(filled)
    expect(input).toMatchObject({
      code: 'J01',
      name: { zh: '耳环' },
      listPrice: 2_990,
      stock: 120,
      points: [{ en: 'silver posts' }],
      facts: null,
    })
    expect(COMMANDS['product.create'].input.safeParse(input).success).toBe(true)
  })

  it('cannot be sent while something is missing or wrong', () => {
    for (const change of [
      { code: ' ' },
      { name: {} },
      { listPrice: '' },
      { stock: '' },
      { stock: 'many' },
      { currency: 'US' },
    ]) {
      expect(productInput({ ...filled, ...change }), JSON.stringify(change)).toBeNull()
    }
  })

  it('finds no fault with a field that is still empty', () => {
    expect(productFaults(productFields(undefined))).toEqual({ currency: false, listPrice: null, stock: null })
    expect(productFaults({ ...filled, listPrice: '1.234' }).listPrice).toBe('ambiguous')
    for (const [stock, fault] of [
      ['-3', 'below_zero'],
      ['−3', 'below_zero'],
      ['3.5', 'not_whole'],
      ['many', 'not_whole'],
      ['10000001', 'too_many'],
    ])
      expect(productFaults({ ...filled, stock: stock! }).stock, stock).toBe(fault)
  })
})

describe('C9: what the product form changes', () => {
  const row = {
    id: 'p',
    code: 'J01',
    name: { en: 'Ring' },
    shopId: '',
    currency: 'USD',
    listPrice: 1_990,
    livePrice: null,
    stock: 9,
    stockStart: 9,
    points: [{ en: 'Silver' }],
    facts: null,
  }
  const opened = productFields(row)
  const changed = (typed: Partial<typeof opened>, now = row) => productChanges(opened, { ...opened, ...typed }, now)

  it('is what was changed in it, and never the stock', () => {
    expect(changed({}, { ...row, stock: 3 })).toBeNull()
    expect(changed({ shopId: '17' })).toEqual({ shopId: '17' })
    expect(changed({ stock: '7' })).toBeNull()
  })

  it('is an amount together with its currency', () => {
    const { currency, listPrice } = row
    expect(changed({ listPrice: '21.00' }, { ...row, currency: 'JPY' })).toEqual({ currency, listPrice: 2_100 })
    expect(changed({ currency: 'EUR' }, { ...row, listPrice: 9_900 })).toEqual({ currency: 'EUR', listPrice })
  })
})

test('C9: two who change what a segment is and its product leave no product’s segment without one', () => {
  const { id, showId, position, ...opened } = { ...aSegment('s', 60), kind: 'product' as const, productId: 'p' }
  const row = { id, showId, position, ...opened }
  const closing = { ...opened, kind: 'closing' as const }
  expect(segmentChanges(opened, closing, row)).toEqual({ kind: 'closing' })
  expect(segmentChanges(closing, { ...closing, productId: null }, row)).toEqual({ kind: 'closing', productId: null })
  expect(segmentChanges(closing, opened, { ...row, kind: 'closing', productId: null })).toEqual({
    kind: 'product',
    productId: 'p',
  })
})

describe('a planned start', () => {
  it('is kept to the minute', () => {
    const minute = T0 - (T0 % 60_000)
    expect(fromLocalInput(toLocalInput(minute))).toBe(minute)
  })

  it('is none where nothing is typed', () => {
    expect(fromLocalInput('')).toBeNull()
    expect(toLocalInput(null)).toBe('')
  })
})
