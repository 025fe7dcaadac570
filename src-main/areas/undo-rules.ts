import type { UndoRules } from '../engine/run/undo'
import type { Tx } from '../engine/store'
import { heldStill } from './people/held-still'
import { keepTakenBack } from './show/rehearsal/practised-on'
import { NOT_PRACTISED } from './show/rehearsal/practised-undo'
import { ASKED_AGAIN, waitingTogether, wasAskedAgain } from './thread/undo-answer'
import { mustBeTrueStill } from './undo-truth'

const NONE: ReadonlySet<string> = new Set()

/** What the areas know of their rows when something is taken back. */
export const UNDO_RULES: UndoRules = {
  undoable: NOT_PRACTISED,
  mustBeTrueStill,
  changedByOthers: (record, current, after) =>
    record === 'thread' && wasAskedAgain(current, after) ? ASKED_AGAIN : NONE,
  asItIsNow,
  heldStill,
  takenBack: keepTakenBack,
}

/** Who asked since waits as well, and a cue has yet to be read. */
function asItIsNow(tx: Tx, seq: number, record: string, rowId: string, before: Record<string, unknown>) {
  if (record === 'cue') return { standsSince: null }
  if (record !== 'thread' || !tx.wasAnsweredBy(rowId, seq)) return {}
  // An answer that nobody waited for changed nothing of who waits, and is none any more either.
  const waiting = 'waiting' in before ? waitingTogether(tx, tx.must('thread', rowId), before as never) : {}
  tx.reopenComments(rowId, seq)
  return waiting
}
