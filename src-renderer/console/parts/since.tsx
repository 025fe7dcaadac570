import { formatDuration } from '../../kit'
import { useStudioNow } from '../../sync'

/** Time that has passed since a moment of the studio's clock, counting up. */
export function Since({ at }: { at: number }) {
  const now = useStudioNow(1_000)
  return <span>{formatDuration(Math.max(0, now - at))}</span>
}
