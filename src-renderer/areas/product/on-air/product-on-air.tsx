import type { Product } from '../../../../src-shared/records'
import type { Localized } from '../../../../src-shared/text'
import { useShortcuts } from '../../../kit/desk/use-shortcuts'
import { SHORTCUTS } from '../shortcuts'
import { Points } from './points'
import { PriceBox } from './price-box'
import classes from './product-pane.module.css'
import { StockBox } from './stock-box'

export type Figure = 'price' | 'stock'

interface Props {
  readonly product: Product
  readonly hook: Localized | null
  /** The figure that is being typed. */
  readonly editing: Figure | null
  readonly onEdit: (figure: Figure | null) => void
  /** Something was typed in it. */
  readonly onTyped: () => void
}

/** Price, stock and talking points of one product. */
export function ProductOnAir({ product, hook, editing, onEdit, onTyped }: Props) {
  useShortcuts(SHORTCUTS, {
    'product.price': () => onEdit('price'),
    'product.stockSet': () => onEdit('stock'),
  })
  return (
    <div className={classes.body} data-typing={editing !== null || undefined} onInput={onTyped}>
      <PriceBox product={product} editing={editing === 'price'} onEdit={(on) => onEdit(on ? 'price' : null)} />
      <StockBox product={product} editing={editing === 'stock'} onEdit={(on) => onEdit(on ? 'stock' : null)} />
      <Points product={product} hook={hook} />
    </div>
  )
}
