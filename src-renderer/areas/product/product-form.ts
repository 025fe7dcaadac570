import type { CommandInput } from '../../../src-shared/commands'
import { cleanName } from '../../../src-shared/plain-text'
import { MOST_STOCK, type Product } from '../../../src-shared/records'
import type { Localized } from '../../../src-shared/text'
import { readStockChange, readWhole } from '../../../src-shared/typed'
import { changedFields } from '../../kit/changed-fields'
import { saysSomething, tidy } from '../../kit/desk/localized'
import { type AmountFault, fromTyped, readTyped, toTyped } from './typed-money'

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

/** Why a number of pieces cannot be kept. */
type PiecesFault = 'below_zero' | 'not_whole' | 'too_many'

/** Pieces as they are typed, or why they are none. */
function readPieces(typed: string): { pieces: number } | { fault: PiecesFault } {
  const pieces = readWhole(typed)
  if (pieces !== null) return pieces > MOST_STOCK ? { fault: 'too_many' } : { pieces }
  const change = readStockChange(typed)
  return { fault: change && 'by' in change && change.by < 0 ? 'below_zero' : 'not_whole' }
}

function piecesFault(typed: string): PiecesFault | null {
  const read = readPieces(typed)
  return 'fault' in read ? read.fault : null
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
    stock: stock !== '' ? piecesFault(stock) : null,
  }
}

/** What `product.create` is given, or null while the form cannot be sent. */
export function productInput(fields: ProductFields): CommandInput<'product.create'> | null {
  const code = cleanName(fields.code)
  const faults = productFaults(fields)
  if (code === '' || !saysSomething(fields.name) || faults.currency || faults.listPrice || faults.stock) return null
  if (fields.currency === '' || fields.stock === '') return null
  const listPrice = fromTyped(fields.listPrice, fields.currency)
  const stock = readPieces(fields.stock)
  if (listPrice === null || 'fault' in stock) return null
  return {
    code,
    name: tidy(fields.name),
    shopId: cleanName(fields.shopId),
    currency: fields.currency,
    listPrice,
    stock: stock.pieces,
    points: fields.points.filter(({ text }) => saysSomething(text)).map(({ text }) => tidy(text)),
    facts: saysSomething(fields.facts) ? tidy(fields.facts) : null,
  }
}

/**
 * What `product.update` is given of a form, null where nothing was changed. Price and stock in front of everyone have
 * commands of their own.
 * @param opened what the form held when it was opened
 * @param row the product as it stands now
 */
export function productChanges(opened: ProductFields, fields: ProductFields, row: Product | undefined) {
  const input = productInput(fields)
  if (!input) return null
  const { stock: _, ...facts } = input
  const changes = changedFields(productInput(opened) ?? {}, facts, row)
  if (!changes) return null
  const { currency, listPrice } = facts
  // An amount is one of its currency: neither goes without the other.
  const isPrice = changes.currency !== undefined || changes.listPrice !== undefined
  return { ...changes, ...(isPrice ? { currency, listPrice } : {}) }
}
