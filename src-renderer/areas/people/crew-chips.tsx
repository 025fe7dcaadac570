import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n'
import { Key, useDeviceName } from '../../kit'
import { openPanel } from '../../kit/desk/over-desk'
import { useRecords, useStudioNow, useStudioState } from '../../sync'
import { cueLog } from '../cue/log/cue-status'
import { boardsGone, crew } from './crew'
import classes from './crew-chips.module.css'
import { LanPanel } from './lan/lan-panel'
import { SHORTCUTS } from './shortcuts'

/** Who is connected, by role. */
export function CrewChips() {
  const { t } = useTranslation(['console', 'common'])
  const devices = useRecords('device')
  const shownName = useDeviceName()
  const groups = crew(devices, useRecords('member'), shownName, useLanguage())
  const { show } = useStudioState()
  const cues = useRecords('cue')
  const now = useStudioNow(1_000)
  const { visible } = cueLog(cues, show, now).onBoards
  const gone = boardsGone(devices, cues, show, now).map(({ name }) => shownName(name))
  const blank = new Set(visible?.state === 'sent' ? visible.unshowableOn.map(({ deviceId }) => deviceId) : [])
  return (
    <button type="button" className={classes.crew} title={t('crew.open')} onClick={() => openPanel(<LanPanel />)}>
      {groups.map(({ role, seats }) => {
        const failed = seats.some(({ device }) => blank.has(device.id))
        const lost = role === 'host' && gone.length > 0 ? t('crew.gone', { name: gone.join(', ') }) : null
        const names = seats.map((seat) => seat.label).join(', ')
        return (
          <span
            key={role}
            className={classes.chip}
            data-failed={failed || lost !== null || undefined}
            title={[`${t(`common:role.${role}`)}: ${names}`, lost].filter(Boolean).join(' · ')}
          >
            <span className={classes.dot} aria-hidden />
            {t(`common:role.${role}`)}
            {seats.length > 1 && ` ×${seats.length}`}
            {failed && <b>{t('crew.unshowable')}</b>}
            {lost && <b>{lost}</b>}
            <span className={classes.names}>{names}</span>
          </span>
        )
      })}
      {!groups.some(({ role }) => role === 'support') && (
        <span className={classes.chip} data-missing>
          <span className={classes.dot} aria-hidden />
          {t('crew.missing', { role: t('common:role.support') })}
        </span>
      )}
      <Key k={SHORTCUTS['panel.lan']} />
    </button>
  )
}
