import { Alert, Checkbox, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unusualListPrice } from '../../../src-shared/areas/product/unusual-price'
import { cleanBody, cleanName } from '../../../src-shared/plain-text'
import { MOST_STOCK } from '../../../src-shared/records'
import { LIMITS } from '../../../src-shared/text'
import { useLanguage } from '../../i18n'
import { FormDialog, formatCount, formatMoney, LimitedInput } from '../../kit'
import { LocalizedInput } from '../../kit/desk/localized-input'
import { closeDialog } from '../../kit/desk/over-desk'
import { useRecord, useStudioState } from '../../sync'
import { TalkingPoints } from './talking-points'
import { useProductForm } from './use-product-form'

/** Adds a product, or changes one: what it is called, costs and is to be said of it. */
export function ProductDialog({ id }: { id: string | null }) {
  const { t } = useTranslation('console')
  const row = useRecord('product', id)
  const language = useLanguage()
  const { show } = useStudioState()
  const { fields, set, valid, faults, codeFault, input, changes, pending, submit } = useProductForm(row)
  const [meant, setMeant] = useState(false)
  const money = (minor: number) => formatMoney(minor, fields.currency, language)
  const read = input && `= ${money(input.listPrice)}`
  const isRehearsal = show?.state === 'live' && show.rehearsal
  const wanted = changes?.listPrice
  const unusual = row && wanted !== undefined ? unusualListPrice(row, wanted) : null
  const question = () => {
    if (!row || !input || !unusual) return ''
    const [price, list] =
      unusual === 'price_far' ? [input.listPrice, row.listPrice] : [row.livePrice ?? 0, input.listPrice]
    return t(`product.unusual.${unusual}`, { price: money(price), list: money(list) })
  }
  return (
    <FormDialog
      onClose={closeDialog}
      held={fields}
      title={t(id === null ? 'products.add' : 'product.edit')}
      submit={t('save')}
      pending={pending}
      blocked={!valid ? t('needs.product') : unusual !== null && !meant ? t('needs.meant') : null}
      size="xl"
      onSubmit={() => submit(meant)}
    >
      {isRehearsal && <Alert color="calm">{t('products.rehearsal')}</Alert>}
      <Group grow gap="sm" align="flex-start">
        <LimitedInput
          label={t('products.code')}
          placeholder="J01"
          data-autofocus
          max={16}
          clean={cleanName}
          value={fields.code}
          error={codeFault}
          onChange={(event) => set({ code: event.currentTarget.value })}
        />
        <TextInput
          label={t('products.currency')}
          placeholder="USD"
          maxLength={3}
          value={fields.currency}
          error={faults.currency && t('products.currencyFault')}
          onChange={(event) => set({ currency: event.currentTarget.value.toUpperCase() })}
        />
        <TextInput
          label={t('products.listPrice')}
          inputMode="decimal"
          placeholder="19.90"
          value={fields.listPrice}
          description={read}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={faults.listPrice && t(`product.amountFault.${faults.listPrice}`)}
          onChange={(event) => set({ listPrice: event.currentTarget.value })}
        />
        {id === null && (
          <TextInput
            label={t('product.stock')}
            inputMode="numeric"
            placeholder="100"
            value={fields.stock}
            error={
              faults.stock && t(`products.stockFault.${faults.stock}`, { most: formatCount(MOST_STOCK, language) })
            }
            onChange={(event) => set({ stock: event.currentTarget.value })}
          />
        )}
        <LimitedInput
          label={t('products.shopId')}
          placeholder="1729384756012345678"
          max={32}
          clean={cleanName}
          value={fields.shopId}
          onChange={(event) => set({ shopId: event.currentTarget.value })}
        />
      </Group>
      {unusual && (
        <Checkbox
          color="ember"
          checked={meant}
          label={`${question()} ${t('products.meant')}`}
          onChange={(event) => setMeant(event.currentTarget.checked)}
        />
      )}
      <LocalizedInput
        label={t('products.name')}
        value={fields.name}
        onChange={(name) => set({ name })}
        max={LIMITS.name}
      />
      <TalkingPoints points={fields.points} onChange={(points) => set({ points })} />
      <LocalizedInput
        label={t('products.facts')}
        value={fields.facts}
        onChange={(facts) => set({ facts })}
        max={LIMITS.body}
        clean={cleanBody}
        rows={4}
      />
    </FormDialog>
  )
}
