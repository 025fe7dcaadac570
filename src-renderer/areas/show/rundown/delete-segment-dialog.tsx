import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { inLanguage } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import { FormDialog } from '../../../kit'
import { closeDialog } from '../../../kit/desk/over-desk'
import { useRecord } from '../../../sync'
import { useDeleteSegment } from './use-delete-segment'

/** Asks before a segment is taken out of the rundown. */
export function DeleteSegmentDialog({ id }: { id: string }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const row = useRecord('segment', id)
  const { pending, remove } = useDeleteSegment(id)
  return (
    <FormDialog
      onClose={closeDialog}
      held={null}
      title={t('rundown.delete')}
      submit={t('delete')}
      pending={pending}
      danger
      size="md"
      onSubmit={remove}
    >
      <Text lineClamp={3} dir="auto">
        {t('rundown.deleteWhat', { title: inLanguage(row?.title, language) })}
      </Text>
    </FormDialog>
  )
}
