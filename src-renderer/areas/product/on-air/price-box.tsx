import { useTranslation } from 'react-i18next'
import { unusualLivePrice } from '../../../../src-shared/areas/product/unusual-price'
import type { Product } from '../../../../src-shared/records'
import { useLanguage } from '../../../i18n'
import { ActionButton, formatMoney, useAct } from '../../../kit'
import { SHORTCUTS } from '../shortcuts'
import { fromTyped, readTyped, toTyped } from '../typed-money'
import { FigureInput, type FigureRead } from './figure-input'
import classes from './product-pane.module.css'

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
  const money = (minor: number) => formatMoney(minor, currency, language)
  const priceOf = (typed: string) => (typed.trim() === '' ? null : fromTyped(typed, currency))

  const read = (typed: string): FigureRead => {
    const was = livePrice === null ? t('product.noPrice') : money(livePrice)
    if (typed.trim() === '') return { shown: `${was} → ${t('product.noPrice')}` }
    const amount = readTyped(typed, currency)
    if ('fault' in amount) return { fault: t(`product.amountFault.${amount.fault}`) }
    const unusual = unusualLivePrice({ livePrice: amount.minor, listPrice })
    const shown = `${was} → ${money(amount.minor)}`
    if (!unusual) return { shown }
    return { shown, question: t(`product.unusual.${unusual}`, { price: money(amount.minor), list: money(listPrice) }) }
  }
  const save = async (typed: string) => {
    const price = priceOf(typed)
    const confirmed = unusualLivePrice({ livePrice: price, listPrice }) !== null
    const input = { id, livePrice: price, was: livePrice, ...(confirmed ? { confirmed } : {}) }
    if (price === livePrice || (await act('product.price', input))) onEdit(false)
  }
  return (
    <div className={classes.box}>
      <span className={classes.label}>{t('product.livePrice')}</span>
      {editing ? (
        <FigureInput
          label={t('product.livePrice')}
          initial={livePrice === null ? '' : toTyped(livePrice, currency)}
          hint={t('product.priceHint')}
          read={read}
          pending={pending}
          onSave={save}
          onCancel={() => onEdit(false)}
        />
      ) : (
        <>
          <div className={classes.figures}>
            <span className={classes.figure}>{money(livePrice ?? listPrice)}</span>
            <span className={classes.under}>
              {livePrice === null ? t('product.noLivePrice') : <s>{money(listPrice)}</s>}
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
