import { skeleton } from '../../../src-shared/areas/people/skeleton'
import { MOST_STOCK, type Product } from '../../../src-shared/records'
import type { Tx } from '../../engine/store'
import type { FeedEvent } from '../../sources/event'
import { realProductOf, setAside } from '../show/rehearsal/set-aside'

interface Called {
  readonly id: string
  readonly code: string
}

/**
 * Sets the pieces left of the products that have these codes, in letters that everybody can tell apart.
 * @param isOfBefore whether that was told before the rehearsal that is on: then it is of the real products as well
 */
export function setStock(tx: Tx, told: readonly Extract<FeedEvent, { kind: 'stock' }>[], isOfBefore: boolean): void {
  const products = tx
    .sql(
      isOfBefore
        ? 'SELECT set_aside.id, set_aside.code FROM set_aside LEFT JOIN product USING (id) ORDER BY n'
        : 'SELECT id, code FROM product ORDER BY n',
    )
    .all() as Called[]
  const called = new Map<string, Called>()
  for (const product of products) if (!called.has(skeleton(product.code))) called.set(skeleton(product.code), product)
  for (const product of products) called.set(product.code, product)

  for (const { code, stock } of told) {
    const found = called.get(code) ?? called.get(skeleton(code))
    if (!found) continue
    const real = isOfBefore ? realProductOf(tx, found.code) : undefined
    if (real) setAside(tx, stocked(real, stock))
    const product = tx.get('product', found.id)
    if (product && product.stock !== stocked(product, stock).stock) tx.put('product', stocked(product, stock))
  }
}

function stocked(product: Product, told: number): Product {
  const stock = Math.min(told, MOST_STOCK)
  return { ...product, stock, stockStart: Math.max(product.stockStart, stock) }
}
