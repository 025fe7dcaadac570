import { useTranslation } from 'react-i18next'
import { mayComeIn } from '../../../../src-shared/areas/people/token-end'
import { EmptyState } from '../../../kit'
import panel from '../../../kit/desk/side-panel.module.css'
import { useRows } from '../../../kit/desk/use-rows'
import { useLink, useRecords, useStudioNow } from '../../../sync'
import { DeviceLine } from './device-line'

/** Every device that may come in: connected ones first, then those seen last. */
export function DeviceList() {
  const { t } = useTranslation('console')
  const { deviceId } = useLink()
  const now = useStudioNow(1_000)
  const devices = useRecords('device')
    .filter((device) => mayComeIn(device, now))
    .sort((a, b) => Number(b.links > 0) - Number(a.links > 0) || (b.seenAt ?? 0) - (a.seenAt ?? 0))
  const rows = useRows(devices.map(({ id }) => id))
  return (
    <section className={panel.section}>
      <div className={panel.sectionHead}>
        <h3>{t('lan.devices')}</h3>
      </div>
      {devices.length === 0 && <EmptyState title={t('lan.noDevices')} />}
      <ul ref={rows.list} className={panel.list}>
        {devices.map((device) => (
          <li
            key={device.id}
            className={panel.item}
            data-current={device.id === deviceId || undefined}
            {...rows.rowProps(device.id)}
          >
            <DeviceLine
              device={device}
              isThis={device.id === deviceId}
              chosen={device.id === rows.chosenId}
              onDone={() => rows.choose(device.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
