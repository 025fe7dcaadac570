import { useStudioNow, useStudioState } from '../sync'
import { formatDuration } from './format'

interface Props {
  /** Studio milliseconds. */
  readonly at: number
  readonly title?: string
}

/** Time that has passed since a moment of the studio's clock; of a moment in a live that has ended, until that end. */
export function Since({ at, title }: Props) {
  const now = useStudioNow(1_000)
  const end = useStudioState().show?.endedAt ?? at
  const until = at < end ? Math.min(now, end) : now
  return (
    <time dateTime={new Date(at).toISOString()} title={title}>
      {formatDuration(Math.max(0, until - at))}
    </time>
  )
}
