import type { Device, Feed } from '../../records'

/** What a live is started with: comments that come in, a board that the host can read, a rundown. */
export const NEEDS = ['feed', 'board', 'rundown'] as const
export type Need = (typeof NEEDS)[number]

/** A program that posts events counts as there for so long after its last one, in milliseconds. */
const HEARD_OF_MS = 10 * 60_000
/** A feed that has brought events is quiet when nothing came for so long, in milliseconds. */
const QUIET_MS = 60_000

/**
 * How the studio gets its comments now; `since`: when the last event came. A feed without events is `quiet`: viewers may
 * have nothing to say. It is `stale`, broken off, only where its source tells: TikFinity's socket is lost.
 */
export interface FeedStatus {
  readonly state: 'connected' | 'quiet' | 'waiting' | 'stale' | 'paused' | 'off'
  readonly source: Exclude<Feed['id'], 'recording'> | null
  readonly since: number | null
}

const OFF: FeedStatus = { state: 'off', source: null, since: null }
const RANK = ['off', 'paused', 'waiting', 'quiet', 'stale', 'connected'] as const satisfies FeedStatus['state'][]

/**
 * The best that one of the feeds does.
 * @param now studio clock, milliseconds
 * @param liveSince when the live that is on began: who has posted in it counts as there to its end; null for none
 */
export function feedStatus(feeds: readonly Feed[], now: number, liveSince: number | null = null): FeedStatus {
  return feeds
    .map((feed) => statusOf(feed, now, liveSince))
    .reduce((best, one) => (RANK.indexOf(one.state) > RANK.indexOf(best.state) ? one : best), OFF)
}

function statusOf(feed: Feed, now: number, liveSince: number | null): FeedStatus {
  const { id: source, lastAt: since } = feed
  const as = (state: FeedStatus['state']): FeedStatus => ({ state, source: source as FeedStatus['source'], since })
  const isQuiet = since !== null && now - since > QUIET_MS
  switch (source) {
    case 'recording':
      return OFF
    case 'http':
      if (since === null || (now - since > HEARD_OF_MS && since < (liveSince ?? now))) return OFF
      return as(isQuiet ? 'quiet' : 'connected')
    case 'playback':
      if (feed.wanted === 'off') return OFF
      return as(feed.wanted === 'paused' ? 'paused' : feed.state === 'on' ? 'connected' : 'waiting')
    case 'tikfinity': {
      if (feed.wanted === 'off') return OFF
      const hasBrought = feed.events > 0
      if (feed.state === 'on') return as(hasBrought && isQuiet ? 'quiet' : 'connected')
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
