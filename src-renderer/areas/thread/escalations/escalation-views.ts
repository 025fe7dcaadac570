import { isPending, visibleCue } from '../../../../src-shared/areas/cue/visible-cue'
import { ESCALATION_LIFE } from '../../../../src-shared/areas/thread/life'
import { isUnderWay } from '../../../../src-shared/define-life'
import type { Cue, Escalation } from '../../../../src-shared/records'

/**
 * What an escalation waits for: `to_cue` the operator; `queued` a board, for its cue to be shown; `to_host` the host,
 * who has it on the board; `on_air` the host has taken it on, and the operator hears whether it is answered; `recue` the
 * operator again, since its cue left the boards unanswered.
 */
type EscalationStage = 'to_cue' | 'queued' | 'to_host' | 'on_air' | 'recue' | 'answered' | 'returned'

/**
 * @param cue the cue that was made of it, where it is known
 * @param visible the cue that the boards show
 */
function escalationStage(row: Escalation, cue: Cue | undefined, visible: Cue | null, now: number): EscalationStage {
  if (row.state === 'answered' || row.state === 'returned') return row.state
  if (row.state === 'open' || !cue) return row.cueId && cue?.state !== 'sent' ? 'recue' : 'to_cue'
  if (cue.state === 'acknowledged') return 'on_air'
  if (!isPending(cue, now)) return 'recue'
  return visible?.id === cue.id && cue.shownOn.length > 0 ? 'to_host' : 'queued'
}

export interface EscalationView {
  row: Escalation
  cue: Cue | undefined
  stage: EscalationStage
}

const ORDER: Record<EscalationStage, number> = {
  on_air: 0,
  to_cue: 1,
  recue: 1,
  queued: 2,
  to_host: 2,
  answered: 3,
  returned: 3,
}

/**
 * The show's escalations in two lists. Open: what the host is answering now comes first (one press closes it), then
 * what waits for the operator, the longest wait on top. Closed: the last one first.
 */
export function escalationViews(
  rows: readonly Escalation[],
  cues: readonly Cue[],
  showId: string,
  now: number,
): { open: EscalationView[]; closed: EscalationView[] } {
  const visible = visibleCue(
    cues.filter((cue) => cue.showId === showId),
    now,
  )
  const byId = new Map(cues.map((cue) => [cue.id, cue]))
  const views = rows
    .filter((row) => row.showId === showId)
    .map((row) => {
      const cue = row.cueId ? byId.get(row.cueId) : undefined
      return { row, cue, stage: escalationStage(row, cue, visible, now) }
    })
  return {
    open: views
      .filter((view) => isUnderWay(ESCALATION_LIFE, view.row))
      .sort((a, b) => ORDER[a.stage] - ORDER[b.stage] || a.row.raisedAt - b.row.raisedAt),
    closed: views.filter((view) => !isUnderWay(ESCALATION_LIFE, view.row)).sort((a, b) => b.row.turn - a.row.turn),
  }
}
