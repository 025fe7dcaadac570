import type { CommandInput } from '../../../src-shared/commands'
import { cleanName } from '../../../src-shared/plain-text'
import { MOST_STOCK, type Product } from '../../../src-shared/records'
import type { Localized } from '../../../src-shared/text'
import { type AmountFault, readWhole } from '../../../src-shared/typed'
import { saysSomething, tidy } from './localized'
import { fromTyped, readTyped, toTyped } from './money'

/** A product as it is typed. `key` tells talking points apart while they are edited. */
export interface ProductFields {
  code: string
  currency: string
  listPrice: string
  stock: string
  shopId: string
  name: Localized
  points: { key: number; text: Localized }[]
  facts: Localized
}

/** The fields to begin with: those of a product, or empty ones. */
export function productFields(row: Product | undefined): ProductFields {
  if (!row) {
    return { code: '', currency: 'USD', listPrice: '', stock: '', shopId: '', name: {}, points: [], facts: {} }
  }
  return {
    code: row.code,
    currency: row.currency,
    listPrice: toTyped(row.listPrice, row.currency),
    stock: String(row.stock),
    shopId: row.shopId,
    name: row.name,
    points: row.points.map((text, key) => ({ key, text })),
    facts: row.facts ?? {},
  }
}

/** The talking points with an empty one behind them. */
export function withPoint(points: ProductFields['points']): ProductFields['points'] {
  return [...points, { key: Math.max(-1, ...points.map(({ key }) => key)) + 1, text: {} }]
}

/** Pieces as they are typed; null where they are none, or more than there may be. */
function pieces(typed: string): number | null {
  const whole = readWhole(typed)
  return whole === null || whole > MOST_STOCK ? null : whole
}

function amountFault(typed: string, currency: string): AmountFault | null {
  const read = readTyped(typed, currency)
  return 'fault' in read ? read.fault : null
}

/** What is typed wrongly. A field that is still empty is not at fault; it only keeps the form from being sent. */
export function productFaults({ currency, listPrice, stock }: ProductFields) {
  const knownCurrency = /^[A-Z]{3}$/.test(currency)
  return {
    currency: currency !== '' && !knownCurrency,
    listPrice: listPrice !== '' && knownCurrency ? amountFault(listPrice, currency) : null,
    stock: stock !== '' && pieces(stock) === null,
  }
}

/** What `product.create` is given, or null while the form cannot be sent. */
export function productInput(fields: ProductFields): CommandInput<'product.create'> | null {
  const code = cleanName(fields.code)
  const faults = productFaults(fields)
  if (code === '' || !saysSomething(fields.name) || faults.currency || faults.listPrice || faults.stock) return null
  if (fields.currency === '' || fields.stock === '') return null
  const listPrice = fromTyped(fields.listPrice, fields.currency)
  const stock = pieces(fields.stock)
  if (listPrice === null || stock === null) return null
  return {
    code,
    name: tidy(fields.name),
    shopId: cleanName(fields.shopId),
    currency: fields.currency,
    listPrice,
    stock,
    points: fields.points.filter(({ text }) => saysSomething(text)).map(({ text }) => tidy(text)),
    facts: saysSomething(fields.facts) ? tidy(fields.facts) : null,
  }
}
