import { useTranslation } from 'react-i18next'
import type { Product } from '../../../src-shared/records'
import { inLanguage } from '../../../src-shared/text'
import { useLanguage } from '../../i18n'
import { formatCount, formatMoney } from '../../kit'
import { Fit } from './fit'
import classes from './shelf.module.css'
import { useCounted } from './use-counted'
import { priceView, stockView } from './view'

interface Props {
  readonly product: Product
  /** Says which product it is; while a cue covers its name on the stage. */
  readonly named: boolean
}

/** Price and falling stock, always in the same place. */
export function Shelf({ product, named }: Props) {
  const { t } = useTranslation('board')
  const language = useLanguage()
  const price = priceView(product)
  const stock = stockView(product)
  const left = useCounted(stock.left)
  const money = (minor: number) => formatMoney(minor, product.currency, language)
  const amount = money(price.now)
  const before = price.before === null ? '' : money(price.before)
  const count = (pieces: number) => (stock.level === 'none' ? t('stock.soldOut') : formatCount(pieces, language))
  return (
    <section className={classes.shelf} data-level={stock.level}>
      <p className={classes.name}>
        <b>{product.code}</b> <bdi>{named && inLanguage(product.name, language)}</bdi>
      </p>
      <p className={classes.kind}>
        <span data-live={price.liveOnly}>{t(price.liveOnly ? 'price.live' : 'price.list')}</span>
      </p>
      <p className={classes.level}>
        <span>{t(`stock.${stock.level}`)}</span>
      </p>
      <Fit of={`${amount} ${before}`} most={0.78} className={classes.price}>
        {amount} {before && <s>{before}</s>}
      </Fit>
      <Fit of={count(stock.left)} most={0.78} className={classes.count}>
        {count(left)}
      </Fit>
      <div className={classes.bar} aria-hidden>
        <div className={classes.filled} style={{ transform: `scaleX(${stock.share})` }} />
      </div>
    </section>
  )
}
