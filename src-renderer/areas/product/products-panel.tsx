import { useTranslation } from 'react-i18next'
import type { Product } from '../../../src-shared/records'
import { inLanguage } from '../../../src-shared/text'
import { useLanguage } from '../../i18n'
import { ActionButton, ConfirmButton, compareNames, EmptyState, formatCount, formatMoney, useAct } from '../../kit'
import { openDialog } from '../../kit/desk/over-desk'
import { ROW_KEYS } from '../../kit/desk/row-keys'
import { SidePanel } from '../../kit/desk/side-panel'
import panel from '../../kit/desk/side-panel.module.css'
import { useRows } from '../../kit/desk/use-rows'
import { useQuery, useRecords } from '../../sync'
import { ProductDialog } from './product-dialog'
import classes from './products-panel.module.css'
import { SHORTCUTS } from './shortcuts'

/** Every product of the room, by its code. */
export function ProductsPanel() {
  const { t } = useTranslation('console')
  return (
    <SidePanel
      title={t('panel.products')}
      head={
        <ActionButton
          size="sm"
          variant="filled"
          label={t('products.add')}
          shortcut={SHORTCUTS['products.add']}
          bound
          onPress={() => openDialog(<ProductDialog id={null} />)}
        />
      }
    >
      <ProductList />
    </SidePanel>
  )
}

function ProductList() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const products = [...useRecords('product')].sort((a, b) => compareNames(a.code, b.code, language))
  const rows = useRows(products.map(({ id }) => id))
  if (products.length === 0) return <EmptyState title={t('products.empty')} help={t('products.emptyHelp')} />
  return (
    <ul ref={rows.list} className={panel.list}>
      {products.map((product) => (
        <li key={product.id} className={panel.item} {...rows.rowProps(product.id)}>
          <ProductLine product={product} chosen={product.id === rows.chosenId} />
        </li>
      ))}
    </ul>
  )
}

function ProductLine({ product, chosen }: { product: Product; chosen: boolean }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { act, pending } = useAct()
  const segments = useRecords('segment').filter((segment) => segment.productId === product.id).length
  // Rundowns of other shows are not on the screen: they are asked for once the product is chosen.
  const { data } = useQuery('product.presented', chosen ? { id: product.id } : null, segments)
  const presenting = useRecords('show').filter(({ id }) => chosen && data?.showIds.includes(id))
  const inRundown = segments > 0
  // What is over keeps its rundown, and with it the product.
  const [over, ahead] = [true, false].map((isOver) => {
    const titles = presenting.filter(({ state }) => (state === 'ended') === isOver).map(({ title }) => title)
    const names = new Set(titles.map((title) => `“${inLanguage(title, language)}”`))
    return [...names].join(language === 'zh' ? '、' : ', ')
  })
  const presentedIn = ahead
    ? t('products.presentedIn', { shows: ahead })
    : over
      ? t('products.wasPresentedIn', { shows: over })
      : null
  const { id, currency, listPrice, livePrice } = product
  const name = inLanguage(product.name, language)
  return (
    <>
      <b className={classes.code}>{product.code}</b>
      <span className={panel.words}>
        <span className={panel.name} title={name} dir="auto">
          {name}
        </span>
        <span className={panel.dim}>
          {formatMoney(livePrice ?? listPrice, currency, language)}
          {livePrice !== null && ` (${formatMoney(listPrice, currency, language)})`}
          {' · '}
          {t('products.left', { count: formatCount(product.stock, language) })}
        </span>
      </span>
      {presentedIn && <span className={classes.presented}>{presentedIn}</span>}
      <ActionButton
        label={t('edit')}
        shortcut={chosen ? ROW_KEYS.edit : undefined}
        bound
        onPress={() => openDialog(<ProductDialog id={id} />)}
      />
      <ConfirmButton
        label={t('delete')}
        shortcut={chosen ? ROW_KEYS.remove : undefined}
        bound
        pending={pending}
        blocked={presentedIn ?? (inRundown ? t('products.inRundown') : null)}
        onPress={() => void act('product.delete', { id })}
      />
    </>
  )
}
