import { shownNowOn } from '../../../../src-shared/areas/cue/cue-time'
import { inOrder, isPending, visibleCue } from '../../../../src-shared/areas/cue/visible-cue'
import type { Cue, Unshowable } from '../../../../src-shared/records'

/** What a cue's line in the log says; each kind looks different. */
export type CueStatus =
  /** Committed, and no board has drawn it yet. */
  | { kind: 'sent' }
  /** On the boards now; `not` are boards that cannot show it. */
  | { kind: 'shown'; boards: readonly { name: string; afterMs: number }[]; not: readonly Blank[] }
  /** Every board that has it says that it cannot show it. */
  | { kind: 'unshowable'; not: readonly Blank[] }
  /** The operator has hidden the boards. */
  | { kind: 'hidden' }
  /** Held back by a more urgent or newer cue; `place` in the line counts from 1. */
  | { kind: 'behind'; cue: Cue; place: number }
  /** Over, and no board has ever drawn it. */
  | { kind: 'neverShown'; ended: 'withdrawn' | 'expired' }
  | { kind: 'acknowledged'; afterMs: number }
  | { kind: 'answered'; afterMs: number }
  | { kind: 'withdrawn' }
  | { kind: 'expired' }

/** A board that does not show a cue, and why. */
interface Blank {
  readonly name: string
  readonly reason: Unshowable
}

/** What the boards show. */
export interface OnBoards {
  readonly visible: Cue | null
  /** Pending cues in their order; the first is the visible one. */
  readonly order: readonly Cue[]
  readonly hidden: boolean
}

/**
 * Where one cue stands.
 * @param now studio clock in milliseconds
 */
export function cueStatus(cue: Cue, { visible, order, hidden }: OnBoards, now: number): CueStatus {
  switch (cue.state) {
    case 'acknowledged':
      return { kind: 'acknowledged', afterMs: since(cue.sentAt, cue.acknowledgedAt) }
    case 'answered':
      return { kind: 'answered', afterMs: since(cue.sentAt, cue.closedAt) }
    case 'withdrawn':
    case 'expired':
      return cue.shownOn.length === 0 ? { kind: 'neverShown', ended: cue.state } : { kind: cue.state }
    case 'sent': {
      if (!isPending(cue, now)) return { kind: 'expired' }
      if (visible && visible.id !== cue.id)
        return { kind: 'behind', cue: visible, place: order.findIndex(({ id }) => id === cue.id) }
      if (hidden) return { kind: 'hidden' }
      const boards = shownNowOn(cue).map((board) => ({ name: board.name, afterMs: since(cue.sentAt, board.at) }))
      const not = cue.unshowableOn
      if (boards.length > 0) return { kind: 'shown', boards, not }
      return not.length > 0 ? { kind: 'unshowable', not } : { kind: 'sent' }
    }
  }
}

/** Whether there is still something to take off the boards: unseen, or a question that the host keeps in view. */
export function canWithdraw(cue: Cue, now: number): boolean {
  return isPending(cue, now) || (cue.state === 'acknowledged' && cue.escalationId !== null)
}

/** Whether it ended without the host's word, so that it may be sent once more. */
export const canSendAgain = (cue: Cue): boolean => cue.state === 'withdrawn' || cue.state === 'expired'

/** How long it may still stand on the boards, in milliseconds; null where that has no end, or does not matter any more. */
export function timeLeft(cue: Cue, now: number): { readonly ms: number; readonly stands: boolean } | null {
  if (cue.state !== 'sent') return null
  if (cue.expiresAt !== null) return { ms: Math.max(0, cue.expiresAt - now), stands: false }
  return cue.leftMs === null ? null : { ms: cue.leftMs, stands: true }
}

/** The show's cues, newest first, and what the boards show of them. */
export function cueLog(
  cues: readonly Cue[],
  show: { readonly id: string; readonly boardHidden: boolean } | undefined,
  now: number,
): { rows: Cue[]; onBoards: OnBoards } {
  const rows = cues.filter((cue) => cue.showId === show?.id).sort((a, b) => b.turn - a.turn)
  return {
    rows,
    onBoards: { visible: visibleCue(rows, now), order: inOrder(rows, now), hidden: show?.boardHidden === true },
  }
}

const since = (from: number, to: number | null) => Math.max(0, (to ?? from) - from)
