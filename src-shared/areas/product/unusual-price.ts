import type { Product } from '../../records'

/** A live price below this part of the list price is asked about. */
const LEAST_PART = 0.1
/** A list price that grows or shrinks by more than this is asked about. */
const MOST_TIMES = 10

/** Why a price is asked about; each is the reason of a `conflict`. */
export const UNUSUAL_PRICES = ['price_above_list', 'price_below_tenth', 'price_far'] as const
export type UnusualPrice = (typeof UNUSUAL_PRICES)[number]

/** What is odd about a live price beside the list price; null where nothing is, or there is no live price. */
export function unusualLivePrice({
  livePrice,
  listPrice,
}: Pick<Product, 'livePrice' | 'listPrice'>): UnusualPrice | null {
  if (livePrice === null) return null
  if (livePrice > listPrice) return 'price_above_list'
  return livePrice < listPrice * LEAST_PART ? 'price_below_tenth' : null
}

/** What is odd about a list price, beside the one before and the live price. */
export function unusualListPrice(
  before: Pick<Product, 'listPrice' | 'livePrice'>,
  listPrice: number,
): UnusualPrice | null {
  if (listPrice === before.listPrice) return null
  const isFar = listPrice > before.listPrice * MOST_TIMES || listPrice * MOST_TIMES < before.listPrice
  if (before.listPrice > 0 && isFar) return 'price_far'
  return unusualLivePrice({ livePrice: before.livePrice, listPrice })
}
