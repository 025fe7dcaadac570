import type { Feed, Show } from '../../../src-shared/records'
import { isRunning } from './feeds'

/** Whether a recording is being played, or waits to go on. */
export const isPlaying = (playback: Feed | undefined): boolean =>
  playback !== undefined && isRunning(playback) && playback.state !== 'done' && playback.state !== 'failed'

/** Whether what viewers do now is real: a live that is no rehearsal. */
export const isRealLive = (show: Show | null | undefined): show is Show => show?.state === 'live' && !show.rehearsal
