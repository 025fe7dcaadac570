import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n'
import { Key } from '../../kit'
import { useRecords, useStudioNow, useStudioState } from '../../sync'
import { crew } from '../model/crew'
import { cueLog } from '../model/cue-status'
import { useDeviceName } from '../parts/use-device-name'
import { SHORTCUTS } from '../shortcuts'
import { openPanel } from '../ui'
import classes from './top.module.css'

/** Who is connected, by role. */
export function CrewChips() {
  const { t } = useTranslation(['console', 'common'])
  const groups = crew(useRecords('device'), useRecords('member'), useDeviceName(), useLanguage())
  const { show } = useStudioState()
  const { visible } = cueLog(useRecords('cue'), show, useStudioNow(1_000)).onBoards
  const blank = new Set(visible?.state === 'sent' ? visible.unshowableOn.map(({ deviceId }) => deviceId) : [])
  return (
    <button type="button" className={classes.crew} title={t('crew.open')} onClick={() => openPanel('lan')}>
      {groups.map(({ role, seats }) => {
        const failed = seats.some(({ device }) => blank.has(device.id))
        const names = seats.map((seat) => seat.label).join(', ')
        return (
          <span
            key={role}
            className={classes.chip}
            data-failed={failed || undefined}
            title={`${t(`common:role.${role}`)}: ${names}`}
          >
            <span className={classes.dot} aria-hidden />
            {t(`common:role.${role}`)}
            {seats.length > 1 && ` ×${seats.length}`}
            {failed && <b>{t('crew.unshowable')}</b>}
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
