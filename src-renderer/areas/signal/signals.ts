import { SIGNAL_LIFE } from '../../../src-shared/areas/signal/life'
import { isUnderWay } from '../../../src-shared/define-life'
import type { Signal } from '../../../src-shared/records'

/**
 * Signals that wait for the operator or are being done: a call for help first, untaken before taken, the longest wait on
 * top: what comes in does not push away what is about to be done.
 */
export function openSignals(signals: readonly Signal[], showId: string): Signal[] {
  return signals
    .filter((row) => row.showId === showId && isUnderWay(SIGNAL_LIFE, row))
    .sort((a, b) => rank(a) - rank(b) || a.raisedAt - b.raisedAt || (a.id < b.id ? -1 : 1))
}

/** Signals dealt with, the last one first. */
export function closedSignals(signals: readonly Signal[], showId: string): Signal[] {
  return signals.filter((row) => row.showId === showId && !isUnderWay(SIGNAL_LIFE, row)).sort((a, b) => b.turn - a.turn)
}

const rank = (row: Signal) => (row.kind === 'help' ? 0 : 2) + (row.state === 'taken' ? 1 : 0)
