import { Checkbox, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Holds } from '../../../../src-shared/queries'
import { ROLES, type Role } from '../../../../src-shared/roles'
import { inLanguage } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import { FormDialog, formatCount, useAct } from '../../../kit'
import { dateTime } from '../../../kit/date-time'
import { KeyLabel } from '../../../kit/desk/key-label'
import { closeDialog, closePanel } from '../../../kit/desk/over-desk'
import { useShortcuts } from '../../../kit/desk/use-shortcuts'
import { useStudioState } from '../../../sync'
import { SHORTCUTS } from '../shortcuts'
import { fewer } from './data-loss'
import { Counts, Holdings } from './holdings'
import { useBehind, useNow } from './use-now'

interface Props {
  /** The copy, or the file that was handed over. */
  readonly by: { readonly copy: string } | { readonly upload: string; readonly file: string }
  /** When the copy was taken; of a file, when the last thing in it happened. Milliseconds since 1970. */
  readonly madeAt: number
  readonly holds: Holds
  /** What the studio held when the question was asked. */
  readonly now: Holds
  /** Devices with a token that come with a file and that this studio does not know, by role. */
  readonly newDevices?: Partial<Record<Role, number>>
}

/** Asks before the whole studio is replaced, with what would not be there any more; what comes in meanwhile counts. */
export function ReplaceDialog({ by, madeAt, holds, now: counted, newDevices = {} }: Props) {
  const { t } = useTranslation(['console', 'common'])
  const language = useLanguage()
  const { show } = useStudioState()
  const { act, pending } = useAct()
  const now = useNow(counted)
  const behind = useBehind(holds, counted)
  const isLive = show?.state === 'live'
  const then = holds.rehearsal ? 'rehearsal' : 'then'
  const lost = fewer(now, holds)
  const [letIn, setLetIn] = useState(false)
  const [goOn, setGoOn] = useState(false)
  const devices = ROLES.flatMap((role) => {
    const count = newDevices[role]
    return count ? [`${formatCount(count, language)} ${t(`common:role.${role}`)}`] : []
  }).join(' · ')
  useShortcuts(SHORTCUTS, {
    'replaceForm.letIn': () => devices && setLetIn(!letIn),
    'replaceForm.goOn': () => holds.live && setGoOn(!goOn),
  })
  const submit = async () => {
    const begun =
      'copy' in by ? await act('data.restore', { ...by, goOn }) : await act('data.import', { ...by, letIn, goOn })
    if (!begun) return
    closeDialog()
    closePanel()
  }
  const kind = 'copy' in by ? 'restore' : 'import'
  return (
    <FormDialog
      onClose={closeDialog}
      held={null}
      title={t(`data.ask.${kind}`, { at: dateTime(madeAt, language) })}
      submit={t(kind === 'restore' ? 'data.restore' : 'data.replace')}
      pending={pending}
      blocked={isLive ? t('data.ask.live') : null}
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
      {behind !== null && behind > 0 && (
        <Text>{t('data.behind', { count: behind, shown: formatCount(behind, language) })}</Text>
      )}
      {holds.live && (
        <>
          <Text>{t(`data.ask.${then}.${goOn ? 'goesOn' : 'ends'}`, { title: inLanguage(holds.live, language) })}</Text>
          <Checkbox
            checked={goOn}
            label={<KeyLabel k={SHORTCUTS['replaceForm.goOn']}>{t(`data.ask.${then}.goOn`)}</KeyLabel>}
            onChange={(event) => setGoOn(event.currentTarget.checked)}
          />
        </>
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
