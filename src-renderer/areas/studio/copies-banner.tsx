import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n'
import { dateTime } from '../../kit/date-time'
import { useStudioState } from '../../sync'
import classes from '../show/first-run/welcome.module.css'

/** Tells that copies of the data fail, and since when, until one succeeds. */
export function CopiesBanner() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const failed = useStudioState().studio?.copyFailed
  if (!failed) return null
  return (
    <div className={classes.banner} data-tone="warning" role="alert">
      <span>{t(`copyFailed.${failed.why}`, { at: dateTime(failed.at, language) })}</span>
    </div>
  )
}
