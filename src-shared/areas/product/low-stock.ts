import type { Product } from './records'

/** Pieces, and the part of what the live began with, from which on a stock is low. */
const LAST_PIECES = 5
const LAST_PART = 0.1

/** Whether a stock nears its end: the last five pieces, or a tenth of what the live began with. */
export const isLowStock = ({ stock, stockStart }: Pick<Product, 'stock' | 'stockStart'>): boolean =>
  stock <= LAST_PIECES || stock <= stockStart * LAST_PART
