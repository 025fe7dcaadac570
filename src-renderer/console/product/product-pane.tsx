import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton, EmptyState, Pane } from '../../kit'
import { useStudioState } from '../../sync'
import { useShortcuts } from '../parts/use-shortcuts'
import { SHORTCUTS } from '../shortcuts'
import { openDialog } from '../ui'
import { Points } from './points'
import { PriceBox } from './price-box'
import classes from './product.module.css'
import { ProductName } from './product-name'
import { StockBox } from './stock-box'

/** Which figure is being typed over. */
export type Editing = 'price' | 'stock' | null

/** The product on air, with what changes in front of everyone at hand: live-only price and stock. */
export function ProductPane() {
  const { t } = useTranslation('console')
  const { show, segment, product: presented, nextSegment } = useStudioState()
  const ended = show?.state === 'ended'
  const product = ended ? undefined : presented
  const [editing, setEditing] = useState<Editing>(null)
  const edit = product && (() => openDialog({ kind: 'product', id: product.id }))
  useShortcuts({
    'product.edit': edit,
    'product.price': product && (() => setEditing('price')),
    'product.stockSet': product && (() => setEditing('stock')),
  })

  return (
    <Pane
      title={t('product.title')}
      note={product && <ProductName product={product} />}
      actions={edit && <ActionButton label={t('product.edit')} shortcut={SHORTCUTS['product.edit']} onPress={edit} />}
    >
      {product ? (
        <div className={classes.body}>
          <PriceBox
            key={`price-${product.id}`}
            product={product}
            editing={editing === 'price'}
            onEdit={(on) => setEditing(on ? 'price' : null)}
          />
          <StockBox
            key={`stock-${product.id}`}
            product={product}
            editing={editing === 'stock'}
            onEdit={(on) => setEditing(on ? 'stock' : null)}
          />
          <Points product={product} hook={segment?.hook ?? null} />
        </div>
      ) : (
        <div className={classes.empty}>
          <EmptyState
            title={t(ended ? 'product.ended' : segment ? 'product.none' : 'product.notLive')}
            help={t(ended ? 'product.endedHelp' : 'product.noneHelp')}
          >
            {show && !ended && nextSegment && !nextSegment.productId && (
              <Button variant="default" size="xs" onClick={() => openDialog({ kind: 'segment', id: nextSegment.id })}>
                {t('product.giveNext')}
              </Button>
            )}
          </EmptyState>
        </div>
      )}
    </Pane>
  )
}
