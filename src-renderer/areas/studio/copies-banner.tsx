import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n'
import { dateTime } from '../../kit/date-time'
import { Banner } from '../../kit/desk/banner'
import { useStudioState } from '../../sync'

/** Tells that copies of the data fail, and since when, until one succeeds. */
export function CopiesBanner() {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const failed = useStudioState().studio?.copyFailed
  if (!failed) return null
  return (
    <Banner tone="warning">
      <span>{t(`copyFailed.${failed.why}`, { at: dateTime(failed.at, language) })}</span>
    </Banner>
  )
}
