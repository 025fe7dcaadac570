import type { Comment } from '../../../../src-shared/records'

/** Pixels from the end within which the reader counts as being at the newest comment. */
export const END_THRESHOLD = 48

/** Whether the stream follows the newest comment, or since which one (exclusive) its reader has been further up. */
export type Stick = { following: true } | { following: false; since: string }

export const FOLLOWING: Stick = { following: true }

/** What happened to the scroll position; `up` means that the reader moved it, towards earlier comments. */
export interface Scrolled {
  up: boolean
  /** Pixels between the lower edge of the view and the end of the list. */
  distance: number
  /** Id of the newest comment in the list now. */
  newest: string | undefined
}

/**
 * Only a move upwards leaves the newest comment: rows arriving below lengthen the distance without anyone having
 * scrolled, and must not stop the following.
 */
export function nextStick(stick: Stick, { up, distance, newest }: Scrolled): Stick {
  if (distance <= END_THRESHOLD) return stick.following ? stick : FOLLOWING
  if (stick.following && up && newest !== undefined) return { following: false, since: newest }
  return stick
}

/** How many of `rows` (oldest first) came since the reader went up. */
export function unseenCount(rows: readonly Pick<Comment, 'id'>[], stick: Stick): number {
  if (stick.following) return 0
  const since = Number(stick.since)
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (Number(rows[middle]?.id) > since) high = middle
    else low = middle + 1
  }
  return rows.length - low
}
