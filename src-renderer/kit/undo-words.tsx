import { useTranslation } from 'react-i18next'
import { useLanguage } from '../i18n'
import { useRecord } from '../sync'
import { formatCount, formatMoney } from './format'
import type { Did } from './undo-offer'

/** What was done, in a sentence; stock and price with what they were and are. Empty where nothing was. */
export function useUndoWords(did: Did | undefined): string {
  const { t } = useTranslation()
  const language = useLanguage()
  const product = useRecord('product', did && 'productId' in did ? did.productId : null)
  if (!did) return ''
  if (did.name === 'board.hide') return t(did.hidden ? 'undo.did.board.hide' : 'undo.did.board.show')
  if (did.name === 'product.stock') {
    const count = (pieces: number) => formatCount(pieces, language)
    return t('undo.did.product.stock', { code: product?.code ?? '', from: count(did.from), to: count(did.to) })
  }
  if (did.name === 'product.price') {
    const money = (minor: number | null) =>
      minor === null || !product ? t('undo.noPrice') : formatMoney(minor, product.currency, language)
    return t('undo.did.product.price', { code: product?.code ?? '', from: money(did.from), to: money(did.to) })
  }
  return t(`undo.did.${did.name}`)
}
