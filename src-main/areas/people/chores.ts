import type { Chore } from '../../engine/clock/chores'
import type { ByItself } from '../context'
import { settleQueueIfChanged } from '../thread/queue'
import { absentHolders, endedHolders, LAPSES_AFTER_MS, lapseClaims } from './claims'

/** Gives back what absent devices hold, and those whose token has ended. */
export function peopleChores({ store, now, clockMoved }: ByItself): Chore[] {
  const startedAt = now()
  const lapse = () => {
    const before = now() - LAPSES_AFTER_MS
    // After a start every device has its time to come back.
    const absent = before < startedAt + clockMoved() ? [] : absentHolders(store.read, before)
    const holders = new Set([...absent, ...endedHolders(store.read, now())])
    if (holders.size === 0) return
    store.transact((tx) => {
      for (const id of holders) lapseClaims(tx, tx.must('device', id))
      settleQueueIfChanged(tx)
    })
  }
  return [{ everyMs: 1_000, run: lapse }]
}
