import { randomUUID } from 'node:crypto'
import type { productCommands } from '../../../src-shared/areas/product/commands'
import { type UnusualPrice, unusualListPrice, unusualLivePrice } from '../../../src-shared/areas/product/unusual-price'
import { type UnusualStock, unusualStock } from '../../../src-shared/areas/product/unusual-stock'
import { Refusal } from '../../../src-shared/errors'
import { isSameCode } from '../../../src-shared/plain-text'
import { MOST_STOCK } from '../../../src-shared/records'
import { refuseTooMany } from '../../engine/run/at-most'
import type { Tx } from '../../engine/store'
import type { Handlers } from '../context'
import { currentShow } from '../show/current-show'
import { isRehearsing, realProductOf, setAside } from '../show/rehearsal/set-aside'

/** Products: their facts, price and stock. */
export const productHandlers: Handlers<keyof typeof productCommands> = {
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

function refuseDoubleCode(tx: Tx, code: string, id: string | null): void {
  const copy = tx.rows('product').find((row) => row.id !== id && isSameCode(row.code, code))
  // The real products take their codes up again when the rehearsal ends.
  const other = copy ?? (id === null ? realProductOf(tx, code) : undefined)
  if (other && other.id !== id)
    tx.conflict('product_code_taken', `the code ${code} is another product's`, 'product', other)
}
