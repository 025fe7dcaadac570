import { z } from 'zod'
import { defineRecord, WHOLE } from '../../define-record'
import { cleaned, id, instant } from '../../text'

/** What went wrong with a feed; each names a sentence on the screens. */
export const FEED_FAULTS = [
  /** Nothing listens at the address: TikFinity is not running. */
  'refused',
  'unknown_host',
  /** What stands in the settings is no address of a socket. */
  'bad_address',
  /** Something answers there, but not as a socket does. */
  'not_a_socket',
  'timed_out',
  /** The other side ended the connection. */
  'closed',
  /** The connection is there, and nobody at the other end. */
  'silent',
  /** One message was larger than any event is. */
  'too_large',
  'connection_lost',
  'file_missing',
  'file_exists',
  'file_denied',
  /** There is no event in the file. */
  'file_empty',
  'file_failed',
  'disk_full',
  /** The disk takes less than comes in. */
  'disk_slow',
] as const
export type FeedFaultCode = (typeof FEED_FAULTS)[number]

/** A source of live events and how it fares. Ids: `tikfinity`, `http`, `playback`, `recording`. */
export const feed = z.strictObject({
  id: z.enum(['tikfinity', 'http', 'playback', 'recording']),
  /** What the operator wants. */
  wanted: z.enum(['off', 'on', 'paused']),
  /** What is. `waiting`: between two attempts to connect, until `retryAt`; `done`: played to the end. */
  state: z.enum(['off', 'connecting', 'on', 'waiting', 'paused', 'done', 'failed']),
  /** Socket address of TikFinity; file name of a recording or playback. */
  target: cleaned(300),
  /** Playback only: times real speed, 1 to 50. */
  speed: z.number().min(1).max(50),
  /** Playback: milliseconds of the recording played, and its length. Recording: events and bytes written. */
  done: z.int().min(0),
  total: z.int().min(0),
  /** Since it was switched on: events taken, repeats dropped, lines or messages that could not be read. */
  events: z.int().min(0),
  repeats: z.int().min(0),
  bad: z.int().min(0),
  /** Events of a kind that CueRoom does not use, by name. */
  unknown: z.record(z.string().max(64), z.int().min(0)),
  /** A few words on what went wrong last, English; `errorCode`, one of FEED_FAULTS, names the sentence for the screen. */
  error: cleaned(300),
  errorCode: z.string().max(40),
  retryAt: instant.nullable(),
  /** When the last event came. */
  lastAt: instant.nullable(),
})
export type Feed = z.infer<typeof feed>

/** What the feed counted for one show; id is the show's. */
const tally = z.strictObject({
  id,
  viewers: z.int().min(0),
  viewersPeak: z.int().min(0),
  comments: z.int().min(0),
  likes: z.int().min(0),
  gifts: z.int().min(0),
  diamonds: z.int().min(0),
  follows: z.int().min(0),
  shares: z.int().min(0),
  joins: z.int().min(0),
  /** Events that came after the live had ended: in none of the other counts. */
  late: z.int().min(0),
  /** The shop's product pinned last, as the platform told it. */
  pinnedShopId: cleaned(32),
  pinnedTitle: cleaned(200),
})
export type Tally = z.infer<typeof tally>

export const feedRecord = defineRecord({
  schema: feed,
  scope: WHOLE,
  sees: { support: 'all' },
  told: { speed: 'value' },
  isToldAlong: true,
})

export const tallyRecord = defineRecord({ schema: tally, scope: { kind: 'perShow' }, sees: { support: 'all' } })
