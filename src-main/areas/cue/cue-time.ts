import { withTimeKept } from '../../../src-shared/areas/cue/cue-time'
import type { Cue } from '../../../src-shared/records'
import type { Reader, Tx } from '../../engine/store'
import { closeCue } from './open-cues'

/** Records by which it changes which cue the host can read. */
const CHANGES_IT: ReadonlySet<string> = new Set(['cue', 'show', 'studio', 'device'])

/** Lets the time of the current show's cues run or stand still, where the transaction changed what the host can read. */
export function keepCueTime(tx: Tx, now: number): void {
  if (![...tx.log.puts].some(([record]) => CHANGES_IT.has(record))) return
  for (const cue of changedCues(tx, now)) tx.put('cue', cue)
}

/** Ends the cues whose time is over at `now` (studio clock), and lets that of the next one run. */
export function expireCues(tx: Tx, now: number): void {
  for (const cue of overdue(tx, now)) closeCue(tx, cue, 'expired', now)
  for (const cue of changedCues(tx, now)) tx.put('cue', cue)
}

/** Whether `expireCues` has anything to do. */
export const cuesAreDue = (read: Reader, now: number): boolean =>
  overdue(read, now).length > 0 || changedCues(read, now).length > 0

const overdue = (read: Reader, now: number): Cue[] =>
  read.rows('cue', "state = 'sent' AND expiresAt IS NOT NULL AND expiresAt <= ?", now)

function changedCues(read: Reader, now: number): Cue[] {
  const { showId } = read.must('studio', 'studio')
  const show = showId === null ? undefined : read.get('show', showId)
  if (!show) return []
  const cues = read.rows('cue', "showId = ? AND state = 'sent'", show.id)
  // A script that is no board has no link and says once what it has to say.
  const isLinked = (deviceId: string) => {
    const device = read.get('device', deviceId)
    return device === undefined || device.kind === 'script' || (device.links > 0 && !device.away)
  }
  return withTimeKept(cues, { hidden: show.boardHidden, isLinked }, now)
}
