import { Refusal } from '../../../src-shared/errors'
import type { Escalation, Thread } from '../../../src-shared/records'
import type { Tx } from '../../engine/store'

/**
 * Refuses what was meant for a thread as it stood before somebody else answered or dismissed it, or handed it to the
 * operator, who gave it back. Viewers who asked since change nothing of that.
 * @param turn the highest `turn` of the thread and its escalations that was seen; undefined where nobody said
 * @throws Refusal `conflict` with who did it in `by`
 */
export function mustBeAsSeen(tx: Tx, thread: Thread, turn: number | undefined, deviceId: string | null): void {
  if (turn === undefined) return
  const returned = lastReturned(tx, thread.id, deviceId)
  if (returned && returned.turn > Math.max(turn, thread.turn))
    refuse('returned', 'escalation', returned, returned.raisedByName)
  const isDismissed = thread.state === 'dismissed'
  if (thread.turn <= turn || (!isDismissed && thread.answeredAt === null)) return
  const done = tx.sql('SELECT who, deviceId FROM journal WHERE seq = ?').get(thread.turn) as
    | { who: string; deviceId: string | null }
    | undefined
  if (done === undefined || done.deviceId !== deviceId)
    refuse(isDismissed ? 'dismissed' : 'answered', 'thread', thread, done?.who ?? '')
}

function refuse(how: string, record: 'thread' | 'escalation', current: Thread | Escalation, by: string): never {
  const message = `the thread was ${how} meanwhile${by && `, after ${by} had acted on it`}`
  throw new Refusal('conflict', message, { reason: `thread_${how}_since`, record, current, by })
}

/** What another device had raised, of what screens have: what they cannot see they are not asked to have seen. */
function lastReturned(tx: Tx, threadId: string, deviceId: string | null): Escalation | undefined {
  return tx.rows(
    'escalation',
    "threadId = ? AND state = 'returned' AND shelved = 0 AND raisedBy IS NOT ? ORDER BY turn DESC LIMIT 1",
    threadId,
    deviceId,
  )[0]
}
