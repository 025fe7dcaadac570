import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FormDialog, useAct } from '../../kit'
import { useStudioState } from '../../sync'
import { closeDialog } from '../ui'

/** Asks before a live is ended. */
export function EndLiveDialog() {
  const { t } = useTranslation('console')
  const { show } = useStudioState()
  const { act, pending } = useAct()
  const submit = async () => {
    if (show && (await act('show.end', { id: show.id }))) closeDialog()
  }
  return (
    <FormDialog
      onClose={closeDialog}
      title={t('endLive.title')}
      submit={t('top.end')}
      pending={pending}
      disabled={show?.state !== 'live'}
      danger
      size="md"
      onSubmit={() => void submit()}
    >
      <Text>{t('endLive.what')}</Text>
    </FormDialog>
  )
}
