import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Product } from '../../../../src-shared/records'
import { inLanguage } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import { ActionButton, ConfirmButton, EmptyState, formatCount, formatMoney, useAct } from '../../../kit'
import { useRecords } from '../../../sync'
import { openDialog } from '../../ui'
import classes from '../drawers.module.css'
import { SidePanel } from '../side-panel'

/** Every product of the room, by its code. */
export function ProductsPanel() {
  const { t } = useTranslation('console')
  const products = [...useRecords('product')].sort((a, b) => a.code.localeCompare(b.code, undefined, { numeric: true }))
  return (
    <SidePanel
      title={t('panel.products')}
      head={<Button onClick={() => openDialog({ kind: 'product', id: null })}>{t('products.add')}</Button>}
    >
      {products.length === 0 && <EmptyState title={t('products.empty')} help={t('products.emptyHelp')} />}
      <ul className={classes.list}>
        {products.map((product) => (
          <ProductLine key={product.id} product={product} />
        ))}
      </ul>
    </SidePanel>
  )
}

function ProductLine({ product }: { product: Product }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { act, pending } = useAct()
  const inRundown = useRecords('segment').some((segment) => segment.productId === product.id)
  const { id, currency, listPrice, livePrice } = product
  const name = inLanguage(product.name, language)
  return (
    <li className={classes.item}>
      <b className={classes.code}>{product.code}</b>
      <span className={classes.words}>
        <span className={classes.name} title={name}>
          {name}
        </span>
        <span className={classes.dim}>
          {formatMoney(livePrice ?? listPrice, currency, language)}
          {livePrice !== null && ` (${formatMoney(listPrice, currency, language)})`}
          {' · '}
          {t('products.left', { count: formatCount(product.stock, language) })}
        </span>
      </span>
      <ActionButton label={t('edit')} onPress={() => openDialog({ kind: 'product', id })} />
      <ConfirmButton
        label={t('delete')}
        pending={pending}
        blocked={inRundown ? t('products.inRundown') : null}
        onPress={() => void act('product.delete', { id })}
      />
    </li>
  )
}
