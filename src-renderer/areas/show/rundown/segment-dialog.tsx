import { Group, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SEGMENT_KINDS, type Segment } from '../../../../src-shared/records'
import { inLanguage, LIMITS, type Localized } from '../../../../src-shared/text'
import { readMinutes, toTypedMinutes } from '../../../../src-shared/typed'
import { useLanguage } from '../../../i18n'
import { ConfirmButton, FormDialog, formatDuration, useAct } from '../../../kit'
import { KeyLabel } from '../../../kit/desk/key-label'
import { saysSomething, tidy } from '../../../kit/desk/localized'
import { LocalizedInput } from '../../../kit/desk/localized-input'
import { closeDialog } from '../../../kit/desk/over-desk'
import { useField } from '../../../kit/desk/use-field'
import { useRecord, useRecords, useStudioState } from '../../../sync'
import { SHORTCUTS } from '../shortcuts'
import { focusSegment, useChosenSegment } from './chosen-segment'
import { behindSelected } from './rundown-move'
import { segmentChanges } from './segment-changes'
import { useDeleteSegment } from './use-delete-segment'

/** Adds a segment behind the selected one, or changes one: kind, product, titles, length, hook. */
export function SegmentDialog({ id }: { id: string | null }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const row = useRecord('segment', id)
  const products = useRecords('product')
  const { show, segments } = useStudioState()
  const { act, pending } = useAct()
  const deleting = useDeleteSegment(id)
  const kindField = useField(SHORTCUTS['segmentForm.kind'])
  const productField = useField(SHORTCUTS['segmentForm.product'])
  const [kind, setKind] = useState<Segment['kind']>(row?.kind ?? 'product')
  const [title, setTitle] = useState<Localized>(row?.title ?? {})
  const [productId, setProductId] = useState(row?.productId ?? null)
  const [minutes, setMinutes] = useState(toTypedMinutes(row?.plannedSeconds ?? 300))
  const planned = readMinutes(minutes)
  const minutesFault = planned === null ? t('rundown.minutesFault') : planned === 0 ? t('rundown.noMinutes') : null
  const noProduct = kind === 'product' && productId === null
  const [hook, setHook] = useState<Localized>(row?.hook ?? {})

  const chooseProduct = (chosen: string | null) => {
    setProductId(chosen)
    const product = products.find((other) => other.id === chosen)
    if (product && !saysSomething(title)) setTitle(product.name)
  }
  const fields = {
    kind,
    title: tidy(title),
    productId,
    plannedSeconds: planned ?? 0,
    hook: saysSomething(hook) ? tidy(hook) : null,
  }
  const [opened] = useState(fields)
  const submit = async () => {
    if (!show || planned === null) return
    if (id !== null) {
      const changes = segmentChanges(opened, fields, row)
      if (!changes || (await act('segment.update', { id, ...changes }))) closeDialog()
      return
    }
    const after = behindSelected(
      segments.map((other) => other.id),
      useChosenSegment.getState().segmentId,
    )
    const made = await act('segment.create', { showId: show.id, ...(after === undefined ? {} : { after }), ...fields })
    if (!made) return
    closeDialog()
    focusSegment(made.id)
  }
  const onAir = show?.state === 'live' && show.segmentId === id
  return (
    <FormDialog
      onClose={closeDialog}
      held={[kind, title, productId, minutes, hook]}
      title={t(id === null ? 'rundown.add' : 'rundown.edit')}
      submit={t('save')}
      pending={pending}
      blocked={!saysSomething(title) ? t('needs.title') : noProduct ? t('needs.segmentProduct') : minutesFault}
      onSubmit={() => void submit()}
      aside={
        id !== null && (
          <ConfirmButton
            label={t('delete')}
            shortcut={SHORTCUTS['segmentForm.delete']}
            bound
            pending={deleting.pending}
            blocked={onAir ? t('rundown.onAirStays') : null}
            onPress={deleting.remove}
          />
        )
      }
    >
      <Group grow align="flex-start" gap="sm">
        <Select
          ref={kindField}
          label={<KeyLabel k={SHORTCUTS['segmentForm.kind']}>{t('rundown.kindLabel')}</KeyLabel>}
          allowDeselect={false}
          value={kind}
          data={SEGMENT_KINDS.map((value) => ({ value, label: t(`rundown.kind.${value}`) }))}
          onChange={(value) => value && setKind(value as Segment['kind'])}
        />
        <Select
          ref={productField}
          label={<KeyLabel k={SHORTCUTS['segmentForm.product']}>{t('rundown.product')}</KeyLabel>}
          placeholder={t('rundown.noProduct')}
          clearable
          searchable
          nothingFoundMessage={t('products.notFound')}
          error={noProduct && saysSomething(title) && t('needs.segmentProduct')}
          value={productId}
          data={products.map((product) => ({
            value: product.id,
            label: `${product.code} ${inLanguage(product.name, language)}`,
          }))}
          onChange={chooseProduct}
        />
      </Group>
      <LocalizedInput label={t('rundown.titleLabel')} value={title} onChange={setTitle} max={LIMITS.name} autoFocus />
      <Group grow align="flex-start" gap="sm">
        <TextInput
          label={t('rundown.minutes')}
          inputMode="decimal"
          value={minutes}
          description={planned !== null && `= ${formatDuration(planned * 1_000)}`}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={minutesFault}
          onChange={(event) => setMinutes(event.currentTarget.value)}
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
