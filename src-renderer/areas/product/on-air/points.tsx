import { useTranslation } from 'react-i18next'
import type { Product } from '../../../../src-shared/records'
import { inLanguage, type Localized } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import { Key } from '../../../kit'
import { openDialog } from '../../../kit/desk/over-desk'
import { ProductDialog } from '../product-dialog'
import { SHORTCUTS } from '../shortcuts'
import classes from './product-pane.module.css'

/** What the host is to say: the segment's hook and the product's talking points. */
export function Points({ product, hook }: { product: Product; hook: Localized | null }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  return (
    <div className={classes.points}>
      {hook && (
        <p className={classes.hook} title={inLanguage(hook, language)} dir="auto">
          {inLanguage(hook, language)}
        </p>
      )}
      {product.points.length === 0 ? (
        <button
          type="button"
          className={classes.addPoints}
          onClick={() => openDialog(<ProductDialog id={product.id} />)}
        >
          {t('product.noPoints')} <Key k={SHORTCUTS['product.edit']} />
        </button>
      ) : (
        <ul className={classes.pointList}>
          {product.points.map((point) => {
            const words = inLanguage(point, language)
            return (
              <li key={words} title={words} dir="auto">
                {words}
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
