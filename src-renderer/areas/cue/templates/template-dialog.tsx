import { Group, Input, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { INTENTS, type Intent, isQuestion } from '../../../../src-shared/areas/thread/intents'
import { URGENCIES, type Urgency } from '../../../../src-shared/records'
import { LIMITS, type Localized } from '../../../../src-shared/text'
import { changedFields, FormDialog, formatDuration, useAct } from '../../../kit'
import { KeyLabel } from '../../../kit/desk/key-label'
import { saysSomething, tidy } from '../../../kit/desk/localized'
import { LocalizedInput } from '../../../kit/desk/localized-input'
import { closeDialog } from '../../../kit/desk/over-desk'
import { useField } from '../../../kit/desk/use-field'
import { useShortcuts } from '../../../kit/desk/use-shortcuts'
import { useRecord } from '../../../sync'
import { holdChoices, nextHold } from '../composer/hold'
import { UrgencySwitch } from '../composer/urgency-switch'
import { SHORTCUTS } from '../shortcuts'

/** Adds a cue template, or changes one. */
export function TemplateDialog({ id }: { id: string | null }) {
  const { t } = useTranslation(['console', 'common'])
  const row = useRecord('cueTemplate', id)
  const { act, pending } = useAct()
  const [text, setText] = useState<Localized>(row?.text ?? {})
  const [urgency, setUrgency] = useState<Urgency>(row?.urgency ?? 'soon')
  const [intent, setIntent] = useState<Intent | null>(row?.intent ?? null)
  const [holdSeconds, setHoldSeconds] = useState(row?.holdSeconds ?? null)

  const intentField = useField(SHORTCUTS['templateForm.intent'])
  useShortcuts(SHORTCUTS, {
    'templateForm.urgency': () => setUrgency(URGENCIES[(URGENCIES.indexOf(urgency) + 1) % URGENCIES.length] ?? urgency),
    'templateForm.hold': () => setHoldSeconds(nextHold(holdSeconds)),
  })
  const fields = { text: tidy(text), urgency, intent, holdSeconds }
  const [opened] = useState(fields)
  const submit = async () => {
    const changes = changedFields(opened, fields, row)
    if (id !== null && !changes) return closeDialog()
    const done =
      id === null ? await act('cueTemplate.create', fields) : await act('cueTemplate.update', { id, ...changes })
    if (done) closeDialog(done)
  }
  return (
    <FormDialog
      onClose={closeDialog}
      held={[text, urgency, intent, holdSeconds]}
      title={t(id === null ? 'templates.add' : 'templates.edit')}
      submit={t('save')}
      pending={pending}
      blocked={saysSomething(text) ? null : t('needs.text')}
      onSubmit={() => void submit()}
    >
      <LocalizedInput
        label={t('templates.text')}
        value={text}
        onChange={setText}
        max={LIMITS.line}
        rows={2}
        autoFocus
      />
      <Input.Wrapper label={<KeyLabel k={SHORTCUTS['templateForm.urgency']}>{t('composer.urgency')}</KeyLabel>}>
        <UrgencySwitch value={urgency} onChange={setUrgency} plain />
      </Input.Wrapper>
      <Group grow gap="sm" align="flex-start">
        <Select
          ref={intentField}
          label={<KeyLabel k={SHORTCUTS['templateForm.intent']}>{t('templates.intent')}</KeyLabel>}
          description={t('templates.intentHelp')}
          placeholder={t('templates.anyIntent')}
          clearable
          searchable
          value={intent}
          data={INTENTS.filter(isQuestion).map((value) => ({ value, label: t(`common:intent.${value}`) }))}
          onChange={(value) => setIntent(value as Intent | null)}
        />
        <Select
          label={<KeyLabel k={SHORTCUTS['templateForm.hold']}>{t('composer.hold')}</KeyLabel>}
          description={t('templates.holdHelp')}
          allowDeselect={false}
          value={String(holdSeconds)}
          data={holdChoices(holdSeconds).map((hold) => ({
            value: String(hold),
            label:
              hold === null ? t('composer.holdOpen') : t('composer.holdFor', { length: formatDuration(hold * 1_000) }),
          }))}
          onChange={(value) => setHoldSeconds(value === null || value === 'null' ? null : Number(value))}
        />
      </Group>
    </FormDialog>
  )
}
