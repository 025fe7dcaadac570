import type { Product } from '../../records'

/** Stock that grows to more than so many times of what it was is asked about. */
const MOST_TIMES = 10
/** Stock that falls to this part of what it was, or below, is asked about: the last digit of 120 is soon left out. */
const LEAST_PART = 0.1

/** Why a stock is asked about; each is the reason of a `conflict`. */
export type UnusualStock = 'stock_far' | 'stock_tenth' | 'stock_sold_out'

/**
 * What is odd about a stock beside the one before: none left, which the viewers see at once; or a digit too many or too
 * few, as is typed soon. Null where nothing is.
 */
export function unusualStock(before: Pick<Product, 'stock' | 'stockStart'>, stock: number): UnusualStock | null {
  if (stock === before.stock) return null
  if (stock === 0) return 'stock_sold_out'
  if (stock <= before.stock * LEAST_PART) return 'stock_tenth'
  return stock > before.stock * MOST_TIMES && stock > before.stockStart ? 'stock_far' : null
}
