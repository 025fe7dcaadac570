import { Group, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandResult } from '../../../../src-shared/commands'
import type { Role } from '../../../../src-shared/roles'
import { ActionButton, useAct, useDeviceName, useKeys } from '../../../kit'
import { KeyLabel } from '../../../kit/desk/key-label'
import panel from '../../../kit/desk/side-panel.module.css'
import { studioNow, useRecords } from '../../../sync'
import { LASTS_KEYS, ROLE_KEYS, SHORTCUTS } from '../shortcuts'
import { FeedPostCall } from './feed-calls'
import classes from './lan-panel.module.css'
import { LASTS, type Lasts, lastsKey, lastsOf } from './lasts'
import { OpenCode } from './open-code'
import { PAIRABLE } from './pairing'

interface Opened extends CommandResult<'pairing.open'> {
  readonly role: Role
  readonly openedAt: number
}

/** Lets one device join: choose what it is for, show it the code, see it arrive. */
export function PairingSection({ sharing }: { sharing: boolean }) {
  const { t } = useTranslation(['console', 'common'])
  const { act, pending } = useAct()
  const shownName = useDeviceName()
  const [role, setRole] = useState<Role>('host')
  const [lasts, setLasts] = useState<Lasts>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const joined = useRecords('device').find(
    (device) =>
      opened !== null && device.kind === 'lan' && device.role === opened.role && device.pairedAt >= opened.openedAt,
  )
  useKeys({
    ...Object.fromEntries(PAIRABLE.map((value, index) => [ROLE_KEYS[index] ?? '', () => setRole(value)])),
    ...Object.fromEntries(LASTS.map((days, index) => [LASTS_KEYS[index] ?? '', () => setLasts(days)])),
  })
  const open = async () => {
    const openedAt = studioNow()
    const code = await act('pairing.open', { role, days: lasts })
    if (code) setOpened({ ...code, role, openedAt })
  }
  const close = async () => {
    if (await act('pairing.close', {})) setOpened(null)
  }
  return (
    <section className={panel.section}>
      <div className={panel.sectionHead}>
        <h3>{t('lan.pair')}</h3>
      </div>
      <p className={panel.help}>{t(sharing ? 'lan.pairHelp' : 'lan.pairLocal')}</p>
      <Group gap="sm">
        <SegmentedControl
          aria-label={t('lan.role')}
          value={role}
          onChange={(value) => setRole(value as Role)}
          data={PAIRABLE.map((value, index) => ({
            value,
            label: <KeyLabel k={ROLE_KEYS[index] ?? ''}>{t(`common:role.${value}`)}</KeyLabel>,
          }))}
        />
        <SegmentedControl
          aria-label={t('lan.lasts')}
          value={lastsKey(lasts)}
          onChange={(key) => setLasts(lastsOf(key))}
          data={LASTS.map((days, index) => ({
            value: lastsKey(days),
            label: <KeyLabel k={LASTS_KEYS[index] ?? ''}>{t(`lan.lastsFor.${lastsKey(days)}`)}</KeyLabel>,
          }))}
        />
        <ActionButton
          size="sm"
          variant="filled"
          label={t('lan.newCode')}
          shortcut={SHORTCUTS['lan.newCode']}
          bound
          pending={pending}
          onPress={() => void open()}
        />
      </Group>
      {joined && (
        <p className={classes.joined} role="status">
          {t('lan.joined', { name: shownName(joined.name) })}
        </p>
      )}
      {opened && !joined && (
        <OpenCode
          key={opened.code}
          role={opened.role}
          code={opened.code}
          urls={opened.urls}
          expiresAt={opened.expiresAt}
          onClose={() => void close()}
        />
      )}
      {opened?.role === 'feed' && <FeedPostCall urls={opened.urls} />}
    </section>
  )
}
