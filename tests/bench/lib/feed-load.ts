import type { Poster } from '../workers/poster.ts'
import type { Rig } from './rig.ts'

/** Comments in one body, and milliseconds between two: 300 a second. */
const EACH = 6
const EVERY_MS = 20
export const COMMENTS_A_SECOND = (1_000 * EACH) / EVERY_MS

/** A feed at the ready: `flood` lets 300 comments a second in for so long. */
export function feedLoad({ station, worker }: Rig) {
  const token = station.pair('feed', 'Feed')
  const poster = worker<Poster>('poster')
  return {
    /** Comment number n has the message id `<run>-<n>`; `sentAt(n)` is the moment from which its wait counts. */
    async flood(run: string, seconds: number) {
      const comments = seconds * COMMENTS_A_SECOND
      const { pace, accepted } = await poster.call('post', station.url, token, run, comments, EACH, EVERY_MS)
      return { comments, accepted, pace, sentAt: (n: number) => pace.from[Math.floor(n / EACH)]! }
    },
  }
}
