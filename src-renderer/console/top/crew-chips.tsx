import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n'
import { Key } from '../../kit'
import { useRecords } from '../../sync'
import { crew } from '../model/crew'
import { useDeviceName } from '../parts/use-device-name'
import { SHORTCUTS } from '../shortcuts'
import { openPanel } from '../ui'
import classes from './top.module.css'

/** Who is connected, by role. */
export function CrewChips() {
  const { t } = useTranslation(['console', 'common'])
  const groups = crew(useRecords('device'), useRecords('member'), useDeviceName(), useLanguage())
  return (
    <button type="button" className={classes.crew} title={t('crew.open')} onClick={() => openPanel('lan')}>
      {groups.map(({ role, seats }) => {
        const names = seats.map((seat) => seat.label).join(', ')
        return (
          <span key={role} className={classes.chip} title={`${t(`common:role.${role}`)}: ${names}`}>
            <span className={classes.dot} aria-hidden />
            {t(`common:role.${role}`)}
            {seats.length > 1 && ` ×${seats.length}`}
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
