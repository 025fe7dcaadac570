import { useState } from 'react'
import type { Product } from '../../../src-shared/records'
import type { Localized } from '../../../src-shared/text'
import { useShortcuts } from '../parts/use-shortcuts'
import { Points } from './points'
import { PriceBox } from './price-box'
import classes from './product.module.css'
import { StockBox } from './stock-box'

/**
 * Price, stock and talking points of one product. Keyed by it: a figure that is being typed when the next product comes
 * on air goes with the one it was typed for.
 */
export function ProductOnAir({ product, hook }: { product: Product; hook: Localized | null }) {
  const [editing, setEditing] = useState<'price' | 'stock' | null>(null)
  useShortcuts({
    'product.price': () => setEditing('price'),
    'product.stockSet': () => setEditing('stock'),
  })
  return (
    <div className={classes.body}>
      <PriceBox product={product} editing={editing === 'price'} onEdit={(on) => setEditing(on ? 'price' : null)} />
      <StockBox product={product} editing={editing === 'stock'} onEdit={(on) => setEditing(on ? 'stock' : null)} />
      <Points product={product} hook={hook} />
    </div>
  )
}
