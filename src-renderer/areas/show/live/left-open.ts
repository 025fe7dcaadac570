import { visibleCue } from '../../../../src-shared/areas/cue/visible-cue'
import type { Cue, Queue, Signal } from '../../../../src-shared/records'
import { openSignals } from '../../signal/signals'

/** What may still be open when a live ends, by who waits for it: the host, the operator, the viewers, the boards. */
export const LEFT_OPEN = ['signals', 'escalations', 'viewers', 'cues'] as const
type LeftOpen = (typeof LEFT_OPEN)[number]

/**
 * How much of a show is still open: signals of the host, escalations, viewers who wait for an answer, cues that stand on
 * the boards or wait there.
 * @param now studio clock, milliseconds
 */
export function leftOpen(
  showId: string,
  { signals, cues, queue }: { signals: readonly Signal[]; cues: readonly Cue[]; queue: Queue | undefined },
  now: number,
): Readonly<Record<LeftOpen, number>> {
  const ofShow = cues.filter((cue) => cue.showId === showId)
  return {
    signals: openSignals(signals, showId).length,
    escalations: queue?.escalated ?? 0,
    viewers: queue?.viewers ?? 0,
    cues: ofShow.filter((cue) => visibleCue([cue], now) !== null).length,
  }
}
