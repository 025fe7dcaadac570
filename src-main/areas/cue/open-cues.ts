import { CUE_LIFE } from '../../../src-shared/areas/cue/life'
import { isUnderWay } from '../../../src-shared/define-life'
import type { Cue } from '../../../src-shared/records'
import type { Tx } from '../../engine/store'

/** Whether a cue is still on the boards, or waits there. */
export const isOpen = (cue: Cue): boolean => isUnderWay(CUE_LIFE, cue)

/** Takes a cue off the boards unanswered; the escalation that it was for waits for another cue. */
export function closeCue(tx: Tx, cue: Cue, state: 'withdrawn' | 'expired', now: number): void {
  tx.put('cue', { ...cue, state, closedAt: now, leftMs: null, expiresAt: null, standsSince: null })
  const escalation = cue.escalationId === null ? undefined : tx.get('escalation', cue.escalationId)
  if (escalation?.state === 'cued' && escalation.cueId === cue.id)
    tx.put('escalation', { ...escalation, state: 'open' })
}

/** What a board may show, as an SQL condition: cues not taken on yet, and questions taken on but not answered. */
export const ON_A_BOARD = "(state = 'sent' OR (state = 'acknowledged' AND escalationId IS NOT NULL))"

/** Takes everything of a show off the boards. */
export function withdrawOpenCues(tx: Tx, showId: string, now: number): void {
  for (const cue of tx.rows('cue', `showId = ? AND ${ON_A_BOARD}`, showId)) closeCue(tx, cue, 'withdrawn', now)
}
