import type { Product, Show } from '../../../../src-shared/records'
import type { Tx } from '../../../engine/store'

/*
 * While a rehearsal is live the product rows are its copy: price, stock and words may be practised on, by hand and by
 * the feed. The real rows wait in `set_aside`, on disk, and take their place again when it ends.
 */

/** Whether the product rows are a rehearsal's copy now. */
export const isRehearsing = (show: Show | undefined): boolean => show?.state === 'live' && show.rehearsal

/** Sets the real products aside. */
export function setProductsAside(tx: Tx): void {
  tx.sql('DELETE FROM set_aside').run()
  for (const product of tx.rows('product')) setAside(tx, product)
}

/** A product that is added during a rehearsal is real as it was added. */
export function setAside(tx: Tx, product: Product): void {
  tx.sql('INSERT OR REPLACE INTO set_aside (id, code, row) VALUES (?, ?, ?)').run(
    product.id,
    product.code,
    JSON.stringify(product),
  )
}

/** The real product that has this code, where it waits for a rehearsal to end. */
export function realProductOf(tx: Tx, code: string): Product | undefined {
  const found = tx.sql('SELECT row FROM set_aside WHERE code = ?').get(code) as { row: string } | undefined
  return found && (JSON.parse(found.row) as Product)
}

/** Puts the real products back. What the rehearsal did not change is not written. */
export function putProductsBack(tx: Tx): void {
  const kept = tx.sql('SELECT row FROM set_aside').all() as { row: string }[]
  const changed = kept
    .map(({ row }) => JSON.parse(row) as Product)
    .map((real) => ({ real, copy: tx.get('product', real.id) }))
    .filter(({ real, copy }) => JSON.stringify({ ...copy, ...real }) !== JSON.stringify(copy))
  // Codes may have changed places: none must stand in the way of another, nor what it is called meanwhile, which no code is.
  for (const { real } of changed) tx.sql("UPDATE product SET code = '~~~~~~~~~~~~~~~~' || n WHERE id = ?").run(real.id)
  for (const { real, copy } of changed) tx.put('product', { ...copy, ...real })
  tx.sql('DELETE FROM set_aside').run()
}
