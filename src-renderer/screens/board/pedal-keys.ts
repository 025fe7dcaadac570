import { SIGNAL_KINDS, type SignalKind } from '../../../src-shared/records'

/**
 * F13 to F19, which programmable pedals send and no keyboard has: acknowledge, then the signals in their order. For a
 * tablet with a pedal of its own; on the workstation the desktop takes them, whichever window has the focus.
 */
export function pedalKeys(acknowledge: () => void, raise: (kind: SignalKind) => void): Record<string, () => void> {
  const signals = SIGNAL_KINDS.map((kind, at) => [`F${14 + at}`, () => raise(kind)])
  return { F13: acknowledge, ...Object.fromEntries(signals) }
}
