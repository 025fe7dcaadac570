import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { inLanguage } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import { FormDialog, useAct } from '../../../kit'
import { useRecord } from '../../../sync'
import { closeDialog, selectSegment } from '../../ui'

/** Asks before a segment is taken out of the rundown. */
export function DeleteSegmentDialog({ id }: { id: string }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const row = useRecord('segment', id)
  const { act, pending } = useAct()
  const submit = async () => {
    if (!(await act('segment.delete', { id }))) return
    selectSegment(null)
    closeDialog()
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
      <Text lineClamp={3}>{t('rundown.deleteWhat', { title: inLanguage(row?.title, language) })}</Text>
    </FormDialog>
  )
}
