import { useTranslation } from 'react-i18next'
import { isLowStock } from '../../../src-shared/low-stock'
import type { Product } from '../../../src-shared/records'
import { useLanguage } from '../../i18n'
import { ActionButton, formatCount, useAct } from '../../kit'
import { useShortcuts } from '../parts/use-shortcuts'
import { SHORTCUTS } from '../shortcuts'
import { FigureInput } from './figure-input'
import classes from './product.module.css'

interface Props {
  readonly product: Product
  readonly editing: boolean
  readonly onEdit: (on: boolean) => void
}

const STEPS = [
  { by: 1, shortcut: 'product.stock1' },
  { by: 5, shortcut: 'product.stock5' },
  { by: 10, shortcut: 'product.stock10' },
] as const

/** Pieces left: taken off in steps as they sell, or set. */
export function StockBox({ product, editing, onEdit }: Props) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { act, pending } = useAct()
  const { id, stock, stockStart } = product
  const take = (by: number) => void act('product.stock', { id, change: -by })
  const canTake = stock > 0
  useShortcuts({
    'product.stock1': canTake ? () => take(1) : undefined,
    'product.stock5': canTake ? () => take(5) : undefined,
    'product.stock10': canTake ? () => take(10) : undefined,
  })
  const save = async (typed: string) => {
    if (await act('product.stock', { id, stock: Number(typed) })) onEdit(false)
  }
  return (
    <div className={classes.box}>
      <span className={classes.label}>{t('product.stock')}</span>
      {editing ? (
        <FigureInput
          label={t('product.stock')}
          initial={String(stock)}
          hint={t('product.stockHint')}
          isValid={(typed) => /^\d{1,7}$/.test(typed.trim())}
          pending={pending}
          onSave={save}
          onCancel={() => onEdit(false)}
        />
      ) : (
        <>
          <div className={classes.figures}>
            <span className={classes.figure} data-low={isLowStock(product) || undefined} aria-busy={pending}>
              {formatCount(stock, language)}
            </span>
            <span className={classes.under}>{t('product.stockOf', { start: formatCount(stockStart, language) })}</span>
          </div>
          <div className={classes.boxActions}>
            {STEPS.map(({ by, shortcut }) => (
              <ActionButton
                key={by}
                size="compact-sm"
                label={`−${by}`}
                shortcut={SHORTCUTS[shortcut]}
                disabled={!canTake}
                title={t('product.take', { count: by })}
                onPress={() => take(by)}
              />
            ))}
            <ActionButton
              size="compact-sm"
              label={t('product.setStock')}
              shortcut={SHORTCUTS['product.stockSet']}
              onPress={() => onEdit(true)}
            />
          </div>
        </>
      )}
    </div>
  )
}
