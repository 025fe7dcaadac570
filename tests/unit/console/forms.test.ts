import { describe, expect, it } from 'vitest'
import { fromLocalInput, toLocalInput } from '../../../src-renderer/console/model/date-time'
import { fromTyped, toTyped } from '../../../src-renderer/console/model/money'
import { productFaults, productFields, productInput, withPoint } from '../../../src-renderer/console/model/product-form'
import { COMMANDS } from '../../../src-shared/commands'
import { T0 } from '../../support/rows'

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
    expect(productFaults(productFields(undefined))).toEqual({ currency: false, listPrice: null, stock: false })
    expect(productFaults({ ...filled, listPrice: '1.234' }).listPrice).toBe('ambiguous')
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
