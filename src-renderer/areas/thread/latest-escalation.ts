import type { Escalation, Thread } from '../../../src-shared/records'

/** The last escalation of each thread, by thread id. */
export function latestByThread(escalations: readonly Escalation[]): ReadonlyMap<string, Escalation> {
  const latest = new Map<string, Escalation>()
  for (const row of escalations) {
    const known = latest.get(row.threadId)
    if (!known || row.turn > known.turn) latest.set(row.threadId, row)
  }
  return latest
}

/** Whether the operator gave the thread back and support has not answered it since. */
export function isReturned(
  thread: Pick<Thread, 'state' | 'turn'>,
  escalation: Pick<Escalation, 'state' | 'turn'> | undefined,
): boolean {
  const waits = thread.state === 'open' || thread.state === 'claimed'
  return waits && escalation?.state === 'returned' && escalation.turn > thread.turn
}
