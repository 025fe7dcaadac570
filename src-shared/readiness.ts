import type { Device, Feed } from './records'

/** What a live is started with: comments that come in, a board that the host can read, a rundown. */
export const NEEDS = ['feed', 'board', 'rundown'] as const
export type Need = (typeof NEEDS)[number]

/** A program that posts events counts as there for so long after its last one, in milliseconds. */
const HEARD_OF_MS = 10 * 60_000
/** A feed that has brought events is stale when nothing came for so long, in milliseconds. */
const STALE_MS = 60_000

/** How the studio gets its comments now; `since`: when the last event came. */
export interface FeedStatus {
  readonly state: 'connected' | 'waiting' | 'stale' | 'paused' | 'off'
  readonly source: Exclude<Feed['id'], 'recording'> | null
  readonly since: number | null
}

const OFF: FeedStatus = { state: 'off', source: null, since: null }
const RANK = ['off', 'paused', 'waiting', 'stale', 'connected'] as const satisfies FeedStatus['state'][]

/** The best that one of the feeds does. @param now studio clock, milliseconds */
export function feedStatus(feeds: readonly Feed[], now: number): FeedStatus {
  return feeds
    .map((feed) => statusOf(feed, now))
    .reduce((best, one) => (RANK.indexOf(one.state) > RANK.indexOf(best.state) ? one : best), OFF)
}

function statusOf(feed: Feed, now: number): FeedStatus {
  const { id: source, lastAt: since } = feed
  const as = (state: FeedStatus['state']): FeedStatus => ({ state, source: source as FeedStatus['source'], since })
  const isLate = since !== null && now - since > STALE_MS
  switch (source) {
    case 'recording':
      return OFF
    case 'http':
      if (since === null || now - since > HEARD_OF_MS) return OFF
      return as(isLate ? 'stale' : 'connected')
    case 'playback':
      if (feed.wanted === 'off') return OFF
      return as(feed.wanted === 'paused' ? 'paused' : feed.state === 'on' ? 'connected' : 'waiting')
    case 'tikfinity': {
      if (feed.wanted === 'off') return OFF
      const hasBrought = feed.events > 0
      if (feed.state === 'on') return as(hasBrought && isLate ? 'stale' : 'connected')
      return as(hasBrought ? 'stale' : 'waiting')
    }
  }
}

/** Whether the host can read what this device shows. */
export const isBoardUp = (device: Device): boolean =>
  device.role === 'host' && device.revokedAt === null && device.links > 0 && !device.away

/**
 * What a real live lacks, in the order of `NEEDS`. A recording that is played back is no feed of it.
 * @param segments how many the show's rundown has
 * @param now studio clock, milliseconds
 */
export function missingToStart(
  feeds: readonly Feed[],
  devices: readonly Device[],
  segments: number,
  now: number,
): Need[] {
  const hasFeed = feeds.some((feed) => {
    if (feed.id === 'tikfinity') return feed.wanted === 'on' && feed.state === 'on'
    return feed.id === 'http' && feedStatus([feed], now).state !== 'off'
  })
  const has: Record<Need, boolean> = { feed: hasFeed, board: devices.some(isBoardUp), rundown: segments > 0 }
  return NEEDS.filter((need) => !has[need])
}
