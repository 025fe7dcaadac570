import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { inLanguage } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import { FormDialog, useAct } from '../../../kit'
import { useRecord, useStudioState } from '../../../sync'
import { stillChosen } from '../../model/mark'
import { closeDialog, focusSegment } from '../../ui'

/** Asks before a segment is taken out of the rundown; afterwards the one in its place is selected. */
export function DeleteSegmentDialog({ id }: { id: string }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const row = useRecord('segment', id)
  const { segments } = useStudioState()
  const { act, pending } = useAct()
  const submit = async () => {
    const place = segments.findIndex((other) => other.id === id)
    const others = segments.map((other) => other.id).filter((other) => other !== id)
    if (!(await act('segment.delete', { id }))) return
    closeDialog()
    focusSegment(stillChosen(others, undefined, place) ?? null)
  }
  return (
    <FormDialog
      onClose={closeDialog}
      title={t('rundown.delete')}
      submit={t('delete')}
      pending={pending}
      danger
      size="md"
      onSubmit={() => void submit()}
    >
      <Text lineClamp={3} dir="auto">
        {t('rundown.deleteWhat', { title: inLanguage(row?.title, language) })}
      </Text>
    </FormDialog>
  )
}
