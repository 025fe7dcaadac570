import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LIMITS, type Localized } from '../../../src-shared/text'
import { changedFields, FormDialog, useAct } from '../../kit'
import { fromLocalInput, toLocalInput } from '../../kit/date-time'
import { KeyLabel } from '../../kit/desk/key-label'
import { saysSomething, tidy } from '../../kit/desk/localized'
import { LocalizedInput } from '../../kit/desk/localized-input'
import { closeDialog } from '../../kit/desk/over-desk'
import { useShortcuts } from '../../kit/desk/use-shortcuts'
import { useRecord, useStudioState } from '../../sync'
import { MomentInput } from './moment-input'
import { SHORTCUTS } from './shortcuts'
import { useStillWaiting } from './use-still-waiting'

/** Plans a show, or changes one. A new one is opened at once, unless another is live or viewers still wait in it. */
export function ShowDialog({ id }: { id: string | null }) {
  const { t } = useTranslation('console')
  const row = useRecord('show', id)
  const { show: current } = useStudioState()
  const stillWaiting = useStillWaiting() > 0
  const { act, pending } = useAct()
  const [title, setTitle] = useState<Localized>(row?.title ?? {})
  const [start, setStart] = useState(toLocalInput(row?.plannedStartAt ?? null))
  const [half, setHalf] = useState(false)
  const [rehearsal, setRehearsal] = useState(row?.rehearsal ?? false)

  useShortcuts(SHORTCUTS, { 'showForm.rehearsal': () => setRehearsal(!rehearsal) })
  const fields = { title: tidy(title), plannedStartAt: fromLocalInput(start), rehearsal }
  const [opened] = useState(fields)
  const submit = async () => {
    const changes = changedFields(opened, fields, row)
    if (id !== null && !changes) return closeDialog()
    const done =
      id === null
        ? await act('show.create', { ...fields, open: current?.state !== 'live' && !stillWaiting })
        : await act('show.update', { id, ...changes })
    if (done) closeDialog(done)
  }
  return (
    <FormDialog
      onClose={closeDialog}
      held={[title, start, half, rehearsal]}
      title={t(id === null ? 'shows.add' : 'shows.edit')}
      submit={t('save')}
      pending={pending}
      blocked={saysSomething(title) ? null : t('needs.title')}
      onSubmit={() => void submit()}
    >
      <LocalizedInput label={t('shows.title')} value={title} onChange={setTitle} max={LIMITS.name} autoFocus />
      <MomentInput
        label={t('shows.plannedStart')}
        value={start}
        onChange={(value, half) => {
          setStart(value)
          setHalf(half)
        }}
        fault={t('shows.plannedStartFault')}
      />
      <Switch
        label={<KeyLabel k={SHORTCUTS['showForm.rehearsal']}>{t('shows.rehearsal')}</KeyLabel>}
        description={t('shows.rehearsalHelp')}
        checked={rehearsal}
        onChange={(event) => setRehearsal(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
