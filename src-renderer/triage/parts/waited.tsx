import { useWords } from '../../i18n'
import { formatDuration, formatTime } from '../../kit'
import { useStudioNow } from '../../sync'

/** How long it has been since `since` (studio milliseconds), counting on; the moment itself as its title. */
export function Waited({ since }: { since: number }) {
  const t = useWords('triage')
  const now = useStudioNow(1_000)
  return (
    <time dateTime={new Date(since).toISOString()} title={t('waitingSince', { time: formatTime(since) })}>
      {formatDuration(Math.max(0, now - since))}
    </time>
  )
}
