import type { Product } from '../../../../src-shared/records'
import { inLanguage } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import classes from './product-pane.module.css'

/** The code the room calls it by, and its name. */
export function ProductName({ product }: { product: Product }) {
  const name = inLanguage(product.name, useLanguage())
  return (
    <span title={`${product.code} ${name}`}>
      <b className={classes.code}>{product.code}</b> <bdi>{name}</bdi>
    </span>
  )
}
