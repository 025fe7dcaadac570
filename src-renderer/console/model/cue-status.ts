import type { Cue } from '../../../src-shared/records'
import { isPending, visibleCue } from '../../../src-shared/visible-cue'

/** What a cue's line in the log says; each kind looks different. */
export type CueStatus =
  /** Committed, and no board has drawn it yet. */
  | { kind: 'sent' }
  /** On the boards now. */
  | { kind: 'shown'; boards: readonly { name: string; afterMs: number }[] }
  /** Held back by a more urgent or newer cue. */
  | { kind: 'behind'; cue: Cue }
  | { kind: 'acknowledged'; afterMs: number }
  | { kind: 'answered'; afterMs: number }
  | { kind: 'withdrawn' }
  | { kind: 'expired' }

/**
 * Where one cue stands.
 * @param visible the cue that the boards show, from `visibleCue`
 * @param now studio clock in milliseconds
 */
export function cueStatus(cue: Cue, visible: Cue | null, now: number): CueStatus {
  switch (cue.state) {
    case 'acknowledged':
      return { kind: 'acknowledged', afterMs: since(cue.sentAt, cue.acknowledgedAt) }
    case 'answered':
      return { kind: 'answered', afterMs: since(cue.sentAt, cue.closedAt) }
    case 'withdrawn':
      return { kind: 'withdrawn' }
    case 'expired':
      return { kind: 'expired' }
    case 'sent': {
      if (!isPending(cue, now)) return { kind: 'expired' }
      if (visible && visible.id !== cue.id) return { kind: 'behind', cue: visible }
      if (cue.shownOn.length === 0) return { kind: 'sent' }
      return {
        kind: 'shown',
        boards: cue.shownOn.map((board) => ({ name: board.name, afterMs: since(cue.sentAt, board.at) })),
      }
    }
  }
}

/** Whether there is still something to take off the boards: unseen, or a question that the host keeps in view. */
export function canWithdraw(cue: Cue, now: number): boolean {
  return isPending(cue, now) || (cue.state === 'acknowledged' && cue.escalationId !== null)
}

/** The show's cues, newest first, and the one on the boards. */
export function cueLog(cues: readonly Cue[], showId: string, now: number): { rows: Cue[]; visible: Cue | null } {
  const rows = cues.filter((cue) => cue.showId === showId).sort((a, b) => b.sentAt - a.sentAt || (a.id < b.id ? 1 : -1))
  return { rows, visible: visibleCue(rows, now) }
}

const since = (from: number, to: number | null) => Math.max(0, (to ?? from) - from)
