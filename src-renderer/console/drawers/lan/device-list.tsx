import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../kit'
import { useRecords } from '../../../sync'
import classes from '../drawers.module.css'
import { DeviceLine } from './device-line'

/** Every device that may join: connected ones first, then those seen last. */
export function DeviceList() {
  const { t } = useTranslation('console')
  const devices = useRecords('device')
    .filter((device) => device.revokedAt === null)
    .sort((a, b) => Number(b.links > 0) - Number(a.links > 0) || (b.seenAt ?? 0) - (a.seenAt ?? 0))
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <h3>{t('lan.devices')}</h3>
      </div>
      {devices.length === 0 && <EmptyState title={t('lan.noDevices')} />}
      <ul className={classes.list}>
        {devices.map((device) => (
          <DeviceLine key={device.id} device={device} />
        ))}
      </ul>
    </section>
  )
}
