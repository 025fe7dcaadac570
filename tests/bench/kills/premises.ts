/** A kill comes so long after some acknowledgement, milliseconds. */
export const KILL_WITHIN = 50
/** It may be so much later when the bench itself was held up. */
export const KILL_SLACK = 25

/** Kills that came later than that count for nothing; so many are made in their place at the most. */
export const SPARE_KILLS = 20

/** Whether a kill came when it should, `ms` after the acknowledgement. */
export const isInTime = (ms: number): boolean => ms <= KILL_WITHIN + KILL_SLACK

/** What the kills were in fact. */
export interface Kills {
  wanted: number
  /** Of each kill that ended the station: how long after the acknowledgement it came, milliseconds. */
  delays: readonly number[]
  /** Each other end of the station: the signal or the code. */
  otherEnds: readonly string[]
  /** Commands that a client had to send a second time. */
  sentAgain: number
}

/**
 * Why the rows about kills say nothing, a sentence each; none when the kills were as they should be. A station that dies
 * by itself is no kill, and kills between which nothing was under way prove nothing.
 */
export function missingPremises({ wanted, delays, otherEnds, sentAgain }: Kills, quick: boolean): string[] {
  const missing: string[] = []
  if (delays.length !== wanted) missing.push(`${delays.length} kills instead of ${wanted}`)
  if (otherEnds.length > 0) missing.push(`the station ended by itself: ${otherEnds.join(', ')}`)
  const slow = delays.filter((ms) => !isInTime(ms)).length
  if (slow > 0 && !quick) missing.push(`${slow} kills came more than ${KILL_WITHIN + KILL_SLACK} ms after the answer`)
  if (sentAgain === 0) missing.push('no command was cut off by a kill')
  return missing
}
