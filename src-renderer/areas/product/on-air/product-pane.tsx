import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton, EmptyState, Pane } from '../../../kit'
import { openDialog } from '../../../kit/desk/over-desk'
import { useRecord, useStudioState } from '../../../sync'
import { SegmentDialog } from '../../show/rundown/segment-dialog'
import { ProductDialog } from '../product-dialog'
import { SHORTCUTS } from '../shortcuts'
import { ProductName } from './product-name'
import { type Figure, ProductOnAir } from './product-on-air'
import classes from './product-pane.module.css'

interface Typing {
  readonly figure: Figure
  readonly productId: string
  /** The show, and whether it was being rehearsed. */
  readonly practice: string
  readonly isTyped: boolean
}

/** The product on air, with what changes in front of everyone at hand: live-only price and stock. */
export function ProductPane() {
  const { t } = useTranslation('console')
  const { show, segment, product: presented, nextSegment } = useStudioState()
  const ended = show?.state === 'ended'
  // A figure that is being typed stays with the product that it is for, whatever comes on air meanwhile.
  const [typing, setTyping] = useState<Typing | null>(null)
  // In another show it goes, and with a rehearsal, whose products are copies; a field in which nothing was typed, with its product.
  const practice = `${show?.id} ${show?.state === 'live' && show.rehearsal}`
  const holds = typing?.practice === practice && (typing.isTyped || typing.productId === presented?.id)
  if (typing && !holds) setTyping(null)
  const typedFor = useRecord('product', holds ? typing.productId : undefined)
  const product = typedFor ?? (ended ? undefined : presented)
  const isPast = product !== undefined && product !== presented
  const bareNext = show && !ended && nextSegment && !nextSegment.productId ? nextSegment : undefined

  return (
    <Pane
      title={t('product.title')}
      note={
        product && (
          <>
            {isPast && <b className={classes.past}>{t('product.past')}</b>} <ProductName product={product} />
          </>
        )
      }
      actions={
        product && (
          <ActionButton
            size="compact-sm"
            label={t('product.edit')}
            shortcut={SHORTCUTS['product.edit']}
            bound
            onPress={() => openDialog(<ProductDialog id={product.id} />)}
          />
        )
      }
    >
      {product ? (
        <ProductOnAir
          key={product.id}
          product={product}
          hook={isPast ? null : (segment?.hook ?? null)}
          editing={typedFor ? (typing?.figure ?? null) : null}
          // What is begun now is for the product on air.
          onEdit={(figure) =>
            setTyping(figure && { figure, productId: (presented ?? product).id, practice, isTyped: false })
          }
          onTyped={() => setTyping((now) => now && { ...now, isTyped: true })}
        />
      ) : (
        <div className={classes.empty}>
          <EmptyState
            title={t(ended ? 'product.ended' : segment ? 'product.none' : 'product.notLive')}
            help={t(ended ? 'product.endedHelp' : 'product.noneHelp')}
          >
            {bareNext && (
              <ActionButton
                label={t('product.giveNext')}
                shortcut={SHORTCUTS['product.giveNext']}
                bound
                onPress={() => openDialog(<SegmentDialog id={bareNext.id} />)}
              />
            )}
          </EmptyState>
        </div>
      )}
    </Pane>
  )
}
