import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '../../kit'
import { tell, untell } from '../../kit/tell'
import { useStudioState } from '../../sync'

const ID = 'clock'

/** Tells during a live that the system's clock is not the studio's any more: it was set, or the machine slept. */
export function ClockNotice() {
  const { t } = useTranslation('console')
  const ahead = useStudioState().studio?.clockAheadMs ?? 0
  useEffect(() => {
    if (ahead === 0) untell(ID)
    else {
      const words = t(ahead > 0 ? 'clock.ahead' : 'clock.behind', { length: formatDuration(Math.abs(ahead)) })
      tell(ID, { color: 'calm', title: t('clock.title'), message: words, autoClose: false })
    }
  }, [ahead, t])
  return null
}
