import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../../../src-shared/roles'
import { formatDuration } from '../../../kit'
import { screenOf } from '../../../screens'
import { useStudioNow } from '../../../sync'
import { grouped, pairingLink, reachable } from '../../model/pairing'
import { CopyLine } from '../copy-line'
import classes from '../drawers.module.css'
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
  const choices = reachable(urls).length > 0 ? reachable(urls) : urls
  const [chosen, setChosen] = useState(choices[0])
  const screen = screenOf(role)
  if (expiresAt <= now) return <p className={classes.fault}>{t('lan.expired')}</p>
  const link = chosen && screen && pairingLink(chosen, screen.name, code)
  return (
    <div className={classes.pairing}>
      {link && <QrCode text={link} label={t('lan.qr')} />}
      <div className={link ? undefined : classes.noQr}>
        <p className={classes.pairCode}>{grouped(code)}</p>
        <p className={classes.help}>{t('lan.goodFor', { length: formatDuration(expiresAt - now) })}</p>
        {choices.length > 1 && (
          <Select
            size="xs"
            label={t('lan.address')}
            allowDeselect={false}
            value={chosen ?? null}
            data={choices}
            onChange={(value) => value && setChosen(value)}
          />
        )}
        {chosen && <CopyLine text={screen ? `${chosen}/${screen.name}` : chosen} />}
        <Button mt={6} size="xs" variant="default" onClick={onClose}>
          {t('lan.closeCode')}
        </Button>
      </div>
    </div>
  )
}
