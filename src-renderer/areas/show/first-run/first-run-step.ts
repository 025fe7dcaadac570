import type { Feed, Show } from '../../../../src-shared/records'

/**
 * The two steps from nothing to a running live: `welcome` while there is no show at all; `start_sample` while the show
 * on the screens is a rehearsal (as the sample show is) that has not begun and nothing plays. Null when neither fits.
 */
export function firstRunStep(
  shows: readonly Show[],
  show: Show | undefined,
  playback: Feed | undefined,
): 'welcome' | 'start_sample' | null {
  if (shows.length === 0) return 'welcome'
  if (!show?.rehearsal || show.state !== 'planned') return null
  return playback?.wanted === 'on' ? null : 'start_sample'
}
