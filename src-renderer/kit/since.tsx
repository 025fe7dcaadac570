import { useStudioNow } from '../sync'
import { formatDuration } from './format'

interface Props {
  /** Studio milliseconds. */
  readonly at: number
  readonly title?: string
}

/** Time that has passed since a moment of the studio's clock, counting up. */
export function Since({ at, title }: Props) {
  const now = useStudioNow(1_000)
  return (
    <time dateTime={new Date(at).toISOString()} title={title}>
      {formatDuration(Math.max(0, now - at))}
    </time>
  )
}
