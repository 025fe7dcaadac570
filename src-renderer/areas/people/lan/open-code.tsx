import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../../../src-shared/roles'
import { screenOf } from '../../../../src-shared/screens'
import { grouped } from '../../../../src-shared/typed'
import { ActionButton, formatDuration, useAct } from '../../../kit'
import { CopyLine } from '../../../kit/desk/copy-line'
import { KeyLabel } from '../../../kit/desk/key-label'
import panel from '../../../kit/desk/side-panel.module.css'
import { useField } from '../../../kit/desk/use-field'
import { useStudioNow, useStudioState } from '../../../sync'
import { SHORTCUTS } from '../shortcuts'
import { FeedPairCall } from './feed-calls'
import classes from './lan-panel.module.css'
import { addressToTell, pairingLink, reachableOrAll } from './pairing'
import { QrCode } from './qr-code'

interface Props {
  readonly role: Role
  readonly code: string
  /** Addresses of the station. */
  readonly urls: readonly string[]
  readonly expiresAt: number
  readonly onClose: () => void
}

/** A pairing code: six digits to type, a QR code to scan, and how long it is good for. */
export function OpenCode({ role, code, urls, expiresAt, onClose }: Props) {
  const { t } = useTranslation('console')
  const now = useStudioNow(1_000)
  const address = useField(SHORTCUTS['lan.address'])
  const { studio } = useStudioState()
  const { act } = useAct()
  // The addresses as they are now: a laptop changes its Wi-Fi while a code is open.
  const current = studio?.addresses ?? urls
  const choices = reachableOrAll(current)
  const chosen = addressToTell(current, studio?.lanAddress)
  const screen = screenOf(role)
  if (expiresAt <= now) return <p className={panel.fault}>{t('lan.expired')}</p>
  const link = chosen && screen && pairingLink(chosen, screen.name, code)
  return (
    <div className={classes.pairing}>
      {link && <QrCode text={link} label={t('lan.qr')} />}
      <div className={link ? undefined : classes.noQr}>
        <p className={classes.pairCode}>{grouped(code)}</p>
        <p className={panel.help}>{t('lan.goodFor', { length: formatDuration(expiresAt - now) })}</p>
        {choices.length > 1 && (
          <Select
            size="xs"
            ref={address}
            label={<KeyLabel k={SHORTCUTS['lan.address']}>{t('lan.address')}</KeyLabel>}
            allowDeselect={false}
            value={chosen ?? null}
            data={choices}
            onChange={(value) => value && void act('lan.choose', { address: new URL(value).hostname })}
          />
        )}
        {chosen && screen && <CopyLine text={`${chosen}/${screen.name}`} shortcut={SHORTCUTS['lan.copyPage']} />}
        {chosen && !screen && <FeedPairCall url={chosen} code={code} />}
        <ActionButton label={t('lan.closeCode')} shortcut={SHORTCUTS['lan.closeCode']} bound onPress={onClose} />
      </div>
    </div>
  )
}
