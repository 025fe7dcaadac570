import { useTranslation } from 'react-i18next'
import { isLowStock } from '../../../../src-shared/areas/product/low-stock'
import { unusualStock } from '../../../../src-shared/areas/product/unusual-stock'
import { MOST_STOCK, type Product } from '../../../../src-shared/records'
import { readStockChange } from '../../../../src-shared/typed'
import { useLanguage } from '../../../i18n'
import { ActionButton, formatCount, useAct } from '../../../kit'
import { SHORTCUTS } from '../shortcuts'
import { FigureInput, type FigureRead } from './figure-input'
import classes from './product-pane.module.css'

interface Props {
  readonly product: Product
  readonly editing: boolean
  readonly onEdit: (on: boolean) => void
}

/** Pieces left. They change by an amount that is typed, with what they were and will be before the eyes. */
export function StockBox({ product, editing, onEdit }: Props) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { act, pending } = useAct()
  const { id, stock, stockStart } = product
  const count = (pieces: number) => formatCount(pieces, language)

  const read = (typed: string): FigureRead => {
    const change = readStockChange(typed)
    if (!change) return { fault: t('product.stockFault.not_a_number') }
    const will = 'to' in change ? change.to : stock + change.by
    if (will < 0) return { fault: t('product.stockFault.too_few', { left: count(stock) }) }
    if (will > MOST_STOCK) return { fault: t('product.stockFault.too_many', { most: count(MOST_STOCK) }) }
    const fromTo = `${count(stock)} → ${will === 0 ? t('product.soldOut') : count(will)}`
    const shown = will > stockStart ? `${fromTo} · ${t('product.totalRises', { total: count(will) })}` : fromTo
    const unusual = unusualStock(product, will)
    if (!unusual) return { shown }
    return { shown, question: `${shown} · ${t(`product.unusual.${unusual}`)}` }
  }
  const save = async (typed: string) => {
    const change = readStockChange(typed)
    if (!change) return
    const input = 'to' in change ? { stock: change.to } : { change: change.by }
    const confirmed = unusualStock(product, 'to' in change ? change.to : stock + change.by) !== null
    if (await act('product.stock', { id, was: stock, ...input, ...(confirmed ? { confirmed } : {}) })) onEdit(false)
  }
  return (
    <div className={classes.box}>
      <span className={classes.label}>
        {t('product.stock')}
        {editing && ` ${count(stock)}`}
      </span>
      {editing ? (
        <FigureInput
          label={t('product.stock')}
          initial=""
          hint={t('product.stockHint')}
          read={read}
          pending={pending}
          onSave={save}
          onCancel={() => onEdit(false)}
        />
      ) : (
        <>
          <div className={classes.figures}>
            {stock === 0 ? (
              <span className={classes.figure} data-none>
                {t('product.soldOut')}
              </span>
            ) : (
              <span className={classes.figure} data-low={isLowStock(product) || undefined}>
                {count(stock)}
              </span>
            )}
            <span className={classes.under}>{t('product.stockOf', { start: count(stockStart) })}</span>
          </div>
          <div className={classes.boxActions}>
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
