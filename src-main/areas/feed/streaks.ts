import type { Tx } from '../../engine/store'
import type { FeedEvent } from '../../sources/event'

type Gift = Extract<FeedEvent, { kind: 'gift' }>

/** A streak without an id of its own is over after so long a silence, in milliseconds: TikTok's own end comes after some 5 s. */
export const STREAK_OVER_MS = 15_000
/** So long a streak is remembered after its last event, in milliseconds. */
const REMEMBERED_MS = 3_600_000

/**
 * How many pieces a gift adds to what was counted. A streak counts by the highest number that any of its events told, at
 * once: its end, which feeds lose, adds nothing but what came since. What was counted is on disk with the tally, so that
 * a restart in the middle of a streak counts nothing twice.
 * @param at when it came, studio clock, milliseconds
 */
export function newPieces(tx: Tx, showId: string, { user, giftId, name, count, streak }: Gift, at: number): number {
  if (!streak) return count
  tx.sql('DELETE FROM streak WHERE at < ?').run(at - REMEMBERED_MS)
  const key = JSON.stringify([user.userId || user.handle, giftId || name, streak.group])
  const known = tx.sql('SELECT counted, at, ended FROM streak WHERE showId = ? AND key = ?').get(showId, key) as
    | { counted: number; at: number; ended: number }
    | undefined
  const goesOn = known && (streak.group !== '' || (known.ended === 0 && at - known.at <= STREAK_OVER_MS))
  const counted = goesOn ? known.counted : 0
  tx.sql('INSERT OR REPLACE INTO streak (showId, key, counted, at, ended) VALUES (?, ?, ?, ?, ?)').run(
    showId,
    key,
    Math.max(counted, count),
    at,
    Number(streak.ended),
  )
  return Math.max(0, count - counted)
}
