import { setTimeout as sleep } from 'node:timers/promises'
import { ticks } from './numbers.ts'

/** A timer comes a little late; a turn that is later than this, in milliseconds, was held up by something. */
const LATE = 5
/** The last turn may be behind by this share of the whole; otherwise the load was less than it says. */
const MOST_BEHIND = 0.02

/** How a load kept to its schedule. */
export interface Pace {
  /**
   * From when each turn's wait counts, in ticks: from when it was sent or, where it was late, from when it should have
   * been. A sender that falls behind hides no wait.
   */
  from: Float64Array
  /** Turns that were late. */
  late: number
  /** The most that one was behind, and the last one, in milliseconds. */
  mostBehind: number
  lastBehind: number
  /** What the whole should have taken, milliseconds. */
  plannedMs: number
}

/** Takes `count` turns, one every `everyMs`, whether or not what those before began has come to its end. */
export async function atPace(count: number, everyMs: number, turn: (n: number) => void): Promise<Pace> {
  const pace: Pace = {
    from: new Float64Array(count),
    late: 0,
    mostBehind: 0,
    lastBehind: 0,
    plannedMs: count * everyMs,
  }
  const begun = ticks()
  for (let n = 0; n < count; n += 1) {
    const due = begun + n * everyMs
    const wait = due - ticks()
    if (wait > 0) await sleep(wait)
    const at = ticks()
    pace.lastBehind = at - due
    pace.mostBehind = Math.max(pace.mostBehind, pace.lastBehind)
    if (pace.lastBehind > LATE) pace.late += 1
    pace.from[n] = pace.lastBehind > LATE ? due : at
    turn(n)
  }
  return pace
}

/** Whether the load was really what the row says. */
export const isKept = (pace: Pick<Pace, 'lastBehind' | 'plannedMs'>): boolean =>
  pace.lastBehind <= MOST_BEHIND * pace.plannedMs
