import type { Device, RecordOf, Signal, Thread } from '../../../src-shared/records'
import type { TableName, Tx } from '../../engine/store'
import { shutOut } from '../../identity/device-end'
import { givenBack } from './claims'

/**
 * A row as it may stand again, after an undo, a rehearsal or another show: what a device had taken on is nobody's where
 * that device has been shut out meanwhile, or somebody else sits at it.
 * @param now studio clock, milliseconds
 */
export function heldStill<N extends TableName>(tx: Tx, record: N, row: RecordOf<N>, now: number): RecordOf<N> {
  if (record === 'thread') return threadHeld(tx, row as Thread, now) as RecordOf<N>
  if (record === 'signal') return signalHeld(tx, row as Signal, now) as RecordOf<N>
  return row
}

function threadHeld(tx: Tx, thread: Thread, now: number): Thread {
  if (thread.state !== 'claimed') return thread
  const device = holder(tx, thread.claimedBy)
  if (!device || (!shutOut(device, now) && whoSitsAt(tx, device) === thread.claimedByName)) return thread
  return givenBack(thread, thread.claimedByName)
}

function signalHeld(tx: Tx, signal: Signal, now: number): Signal {
  if (signal.state !== 'taken') return signal
  const device = holder(tx, signal.takenBy)
  if (!device || !shutOut(device, now)) return signal
  return { ...signal, state: 'raised', takenAt: null, takenBy: null, lapsedFrom: whoSitsAt(tx, device) }
}

const holder = (tx: Tx, id: string | null) => (id === null ? undefined : tx.get('device', id))

const whoSitsAt = (tx: Tx, { memberId, name }: Device): string =>
  memberId === null ? name : (tx.get('member', memberId)?.name ?? name)
