import { useTranslation } from 'react-i18next'
import type { Product } from '../../../src-shared/records'
import { useLanguage } from '../../i18n'
import { ActionButton, formatMoney, useAct } from '../../kit'
import { fromTyped, toTyped } from '../model/money'
import { SHORTCUTS } from '../shortcuts'
import { FigureInput } from './figure-input'
import classes from './product.module.css'

interface Props {
  readonly product: Product
  readonly editing: boolean
  readonly onEdit: (on: boolean) => void
}

/** List price and live-only price, which is typed over in place; left empty, the promotion ends. */
export function PriceBox({ product, editing, onEdit }: Props) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { act, pending } = useAct()
  const { id, currency, listPrice, livePrice } = product
  const save = async (typed: string) => {
    const price = typed.trim() === '' ? null : fromTyped(typed, currency)
    if (price === livePrice || (await act('product.price', { id, livePrice: price }))) onEdit(false)
  }
  return (
    <div className={classes.box}>
      <span className={classes.label}>{t('product.livePrice')}</span>
      {editing ? (
        <FigureInput
          label={t('product.livePrice')}
          initial={livePrice === null ? '' : toTyped(livePrice, currency)}
          hint={t('product.priceHint')}
          isValid={(typed) => typed.trim() === '' || fromTyped(typed, currency) !== null}
          pending={pending}
          onSave={save}
          onCancel={() => onEdit(false)}
        />
      ) : (
        <>
          <div className={classes.figures}>
            <span className={classes.figure}>{formatMoney(livePrice ?? listPrice, currency, language)}</span>
            <span className={classes.under}>
              {livePrice === null ? t('product.noLivePrice') : <s>{formatMoney(listPrice, currency, language)}</s>}
            </span>
          </div>
          <div className={classes.boxActions}>
            <ActionButton
              size="compact-sm"
              label={t('product.setPrice')}
              shortcut={SHORTCUTS['product.price']}
              onPress={() => onEdit(true)}
            />
          </div>
        </>
      )}
    </div>
  )
}
