import type { FeedStatus } from '../../../src-shared/areas/show/readiness'
import { FEED_FAULTS, type Feed, type FeedFaultCode, type Show, type Tally } from '../../../src-shared/records'

/** How much of a playback has been played, 0 to 1; 0 while its length is not known. */
export const progressOf = (feed: Feed): number => (feed.total > 0 ? Math.min(1, feed.done / feed.total) : 0)

/** Events of kinds that CueRoom does not use, the most frequent first. */
export function unknownEvents(feed: Feed): { name: string; count: number }[] {
  return Object.entries(feed.unknown)
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
}

/** Whole seconds until a feed tries to connect again, or null when it is not waiting. `now` is the studio's clock. */
export function retryIn(feed: Feed, now: number): number | null {
  if (feed.state !== 'waiting' || feed.retryAt === null) return null
  return Math.max(0, Math.ceil((feed.retryAt - now) / 1_000))
}

/** Whether a feed brings events in, or tries to. */
export const isRunning = (feed: Feed | undefined): boolean => feed !== undefined && feed.wanted !== 'off'

/** Which sentence tells what is wrong with a feed; `other` for a fault that this screen does not know yet. */
export const faultOf = (feed: Feed): FeedFaultCode | 'other' =>
  FEED_FAULTS.find((code) => code === feed.errorCode) ?? 'other'

/** Whether the last of what came in went to the open show, which has ended. */
export const comesLate = (
  show: Pick<Show, 'endedAt'> | undefined | null,
  tally: Pick<Tally, 'late'> | undefined,
  { since }: Pick<FeedStatus, 'since'>,
): boolean =>
  show != null &&
  show.endedAt !== null &&
  tally !== undefined &&
  tally.late > 0 &&
  since !== null &&
  since > show.endedAt
