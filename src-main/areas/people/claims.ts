import type { Device, Thread } from '../../../src-shared/records'
import type { Tx } from '../../engine/store'
import { shelveFormerDevices } from '../../identity/former-devices'

/** What a thread tells of its claim while nobody has it, nor has lost it. */
export const UNCLAIMED = { claimedBy: null, claimedByName: '', claimedAt: null, lapsedFrom: '' } as const

/** A thread that nobody has any more: it waits, or is answered still where nobody has asked since. @param lapsedFrom who lost it */
export const givenBack = (thread: Thread, lapsedFrom: string): Thread => ({
  ...thread,
  ...UNCLAIMED,
  lapsedFrom,
  state: thread.waiting > 0 || thread.answeredAt === null ? 'open' : 'answered',
})

/** A claim lapses when its device has had no link for so long, in milliseconds. */
export const LAPSES_AFTER_MS = 2 * 60_000

/** Looked for every second among threads of a hundred shows: what is claimed is synced, all of it. */
const CLAIMED = "shelved = 0 AND state = 'claimed'"
const OF_THE_SHOW = 'showId = (SELECT showId FROM studio)'
/** The devices that hold something of the current show; `at`: since when. */
const HOLDERS = `SELECT device.id AS id FROM device, (
  SELECT claimedBy AS holder, claimedAt AS at FROM thread WHERE ${OF_THE_SHOW} AND ${CLAIMED}
  UNION ALL SELECT takenBy, takenAt FROM signal WHERE ${OF_THE_SHOW} AND shelved = 0 AND state = 'taken'
) WHERE device.id = holder`

/**
 * Gives back what a device has taken on in the current show: its threads wait in the queue again, its signals are raised
 * again, and both tell who had them.
 */
export function lapseClaims(tx: Tx, device: Device): void {
  const { showId } = tx.must('studio', 'studio')
  if (showId === null) return
  const lapsedFrom = device.memberId === null ? device.name : (tx.get('member', device.memberId)?.name ?? device.name)
  for (const thread of tx.rows('thread', `showId = ? AND ${CLAIMED} AND claimedBy = ?`, showId, device.id))
    tx.put('thread', givenBack(thread, thread.claimedByName || lapsedFrom))
  for (const signal of tx.rows('signal', "showId = ? AND state = 'taken' AND takenBy = ?", showId, device.id))
    tx.put('signal', { ...signal, state: 'raised', takenAt: null, takenBy: null, lapsedFrom })
}

/** Takes the person off a device: what they have taken on lapses. */
export function vacate(tx: Tx, device: Device): void {
  lapseClaims(tx, device)
  tx.put('device', { ...device, memberId: null })
}

/**
 * The devices without a link that still hold something of the current show.
 * @param before studio clock: when they left and took it on, at the latest
 */
export function absentHolders(read: Pick<Tx, 'sql'>, before: number): string[] {
  const rows = read
    .sql(`${HOLDERS} AND links = 0 AND at <= ? AND COALESCE(seenAt, 0) <= ? GROUP BY device.id`)
    .all(before, before) as { id: string }[]
  return rows.map(({ id }) => id)
}

/** The devices whose tokens have come to their end and that still hold something of the current show. */
export function endedHolders(read: Pick<Tx, 'sql'>, now: number): string[] {
  const rows = read.sql(`${HOLDERS} AND expiresAt <= ? GROUP BY device.id`).all(now) as { id: string }[]
  return rows.map(({ id }) => id)
}

/** Takes the token of a device back; what it has taken on waits again. */
export function revokeDevice(tx: Tx, device: Device, now: number): void {
  if (device.revokedAt !== null) return
  lapseClaims(tx, device)
  tx.put('device', { ...device, revokedAt: now })
  shelveFormerDevices(tx, now)
}
