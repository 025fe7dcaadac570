import { useTranslation } from 'react-i18next'
import type { Product } from '../../src-shared/records'
import { inLanguage } from '../../src-shared/text'
import { useLanguage } from '../i18n'
import { formatCount, formatMoney } from '../kit'
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
  return (
    <section className={classes.shelf}>
      <div className={classes.cell}>
        <p className={classes.label}>
          <b className={classes.code}>{product.code}</b>
          <span className={classes.name}>{named && inLanguage(product.name, language)}</span>
          <span className={classes.kind} data-live={price.liveOnly}>
            {t(price.liveOnly ? 'price.live' : 'price.list')}
          </span>
        </p>
        <Fit of={`${amount} ${before}`} most={0.78} className={classes.price}>
          <span className={classes.now}>{amount}</span> {before && <s className={classes.before}>{before}</s>}
        </Fit>
      </div>
      <div className={classes.cell} data-level={stock.level}>
        <p className={classes.label}>
          <span className={classes.level}>{t(`stock.${stock.level}`)}</span>
        </p>
        <div className={classes.left}>
          <Fit of={stock.level === 'none' ? t('stock.soldOut') : formatCount(stock.left, language)} most={0.78}>
            {stock.level === 'none' ? t('stock.soldOut') : formatCount(left, language)}
          </Fit>
          <div className={classes.bar} aria-hidden>
            <div className={classes.filled} style={{ transform: `scaleX(${stock.share})` }} />
          </div>
        </div>
      </div>
    </section>
  )
}
