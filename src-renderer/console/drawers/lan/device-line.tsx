import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Device } from '../../../../src-shared/records'
import { useLanguage } from '../../../i18n'
import { ActionButton, ConfirmButton, useAct } from '../../../kit'
import { useRecord } from '../../../sync'
import { dateTime } from '../../model/date-time'
import { useDeviceName } from '../../parts/use-device-name'
import { ROW_KEYS } from '../../shortcuts'
import classes from '../drawers.module.css'
import { DeviceNameInput } from './device-name'

interface Props {
  readonly device: Device
  /** The console that this is drawn on. */
  readonly isThis: boolean
  readonly chosen: boolean
  /** Brings the keyboard back to the row. */
  readonly onDone: () => void
}

/** One device: whether it is connected, who sits at it, renaming it, taking its token back. */
export function DeviceLine({ device, isThis, chosen, onDone }: Props) {
  const { t } = useTranslation(['console', 'common'])
  const language = useLanguage()
  const member = useRecord('member', device.memberId)
  const rename = useAct()
  const revoke = useAct()
  const [renaming, setRenaming] = useState(false)
  const name = useDeviceName()(device.name)
  const done = () => {
    setRenaming(false)
    onDone()
  }
  const seen =
    device.links > 0
      ? t('lan.connected')
      : device.seenAt === null
        ? t('lan.neverSeen')
        : t('lan.seen', { when: dateTime(device.seenAt, language) })
  return (
    <>
      <span className={classes.words}>
        {renaming ? (
          <DeviceNameInput
            name={name}
            onSave={(wanted) => {
              void rename.act('device.rename', { id: device.id, name: wanted }).then((renamed) => renamed && done())
            }}
            onCancel={done}
          />
        ) : (
          <span className={classes.name} title={name} dir="auto">
            {name}
            {isThis && ` (${t('lan.thisDevice')})`}
          </span>
        )}
        <span className={classes.dim}>
          {t(`common:role.${device.role}`)} · {t(`lan.kind.${device.kind}`)}
          {member && (
            <>
              {' · '}
              <bdi>{member.name}</bdi>
            </>
          )}{' '}
          · {seen}
        </span>
      </span>
      {!renaming && (
        <ActionButton
          label={t('lan.rename')}
          shortcut={chosen ? ROW_KEYS.edit : undefined}
          bound
          pending={rename.pending}
          onPress={() => setRenaming(true)}
        />
      )}
      {!renaming && device.kind !== 'window' && (
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
