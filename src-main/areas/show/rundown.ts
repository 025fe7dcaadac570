import { randomUUID } from 'node:crypto'
import { generateKeyBetween } from 'fractional-indexing'
import { type UnusualPrice, unusualListPrice, unusualLivePrice } from '../../../src-shared/areas/product/unusual-price'
import { type UnusualStock, unusualStock } from '../../../src-shared/areas/product/unusual-stock'
import type { showCommands } from '../../../src-shared/areas/show/commands'
import { inOrder } from '../../../src-shared/areas/show/rundown'
import { Refusal } from '../../../src-shared/errors'
import { isSameCode } from '../../../src-shared/plain-text'
import { MOST_STOCK, type Show } from '../../../src-shared/records'
import { refuseTooMany } from '../../engine/run/at-most'
import type { Handlers } from '../../engine/run/context'
import { shortPlace } from '../../engine/run/places'
import type { Tx } from '../../engine/store'
import { currentShow } from './current-show'
import { isRehearsing, realProductOf, setAside } from './rehearsal/set-aside'

type Names = Extract<
  keyof typeof showCommands,
  'segment.create' | 'segment.update' | 'segment.move' | 'segment.delete' | `product.${string}`
>

/** The rundown and its products. */
export const rundownHandlers: Handlers<Names> = {
  'segment.create': (tx, { after, ...fields }) => {
    mustNotHaveEnded(tx, fields.showId)
    if (fields.productId !== null) tx.must('product', fields.productId)
    const position = positionAfter(tx, fields.showId, after)
    const segment = tx.put('segment', { id: randomUUID(), position, ...fields })
    refuseTooMany(tx, 'segment', segment)
    return { id: segment.id }
  },

  'segment.update': (tx, { id, ...changes }) => {
    mustNotHaveEnded(tx, tx.must('segment', id).showId)
    if (changes.productId) tx.must('product', changes.productId)
    tx.patch('segment', id, changes)
    return {}
  },

  'segment.move': (tx, { id, after }) => {
    const segment = tx.must('segment', id)
    mustNotHaveEnded(tx, segment.showId)
    if (after !== id) tx.put('segment', { ...segment, position: positionAfter(tx, segment.showId, after, id) })
    return {}
  },

  'segment.delete': (tx, { id }) => {
    const segment = tx.must('segment', id)
    const show = mustNotHaveEnded(tx, segment.showId)
    if (show.state === 'live' && show.segmentId === id) {
      tx.conflict('segment_on_air', 'the segment is on air', 'segment', segment)
    }
    tx.del('segment', id)
    return {}
  },

  'product.create': (tx, { confirmed, ...input }) => {
    refuseDoubleCode(tx, input.code, null)
    const unusual = confirmed ? null : unusualLivePrice(input)
    if (unusual) throw new Refusal('conflict', UNUSUAL[unusual], { reason: unusual })
    const product = tx.put('product', { ...input, id: randomUUID(), stockStart: input.stockStart ?? input.stock })
    refuseTooMany(tx, 'product', product)
    if (isRehearsing(currentShow(tx))) setAside(tx, product)
    return { id: product.id }
  },

  'product.update': (tx, { id, confirmed, ...changes }) => {
    if (changes.code !== undefined) refuseDoubleCode(tx, changes.code, id)
    const product = tx.must('product', id)
    const unusual = confirmed || changes.listPrice === undefined ? null : unusualListPrice(product, changes.listPrice)
    if (unusual) tx.conflict(unusual, UNUSUAL[unusual], 'product', product)
    refuseTooMany(tx, 'product', tx.patch('product', id, changes), product)
    return {}
  },

  'product.price': (tx, { id, livePrice, was, confirmed }) => {
    const product = tx.must('product', id)
    if (was !== undefined && was !== product.livePrice) {
      tx.conflict('price_changed', 'the live price was changed meanwhile', 'product', product)
    }
    const unusual = confirmed ? null : unusualLivePrice({ livePrice, listPrice: product.listPrice })
    if (unusual) tx.conflict(unusual, UNUSUAL[unusual], 'product', product)
    tx.patch('product', id, { livePrice })
    return {}
  },

  'product.stock': (tx, input) => {
    const product = tx.must('product', input.id)
    if (input.was !== undefined && input.was !== product.stock) {
      tx.conflict('stock_changed', 'the stock was changed meanwhile', 'product', product)
    }
    const stock = 'stock' in input ? input.stock : Math.min(MOST_STOCK, Math.max(0, product.stock + input.change))
    const unusual = input.confirmed ? null : unusualStock(product, stock)
    if (unusual) tx.conflict(unusual, UNUSUAL[unusual], 'product', product)
    // More than the live began with: goods were added, and the bar on the board counts from there.
    tx.put('product', { ...product, stock, stockStart: Math.max(product.stockStart, stock) })
    return { stock }
  },

  'product.delete': (tx, { id }) => {
    const product = tx.must('product', id)
    const show = currentShow(tx)
    if (show && isRehearsing(show))
      tx.conflict('rehearsal_live', 'a rehearsal is live: products are its copy', 'show', show)
    const [segment] = tx.rows('segment', 'productId = ?', id)
    if (segment) tx.conflict('product_in_rundown', 'a segment presents this product', 'segment', segment)
    for (const article of tx.rows('article', 'productId = ?', id)) tx.put('article', { ...article, productId: null })
    tx.del('product', product.id)
    return {}
  },
}

const UNUSUAL: Readonly<Record<UnusualPrice | UnusualStock, string>> = {
  price_above_list: 'the live price is above the list price; `confirmed` sets it',
  price_below_tenth: 'the live price is below a tenth of the list price; `confirmed` sets it',
  price_far: 'the list price is more than ten times from what it was; `confirmed` sets it',
  stock_far: 'the stock is more than ten times what it was; `confirmed` sets it',
  stock_tenth: 'the stock is a tenth of what it was, or less; `confirmed` sets it',
  stock_sold_out: 'nothing would be left; `confirmed` sets it',
}

/** The rundown of a show that has ended is what was put on. @throws Refusal `not_found`, or `conflict` */
function mustNotHaveEnded(tx: Tx, showId: string): Show {
  const show = tx.must('show', showId)
  if (show.state === 'ended') tx.conflict('show_ended', 'the show has ended; copy it into a new one', 'show', show)
  return show
}

/** A position behind `after` (null: before all, undefined: behind all) that leaves every other row as it is, as a rule. */
function positionAfter(tx: Tx, showId: string, after: string | null | undefined, moving?: string): string {
  const inShow = () => inOrder(tx.rows('segment', 'showId = ?', showId))
  return shortPlace(tx, 'segment', inShow, (all) => {
    const rows = all.filter((row) => row.id !== moving)
    const at = after === undefined ? rows.length - 1 : after === null ? -1 : rows.findIndex((row) => row.id === after)
    if (after && at < 0)
      throw new Refusal('not_found', 'that segment is not in this rundown', { reason: 'not_found.segment' })
    return generateKeyBetween(rows[at]?.position ?? null, rows[at + 1]?.position ?? null)
  })
}

function refuseDoubleCode(tx: Tx, code: string, id: string | null): void {
  const copy = tx.rows('product').find((row) => row.id !== id && isSameCode(row.code, code))
  // The real products take their codes up again when the rehearsal ends.
  const other = copy ?? (id === null ? realProductOf(tx, code) : undefined)
  if (other && other.id !== id)
    tx.conflict('product_code_taken', `the code ${code} is another product's`, 'product', other)
}
