import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Device } from '../../../../src-shared/records'
import { LIMITS } from '../../../../src-shared/text'
import { useLanguage } from '../../../i18n'
import { ActionButton, ConfirmButton, useAct } from '../../../kit'
import { useLink, useRecord } from '../../../sync'
import { dateTime } from '../../model/date-time'
import classes from '../drawers.module.css'

/** One device: whether it is connected, who sits at it, renaming it, taking its token back. */
export function DeviceLine({ device }: { device: Device }) {
  const { t } = useTranslation(['console', 'common'])
  const language = useLanguage()
  const { deviceId } = useLink()
  const member = useRecord('member', device.memberId)
  const rename = useAct()
  const revoke = useAct()
  const [typed, setTyped] = useState<string | null>(null)
  const save = async () => {
    const name = typed?.trim() ?? ''
    if (name === '' || name === device.name || (await rename.act('device.rename', { id: device.id, name })))
      setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void save()
    else if (event.key === 'Escape') setTyped(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const isThis = device.id === deviceId
  const seen =
    device.links > 0
      ? t('lan.connected')
      : device.seenAt === null
        ? t('lan.neverSeen')
        : t('lan.seen', { when: dateTime(device.seenAt, language) })
  return (
    <li className={classes.item} data-current={isThis || undefined}>
      <span className={classes.words}>
        {typed === null ? (
          <span className={classes.name} title={device.name}>
            {device.name}
            {isThis && ` (${t('lan.thisDevice')})`}
          </span>
        ) : (
          <TextInput
            size="xs"
            autoFocus
            aria-label={t('lan.deviceName')}
            maxLength={LIMITS.name}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={() => void save()}
          />
        )}
        <span className={classes.dim}>
          {t(`common:role.${device.role}`)} · {t(`lan.kind.${device.kind}`)}
          {member && ` · ${member.name}`} · {seen}
        </span>
      </span>
      <ActionButton label={t('lan.rename')} pending={rename.pending} onPress={() => setTyped(device.name)} />
      {device.kind !== 'window' && (
        <ConfirmButton
          label={t('lan.revoke')}
          pending={revoke.pending}
          blocked={isThis ? t('lan.notThis') : null}
          onPress={() => void revoke.act('device.revoke', { id: device.id })}
        />
      )}
    </li>
  )
}
