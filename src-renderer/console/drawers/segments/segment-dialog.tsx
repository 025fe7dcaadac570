import { Button, Group, NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SEGMENT_KINDS, type Segment } from '../../../../src-shared/records'
import { inLanguage, LIMITS, type Localized } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import { FormDialog, useAct } from '../../../kit'
import { useRecord, useRecords, useStudioState } from '../../../sync'
import { saysSomething, tidy } from '../../model/localized'
import { LocalizedInput } from '../../parts/localized-input'
import { closeDialog, openDialog, selectSegment } from '../../ui'

interface Props {
  readonly id: string | null
  /** Where a new one goes: behind this one; at the end when left out. */
  readonly after?: string | null | undefined
}

/** Adds a segment, or changes one: kind, product, titles, length, hook. */
export function SegmentDialog({ id, after }: Props) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const row = useRecord('segment', id)
  const products = useRecords('product')
  const { show } = useStudioState()
  const { act, pending } = useAct()
  const [kind, setKind] = useState<Segment['kind']>(row?.kind ?? 'product')
  const [title, setTitle] = useState<Localized>(row?.title ?? {})
  const [productId, setProductId] = useState(row?.productId ?? null)
  const [seconds, setSeconds] = useState(row?.plannedSeconds ?? 300)
  const [hook, setHook] = useState<Localized>(row?.hook ?? {})

  const chooseProduct = (chosen: string | null) => {
    setProductId(chosen)
    const product = products.find((other) => other.id === chosen)
    if (product && !saysSomething(title)) setTitle(product.name)
  }
  const submit = async () => {
    if (!show) return
    const fields = {
      kind,
      title: tidy(title),
      productId,
      plannedSeconds: seconds,
      hook: saysSomething(hook) ? tidy(hook) : null,
    }
    if (id !== null) {
      if (await act('segment.update', { id, ...fields })) closeDialog()
      return
    }
    const made = await act('segment.create', { showId: show.id, ...(after === undefined ? {} : { after }), ...fields })
    if (!made) return
    selectSegment(made.id)
    closeDialog()
  }
  const onAir = show?.state === 'live' && show.segmentId === id
  return (
    <FormDialog
      onClose={closeDialog}
      title={t(id === null ? 'rundown.add' : 'rundown.edit')}
      submit={t('save')}
      pending={pending}
      disabled={!saysSomething(title)}
      onSubmit={() => void submit()}
      aside={
        id !== null && (
          <Button
            variant="subtle"
            color="ember"
            disabled={onAir}
            title={onAir ? t('rundown.onAirStays') : undefined}
            onClick={() => openDialog({ kind: 'deleteSegment', id })}
          >
            {t('delete')}
          </Button>
        )
      }
    >
      <Group grow gap="sm">
        <Select
          label={t('rundown.kindLabel')}
          allowDeselect={false}
          value={kind}
          data={SEGMENT_KINDS.map((value) => ({ value, label: t(`rundown.kind.${value}`) }))}
          onChange={(value) => value && setKind(value as Segment['kind'])}
        />
        <Select
          label={t('rundown.product')}
          placeholder={t('rundown.noProduct')}
          clearable
          searchable
          nothingFoundMessage={t('products.notFound')}
          value={productId}
          data={products.map((product) => ({
            value: product.id,
            label: `${product.code} ${inLanguage(product.name, language)}`,
          }))}
          onChange={chooseProduct}
        />
      </Group>
      <LocalizedInput label={t('rundown.titleLabel')} value={title} onChange={setTitle} max={LIMITS.name} autoFocus />
      <Group grow gap="sm">
        <NumberInput
          label={t('rundown.minutes')}
          min={0}
          max={1_440}
          decimalScale={1}
          step={1}
          value={seconds / 60}
          onChange={(value) => setSeconds(Math.round(Number(value) * 60))}
        />
        <span />
      </Group>
      <LocalizedInput
        label={t('rundown.hook')}
        description={t('rundown.hookHelp')}
        rows={2}
        max={LIMITS.line}
        value={hook}
        onChange={setHook}
      />
    </FormDialog>
  )
}
