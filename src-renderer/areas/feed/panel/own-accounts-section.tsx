import { TagsInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { COMMANDS } from '../../../../src-shared/commands'
import { fieldKeys, Key, leave, useAct } from '../../../kit'
import panel from '../../../kit/desk/side-panel.module.css'
import { useField } from '../../../kit/desk/use-field'
import { useRecord } from '../../../sync'
import { SHORTCUTS } from '../shortcuts'

const NONE: string[] = []

/** The TikTok accounts that the studio itself writes under. */
export function OwnAccountsSection() {
  const { t } = useTranslation('console')
  const { act, pending } = useAct()
  const field = useField(SHORTCUTS['feeds.own'])
  const known = useRecord('studio', 'studio')?.ownAccounts ?? NONE
  const [fault, setFault] = useState(false)
  const change = async (handles: string[]) => {
    const fits = COMMANDS['accounts.own'].input.safeParse({ handles }).success
    setFault(!fits)
    if (fits) await act('accounts.own', { handles })
  }
  return (
    <section className={panel.section}>
      <div className={panel.sectionHead}>
        <h3>{t('feeds.own')}</h3>
      </div>
      <p className={panel.help}>{t('feeds.ownHelp')}</p>
      <TagsInput
        ref={field}
        aria-label={t('feeds.ownHandles')}
        placeholder={t('feeds.ownPlaceholder')}
        value={known}
        disabled={pending}
        error={fault && t('feeds.ownFault')}
        rightSection={<Key k={SHORTCUTS['feeds.own']} />}
        data-mantine-stop-propagation="true"
        onKeyDown={fieldKeys({ Escape: leave })}
        onChange={(handles) => void change(handles)}
      />
    </section>
  )
}
