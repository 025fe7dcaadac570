import { Refusal } from '../../src-shared/errors'
import type { Device } from '../../src-shared/records'
import type { Tx } from '../engine/store'

/** A token ends at this hour of the studio's morning: lives go past midnight, and none begins then. */
const END_HOUR = 6
/** However late a device is paired, its token lasts so long, in milliseconds. */
const LEAST_MS = 6 * 3_600_000
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/**
 * When a token ends that is given out now: at six in the morning in the studio's zone.
 * @param now studio clock, milliseconds since 1970
 * @param days how many such mornings it sees; the first one is at least six hours away. Null for no end
 * @param zone IANA name of the studio's zone
 * @returns milliseconds since 1970, or null
 */
export function tokenEnd(now: number, days: number | null, zone: string): number | null {
  if (days === null) return null
  const least = now + LEAST_MS + (days - 1) * DAY_MS
  const untilEnd = (at: number) => (END_HOUR * HOUR_MS - timeOfDay(at, zone) + DAY_MS) % DAY_MS
  const at = least + untilEnd(least)
  // Clocks that were set forward or back in between make an hour.
  const off = untilEnd(at)
  return off > DAY_MS / 2 ? at + off - DAY_MS : at + off
}

/** Milliseconds since midnight in a zone. */
function timeOfDay(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0)
  return ((of('hour') * 60 + of('minute')) * 60 + of('second')) * 1_000 + (at % 1_000)
}

/** The devices that may come in now. */
export const comingIn = (tx: Pick<Tx, 'rows'>, now: number): Device[] =>
  tx.rows('device', 'revokedAt IS NULL AND (expiresAt IS NULL OR expiresAt > ?)', now)

/** Why a device may not come in any more; null while it may. */
export function shutOut(device: Device, now: number): Refusal | null {
  const { expiresAt, revokedAt } = device
  if (expiresAt !== null && expiresAt <= Math.min(now, revokedAt ?? now))
    return new Refusal('unauthorized', 'the token had an end, and it has come', { reason: 'token_ended' })
  if (revokedAt !== null) return new Refusal('unauthorized', 'the token was revoked', { reason: 'revoked' })
  return null
}
