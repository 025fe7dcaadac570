import { randomUUID } from 'node:crypto'
import type { signalCommands } from '../../../src-shared/areas/signal/commands'
import { SIGNAL_LIFE } from '../../../src-shared/areas/signal/life'
import { mustTake, underWay } from '../../engine/run/lives'
import type { Tx } from '../../engine/store'
import type { Handlers } from '../context'
import { ofOpenShow, showForBoards, trim } from '../show/current-show'

/** Signals: what the host asks of the operator without a word. */
export const signalHandlers: Handlers<keyof typeof signalCommands> = {
  'signal.raise': (tx, { kind }, { now, actor }) => {
    const show = showForBoards(tx, now)
    // A pedal pressed twice asks once.
    const [open] = tx.rows('signal', `showId = ? AND kind = ? AND ${underWay(SIGNAL_LIFE)}`, show.id, kind)
    if (open) return { id: open.id }
    const segment = show.segmentId === null ? undefined : tx.get('segment', show.segmentId)
    const { id } = tx.put('signal', {
      id: randomUUID(),
      showId: show.id,
      kind,
      state: 'raised',
      raisedAt: now,
      raisedBy: actor.deviceId,
      raisedByName: actor.name,
      takenAt: null,
      takenBy: null,
      lapsedFrom: '',
      closedAt: null,
      turn: tx.seq,
      productId: segment?.productId ?? null,
    })
    trim(tx, 'signal', show.id)
    return { id }
  },

  'signal.take': (tx, { id }, { now, actor }) => {
    const signal = ofOpenShow(tx, 'signal', id)
    if (mustTake(tx, 'signal', SIGNAL_LIFE, 'signal.take', signal))
      tx.put('signal', { ...signal, state: 'taken', takenAt: now, takenBy: actor.deviceId, lapsedFrom: '' })
    return {}
  },

  'signal.done': (tx, { id }, { now, actor }) => {
    close(tx, id, 'signal.done', now, actor.deviceId)
    return {}
  },

  'signal.decline': (tx, { id }, { now, actor }) => {
    close(tx, id, 'signal.decline', now, actor.deviceId)
    return {}
  },

  'signal.cancel': (tx, { id }, { now }) => {
    const signal = ofOpenShow(tx, 'signal', id)
    mustTake(tx, 'signal', SIGNAL_LIFE, 'signal.cancel', signal)
    tx.put('signal', { ...signal, state: SIGNAL_LIFE.steps['signal.cancel'].to, closedAt: now, turn: tx.seq })
    return {}
  },
}

/** Closes what the host still asks for when the live ends: nobody does it any more. */
export function cancelOpenSignals(tx: Tx, showId: string, now: number): void {
  for (const signal of tx.rows('signal', `showId = ? AND ${underWay(SIGNAL_LIFE)}`, showId))
    tx.put('signal', { ...signal, state: 'cancelled', closedAt: now, turn: tx.seq })
}

function close(tx: Tx, id: string, by: 'signal.done' | 'signal.decline', now: number, deviceId: string | null): void {
  const signal = ofOpenShow(tx, 'signal', id)
  mustTake(tx, 'signal', SIGNAL_LIFE, by, signal)
  tx.put('signal', {
    ...signal,
    state: SIGNAL_LIFE.steps[by].to,
    takenAt: signal.takenAt ?? now,
    takenBy: signal.takenBy ?? deviceId,
    closedAt: now,
    turn: tx.seq,
  })
}
