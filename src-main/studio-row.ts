import { newStudio } from '../src-shared/records'
import { nameDevicesApart } from './broadcast/tokens'
import { type Recovery, type Store, type Tx, toldOfRecovery } from './store'

/** The studio's own row, made at the first start; it tells of a recovery and of the zone of now. */
export function beginStudio(tx: Tx, recovery: Recovery | null, now: number): void {
  const row = tx.get('studio', 'studio')
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC'
  if (!row) tx.put('studio', { ...newStudio(recovery), zone })
  else if (recovery || row.zone !== zone) tx.put('studio', { ...row, zone, recovery: recovery ?? row.recovery })
  toldOfRecovery(tx)
  nameDevicesApart(tx, now)
}

/** Tells the operator that what was to be opened in the studio's place could not be, beside what is still unread. */
export function tellNotReplaced(store: Store, at: number): void {
  const { recovery } = store.read.must('studio', 'studio')
  const lost = { changes: null, since: null, until: null }
  const told: Recovery =
    recovery && recovery.kind !== 'not_restored'
      ? { ...recovery, notRestoredAt: at }
      : { kind: 'not_restored', at, copyFrom: null, movedTo: null, lost }
  store.transact((tx) => tx.patch('studio', 'studio', { recovery: told }))
}
