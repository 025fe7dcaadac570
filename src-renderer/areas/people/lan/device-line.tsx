import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { machineName } from '../../../../src-shared/areas/people/device-names'
import type { Device } from '../../../../src-shared/records'
import { useLanguage } from '../../../i18n'
import { ActionButton, ConfirmButton, useAct, useDeviceName } from '../../../kit'
import { dateTime } from '../../../kit/date-time'
import { ROW_KEYS } from '../../../kit/desk/row-keys'
import panel from '../../../kit/desk/side-panel.module.css'
import { useRecord } from '../../../sync'
import { SHORTCUTS } from '../shortcuts'
import { DeviceNameInput } from './device-name'
import { LastsChoice } from './lasts-choice'

interface Props {
  readonly device: Device
  /** The console that this is drawn on. */
  readonly isThis: boolean
  readonly chosen: boolean
  /** Brings the keyboard back to the row. */
  readonly onDone: () => void
}

/** Whether an address is this machine's own. */
const isLoopback = (address: string) => address === '::1' || address.startsWith('127.')

/** One device: what it is, where it was last and until when it may join; renaming it, taking its token back. */
export function DeviceLine({ device, isThis, chosen, onDone }: Props) {
  const { t } = useTranslation(['console', 'common'])
  const language = useLanguage()
  const member = useRecord('member', device.memberId)
  const rename = useAct()
  const revoke = useAct()
  const lasts = useAct()
  const [doing, setDoing] = useState<'rename' | 'lasts' | null>(null)
  const renaming = doing === 'rename'
  const name = useDeviceName()(device.name)
  const done = () => {
    setDoing(null)
    onDone()
  }
  const seen =
    device.links > 0
      ? t('lan.connected')
      : device.seenAt === null
        ? t('lan.neverSeen')
        : t('lan.seen', { when: dateTime(device.seenAt, language) })
  const whereabouts = [
    ...(device.machine === null ? [] : [machineName(device.machine, language)]),
    device.browser,
    isLoopback(device.address) ? t('lan.thisMachine') : device.address,
    seen,
    ...(device.expiresAt === null ? [] : [t('lan.until', { when: dateTime(device.expiresAt, language) })]),
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <>
      <span className={panel.words}>
        {renaming ? (
          <DeviceNameInput
            name={name}
            onSave={(wanted) => {
              void rename.act('device.rename', { id: device.id, name: wanted }).then((renamed) => renamed && done())
            }}
            onCancel={done}
          />
        ) : (
          <span className={panel.name} title={name} dir="auto">
            {name}
            {isThis && ` (${t('lan.thisDevice')})`}
          </span>
        )}
        <span className={panel.dim}>
          {t(`common:role.${device.role}`)} · {t(`lan.kind.${device.kind}`)}
          {member && (
            <>
              {' · '}
              <bdi>{member.name}</bdi>
            </>
          )}
        </span>
        <span className={panel.dim} title={whereabouts}>
          {whereabouts}
        </span>
      </span>
      {doing === 'lasts' && (
        <LastsChoice onChoose={(days) => void lasts.act('device.lasts', { id: device.id, days })} onCancel={done} />
      )}
      {doing === null && device.kind !== 'window' && (
        <ActionButton
          label={t('lan.change')}
          shortcut={chosen ? SHORTCUTS['lan.rowLasts'] : undefined}
          bound
          pending={lasts.pending}
          onPress={() => setDoing('lasts')}
        />
      )}
      {doing === null && (
        <ActionButton
          label={t('lan.rename')}
          shortcut={chosen ? ROW_KEYS.edit : undefined}
          bound
          pending={rename.pending}
          onPress={() => setDoing('rename')}
        />
      )}
      {doing === null && device.kind !== 'window' && (
        <ConfirmButton
          label={t('lan.revoke')}
          shortcut={chosen ? ROW_KEYS.remove : undefined}
          bound
          pending={revoke.pending}
          blocked={isThis ? t('lan.notThis') : null}
          onPress={() => void revoke.act('device.revoke', { id: device.id })}
        />
      )}
    </>
  )
}
