import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { accountOf } from '../../../src-shared/records'
import { FormDialog, useAct } from '../../kit'
import { useRecord } from '../../sync'

/** Says that a TikTok account is the studio's own, or that it is a viewer's after all. */
export function OwnAccount({ handle, onClose }: { handle: string; onClose: () => void }) {
  const { t } = useTranslation('triage')
  const { act, pending } = useAct()
  const isOwn = useRecord('studio', 'studio')?.ownAccounts.includes(accountOf(handle)) ?? false
  const what = isOwn ? 'viewer' : 'own'
  const submit = async () => {
    if (await act('accounts.mark', { handle, own: !isOwn })) onClose()
  }
  return (
    <FormDialog
      title={t(`account.${what}.title`, { handle })}
      submit={t(`account.${what}.submit`)}
      pending={pending}
      size="md"
      onSubmit={() => void submit()}
      held={null}
      onClose={onClose}
    >
      <Text>{t(`account.${what}.help`)}</Text>
    </FormDialog>
  )
}
