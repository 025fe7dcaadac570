import type { Cue, Urgency } from './records'

const WEIGHT: Record<Urgency, number> = { info: 0, soon: 1, now: 2 }

/**
 * The one cue that a board shows. Among cues not yet dealt with the most urgent goes first, then the newest: a later
 * `info` never covers a `now`. With none left, the question the host has taken on stays, calm, until it is answered.
 */
export function visibleCue(cues: readonly Cue[], now: number): Cue | null {
  let best: Cue | null = null
  for (const cue of cues) if (isPending(cue, now) && (!best || outranks(cue, best))) best = cue
  if (best) return best
  for (const cue of cues) {
    if (cue.state !== 'acknowledged' || cue.escalationId === null) continue
    if (!best || takenLater(cue, best)) best = cue
  }
  return best
}

/** Cues that are not dealt with, in the order in which the boards show them: the first is on them, the others wait. */
export function inOrder(cues: readonly Cue[], now: number): Cue[] {
  return cues.filter((cue) => isPending(cue, now)).sort((a, b) => (outranks(a, b) ? -1 : 1))
}

/** Sent, and neither dealt with nor past its time at `now` (studio clock). */
export function isPending(cue: Cue, now: number): boolean {
  return cue.state === 'sent' && (cue.expiresAt === null || cue.expiresAt > now)
}

function takenLater(a: Cue, b: Cue): boolean {
  const by = (a.acknowledgedAt ?? 0) - (b.acknowledgedAt ?? 0)
  return by !== 0 ? by > 0 : a.id > b.id
}

function outranks(a: Cue, b: Cue): boolean {
  const by = WEIGHT[a.urgency] - WEIGHT[b.urgency]
  return by !== 0 ? by > 0 : a.sentAt > b.sentAt || (a.sentAt === b.sentAt && a.id > b.id)
}
