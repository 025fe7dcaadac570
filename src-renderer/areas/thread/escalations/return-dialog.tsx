import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cleanBody } from '../../../../src-shared/plain-text'
import { LIMITS } from '../../../../src-shared/text'
import { FormDialog, LimitedTextarea, useAct } from '../../../kit'
import { closeDialog } from '../../../kit/desk/over-desk'
import { useRecord } from '../../../sync'

/** Gives an escalation back to support, with a word on what to tell the viewers. */
export function ReturnDialog({ id }: { id: string }) {
  const { t } = useTranslation('console')
  const row = useRecord('escalation', id)
  const { act, pending } = useAct()
  const [note, setNote] = useState('')
  const submit = async () => {
    if (await act('escalation.return', { id, note })) closeDialog()
  }
  return (
    <FormDialog
      onClose={closeDialog}
      held={note}
      title={t('escalations.returnTitle')}
      submit={t('escalations.return')}
      pending={pending}
      onSubmit={() => void submit()}
    >
      <Text lineClamp={3} dir="auto">
        {row?.question}
      </Text>
      <LimitedTextarea
        label={t('escalations.returnNote')}
        placeholder={t('escalations.returnPlaceholder')}
        data-autofocus
        rows={3}
        max={LIMITS.note}
        clean={cleanBody}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
