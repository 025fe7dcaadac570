import { newStudio } from '../../../src-shared/records'
import { isAnotherWanted, type Recovery, type Store, type Tx, toldOfRecovery } from '../../engine/store'
import { nameDevicesApart } from '../../identity/tokens'
import { endAsOpened } from '../show/end-show'

/** The studio's own row, made at the first start; it tells of a recovery and of the zone of now. */
export function beginStudio(tx: Tx, recovery: Recovery | null, now: number): void {
  const row = tx.get('studio', 'studio')
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC'
  if (!row) tx.put('studio', { ...newStudio(recovery), zone })
  else if (recovery || row.zone !== zone) tx.put('studio', { ...row, zone, recovery: recovery ?? row.recovery })
  if (recovery) endAsOpened(tx, recovery)
  // What was damaged has been read whole by now, or replaced.
  if (row?.copyFailed?.why === 'damaged') tx.patch('studio', 'studio', { copyFailed: null })
  const isPutInPlace = recovery?.kind === 'restored' || recovery?.kind === 'imported'
  // The process ended before the file that was wanted was there.
  if (isAnotherWanted(tx) && !isPutInPlace) notReplaced(tx, now)
  toldOfRecovery(tx)
  nameDevicesApart(tx, now)
}

/** Tells the operator that what was to be opened in the studio's place could not be, beside what is still unread. */
export const tellNotReplaced = (store: Store, at: number): void =>
  store.transact((tx) => {
    notReplaced(tx, at)
    toldOfRecovery(tx)
  })

function notReplaced(tx: Tx, at: number): void {
  const { recovery } = tx.must('studio', 'studio')
  const lost = { changes: null, since: null, until: null }
  const told: Recovery =
    recovery && recovery.kind !== 'not_restored'
      ? { ...recovery, notRestoredAt: at }
      : { kind: 'not_restored', at, copyFrom: null, movedTo: null, lost }
  tx.patch('studio', 'studio', { recovery: told })
}
