import type { Show } from '../../../src-shared/records'
import type { Recovery, Tx } from '../../engine/store'
import { withdrawOpenCues } from '../cue/open-cues'
import { cancelOpenSignals } from '../signal/commands'
import { currentShow } from './current-show'
import { putBackToPlan } from './rehearsal/practised'
import { isRehearsing, putProductsBack } from './rehearsal/set-aside'

/**
 * Ends a live: nothing of it stays on the boards, and a playback stops. A rehearsal is a plan again.
 * @param now milliseconds since 1970
 */
export function endShow(tx: Tx, show: Show, now: number): void {
  takeOffAir(tx, show, now)
  if (!isRehearsing(show)) {
    tx.put('show', { ...show, state: 'ended', endedAt: now, boardHidden: false })
    return
  }
  putProductsBack(tx)
  putBackToPlan(tx, show, now)
}

function takeOffAir(tx: Tx, { id }: Show, now: number): void {
  withdrawOpenCues(tx, id, now)
  cancelOpenSignals(tx, id, now)
  stopPlayback(tx)
}

/** Nothing is played into what comes now. */
export function stopPlayback(tx: Tx): void {
  const playback = tx.get('feed', 'playback')
  if (playback && playback.wanted !== 'off') tx.patch('feed', 'playback', { wanted: 'off' })
}

/**
 * When the operator has a copy or an import opened, its live may long be over: it ended with the last thing that is
 * known of it, and nothing of then stands on the boards again. Not where the operator wants it to go on, nor where
 * CueRoom itself opened a copy: that may well be in the middle of the live.
 */
export function endAsOpened(tx: Tx, { kind, live, lost, at }: Recovery): void {
  if ((kind !== 'restored' && kind !== 'imported') || live?.goesOn) return
  const then = lost.since ?? at
  for (const show of tx.rows('show', "state = 'live'")) endShow(tx, show, Math.max(then, show.startedAt ?? 0))
  const open = currentShow(tx)
  if (open) takeOffAir(tx, open, at)
}
