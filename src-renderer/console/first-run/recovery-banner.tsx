import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n'
import { useAct } from '../../kit'
import { useStudioState } from '../../sync'
import { dateTime } from '../model/date-time'
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
      <Button size="xs" variant="default" loading={pending} onClick={() => void act('recovery.dismiss', {})}>
        {t('recovery.dismiss')}
      </Button>
    </div>
  )
}
