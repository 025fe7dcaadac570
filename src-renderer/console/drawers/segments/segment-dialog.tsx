import { Group, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SEGMENT_KINDS, type Segment } from '../../../../src-shared/records'
import { inLanguage, LIMITS, type Localized } from '../../../../src-shared/text'
import { readMinutes, toTypedMinutes } from '../../../../src-shared/typed'
import { useLanguage } from '../../../i18n'
import { ActionButton, FormDialog, formatDuration, useAct } from '../../../kit'
import { useRecord, useRecords, useStudioState } from '../../../sync'
import { saysSomething, tidy } from '../../model/localized'
import { behindSelected } from '../../model/rundown-move'
import { KeyLabel } from '../../parts/key-label'
import { LocalizedInput } from '../../parts/localized-input'
import { useField } from '../../parts/use-field'
import { SHORTCUTS } from '../../shortcuts'
import { closeDialog, focusSegment, openDialog, useUi } from '../../ui'

/** Adds a segment behind the selected one, or changes one: kind, product, titles, length, hook. */
export function SegmentDialog({ id }: { id: string | null }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const row = useRecord('segment', id)
  const products = useRecords('product')
  const { show, segments } = useStudioState()
  const { act, pending } = useAct()
  const kindField = useField(SHORTCUTS['segmentForm.kind'])
  const productField = useField(SHORTCUTS['segmentForm.product'])
  const [kind, setKind] = useState<Segment['kind']>(row?.kind ?? 'product')
  const [title, setTitle] = useState<Localized>(row?.title ?? {})
  const [productId, setProductId] = useState(row?.productId ?? null)
  const [minutes, setMinutes] = useState(toTypedMinutes(row?.plannedSeconds ?? 300))
  const planned = readMinutes(minutes)
  const [hook, setHook] = useState<Localized>(row?.hook ?? {})

  const chooseProduct = (chosen: string | null) => {
    setProductId(chosen)
    const product = products.find((other) => other.id === chosen)
    if (product && !saysSomething(title)) setTitle(product.name)
  }
  const submit = async () => {
    if (!show || planned === null) return
    const fields = {
      kind,
      title: tidy(title),
      productId,
      plannedSeconds: planned,
      hook: saysSomething(hook) ? tidy(hook) : null,
    }
    if (id !== null) {
      if (await act('segment.update', { id, ...fields })) closeDialog()
      return
    }
    const after = behindSelected(
      segments.map((other) => other.id),
      useUi.getState().segmentId,
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
      title={t(id === null ? 'rundown.add' : 'rundown.edit')}
      submit={t('save')}
      pending={pending}
      disabled={!saysSomething(title) || planned === null}
      onSubmit={() => void submit()}
      aside={
        id !== null && (
          <ActionButton
            size="sm"
            variant="subtle"
            color="ember"
            label={t('delete')}
            shortcut={SHORTCUTS['segmentForm.delete']}
            bound
            blocked={onAir ? t('rundown.onAirStays') : null}
            onPress={() => openDialog({ kind: 'deleteSegment', id })}
          />
        )
      }
    >
      <Group grow gap="sm">
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
        <TextInput
          label={t('rundown.minutes')}
          inputMode="decimal"
          value={minutes}
          description={planned !== null && `= ${formatDuration(planned * 1_000)}`}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={planned === null && t('rundown.minutesFault')}
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
