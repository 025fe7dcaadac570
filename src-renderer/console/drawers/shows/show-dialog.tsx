import { Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LIMITS, type Localized } from '../../../../src-shared/text'
import { FormDialog, useAct } from '../../../kit'
import { useRecord } from '../../../sync'
import { fromLocalInput, toLocalInput } from '../../model/date-time'
import { saysSomething, tidy } from '../../model/localized'
import { KeyLabel } from '../../parts/key-label'
import { LocalizedInput } from '../../parts/localized-input'
import { useShortcuts } from '../../parts/use-shortcuts'
import { SHORTCUTS } from '../../shortcuts'
import { closeDialog } from '../../ui'

/** Plans a show, or changes one. The very first is opened at once. */
export function ShowDialog({ id }: { id: string | null }) {
  const { t } = useTranslation('console')
  const row = useRecord('show', id)
  const { act, pending } = useAct()
  const [title, setTitle] = useState<Localized>(row?.title ?? {})
  const [start, setStart] = useState(toLocalInput(row?.plannedStartAt ?? null))
  const [rehearsal, setRehearsal] = useState(row?.rehearsal ?? false)

  useShortcuts({ 'showForm.rehearsal': () => setRehearsal(!rehearsal) })
  const submit = async () => {
    const fields = { title: tidy(title), plannedStartAt: fromLocalInput(start), rehearsal }
    const done = id === null ? await act('show.create', fields) : await act('show.update', { id, ...fields })
    if (done) closeDialog()
  }
  return (
    <FormDialog
      onClose={closeDialog}
      title={t(id === null ? 'shows.add' : 'shows.edit')}
      submit={t('save')}
      pending={pending}
      disabled={!saysSomething(title)}
      onSubmit={() => void submit()}
    >
      <LocalizedInput label={t('shows.title')} value={title} onChange={setTitle} max={LIMITS.name} autoFocus />
      <TextInput
        type="datetime-local"
        label={t('shows.plannedStart')}
        value={start}
        onChange={(event) => setStart(event.currentTarget.value)}
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
