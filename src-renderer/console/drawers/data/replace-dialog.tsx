import { Checkbox, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Holds } from '../../../../src-shared/queries'
import { ROLES, type Role } from '../../../../src-shared/roles'
import { useLanguage } from '../../../i18n'
import { FormDialog, formatCount, useAct } from '../../../kit'
import { useStudioState } from '../../../sync'
import { fewer } from '../../model/data-loss'
import { dateTime } from '../../model/date-time'
import { KeyLabel } from '../../parts/key-label'
import { useShortcuts } from '../../parts/use-shortcuts'
import { SHORTCUTS } from '../../shortcuts'
import { closeDialog, closePanel } from '../../ui'
import { Counts, Holdings } from './holdings'

export interface Replacement {
  /** The copy, or the file that was handed over. */
  readonly by: { readonly copy: string } | { readonly upload: string; readonly file: string }
  readonly madeAt: number
  readonly holds: Holds
  readonly now: Holds
  /** Devices with a token that come with a file and that this studio does not know, by role. */
  readonly newDevices?: Partial<Record<Role, number>>
}

/** Asks before the whole studio is replaced, with what would not be there any more. */
export function ReplaceDialog({ by, madeAt, holds, now, newDevices = {} }: Replacement) {
  const { t } = useTranslation(['console', 'common'])
  const language = useLanguage()
  const { show } = useStudioState()
  const { act, pending } = useAct()
  const isLive = show?.state === 'live'
  const lost = fewer(now, holds)
  const [letIn, setLetIn] = useState(false)
  const devices = ROLES.flatMap((role) => {
    const count = newDevices[role]
    return count ? [`${formatCount(count, language)} ${t(`common:role.${role}`)}`] : []
  }).join(' · ')
  useShortcuts({ 'replaceForm.letIn': () => devices && setLetIn(!letIn) })
  const submit = async () => {
    const begun = 'copy' in by ? await act('data.restore', by) : await act('data.import', { ...by, letIn })
    if (!begun) return
    closeDialog()
    closePanel()
  }
  const kind = 'copy' in by ? 'restore' : 'import'
  return (
    <FormDialog
      onClose={closeDialog}
      title={t(`data.ask.${kind}`, { at: dateTime(madeAt, language) })}
      submit={t(kind === 'restore' ? 'data.restore' : 'data.replace')}
      pending={pending}
      disabled={isLive}
      danger
      size="md"
      onSubmit={() => void submit()}
    >
      <Text>
        {t('data.ask.holds')} <Holdings holds={holds} />
      </Text>
      <Text>
        {lost.length > 0 ? (
          <>
            {t('data.ask.lost')} <Counts counts={lost} />
          </>
        ) : (
          t('data.ask.noFewer')
        )}
      </Text>
      {holds.behind !== null && (
        <Text>{t('data.behind', { count: holds.behind, shown: formatCount(holds.behind, language) })}</Text>
      )}
      {devices && (
        <>
          <Text>{t('data.ask.newDevices', { devices })}</Text>
          <Checkbox
            checked={letIn}
            label={<KeyLabel k={SHORTCUTS['replaceForm.letIn']}>{t('data.ask.letIn')}</KeyLabel>}
            onChange={(event) => setLetIn(event.currentTarget.checked)}
          />
        </>
      )}
      <Text c="dark.1">{t(isLive ? 'data.ask.live' : 'data.ask.kept')}</Text>
    </FormDialog>
  )
}
