import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n'
import { ActionButton, useAct } from '../../kit'
import { useStudioState } from '../../sync'
import { dateTime } from '../model/date-time'
import { SHORTCUTS } from '../shortcuts'
import classes from './first-run.module.css'

/** Tells what was lost when a damaged database was replaced by its newest copy, until it is read. */
export function RecoveryBanner() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const { studio } = useStudioState()
  const { act, pending } = useAct()
  const recovery = studio?.recovery
  if (!recovery) return null
  const { at, copyFrom, movedTo } = recovery
  const times = { at: dateTime(at, language), from: copyFrom === null ? '' : dateTime(copyFrom, language) }
  return (
    <div className={classes.banner} data-tone="warning" role="alert">
      <span>
        {t(copyFrom === null ? 'recovery.noCopy' : 'recovery.copy', times)}{' '}
        <span className={classes.path} title={movedTo}>
          {t('recovery.kept', { path: movedTo })}
        </span>
      </span>
      <ActionButton
        label={t('recovery.dismiss')}
        shortcut={SHORTCUTS['recovery.dismiss']}
        bound
        pending={pending}
        onPress={() => void act('recovery.dismiss', {})}
      />
    </div>
  )
}
