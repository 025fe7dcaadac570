import { CueProbe } from '../lib/cue-probe.ts'
import { feedLoad } from '../lib/feed-load.ts'
import { milliseconds, percentile, rounded, spread } from '../lib/numbers.ts'
import { isKept } from '../lib/pace.ts'
import type { Verdict } from '../lib/report.ts'
import { withStation } from '../lib/rig.ts'
import { setScene } from '../lib/scene.ts'
import type { Greedy } from '../workers/greedy.ts'

const MOST_RATIO = 2
/** 50 cues a second. */
const CUE_EVERY_MS = 20

/** Row 8: what a greedy device and a greedy address do to cues, in a live with 300 comments a second. */
export function measureGreedy(quick: boolean): Promise<Verdict[]> {
  const blocks = quick ? 1 : 6
  const seconds = quick ? 3 : 5
  return withStation(async (rig) => {
    const { station } = rig
    const { operator } = await setScene(station, 2_000)
    operator.close()
    const greedy = rig.worker<Greedy>('greedy')
    const token = station.pair('operator', 'Greedy')
    const feed = feedLoad(rig)
    const probe = await CueProbe.join(rig, CUE_EVERY_MS)
    await probe.measure(quick ? 1 : 3)

    const flooding = feed.flood('greedy', 2 * blocks * (seconds + 1))
    const quiet: number[] = []
    const during: number[] = []
    const done = { asked: 0, states: 0, posts: 0 }
    // By turns, so that whatever else the machine does falls on both.
    for (let block = 0; block < blocks; block += 1) {
      quiet.push(...(await probe.measure(seconds)))
      await greedy.call('begin', station.url, token)
      during.push(...(await probe.measure(seconds)))
      const did = await greedy.call('end')
      done.asked += did.asked
      done.states += did.states
      done.posts += did.posts
    }
    const { comments, accepted, pace } = await flooding
    const cues = await probe.outcome()

    const nothingLost = cues.isWhole && accepted === comments
    const keptPace = isKept(pace) && cues.keptPace
    const wasGreedy = done.states >= blocks && done.posts >= blocks
    const ratio = percentile(during, 0.95) / percentile(quiet, 0.95)
    return [
      {
        row: '8',
        what: '300 comments and 50 cues a second, beside a link that asks for everything again and again and an address that posts 256 KB of no JSON: p95 from cue sent to frame received, over that without the two; nothing lost',
        figure: `${ratio.toFixed(2)} × (${milliseconds(percentile(during, 0.95))} over ${milliseconds(percentile(quiet, 0.95))})${nothingLost ? '' : ', LOST SOME'}${keptPace ? '' : ', LOAD TOO SLOW'}${wasGreedy ? '' : ', NOBODY WAS GREEDY'}`,
        limit: `${MOST_RATIO} ×`,
        ok: ratio <= MOST_RATIO && nothingLost && keptPace && wasGreedy,
        detail: {
          quiet: spread(quiet),
          during: spread(during),
          cues,
          greedy: done,
          feed: { comments, accepted, bodiesSentLate: pace.late, mostBehindMs: rounded(pace.mostBehind) },
        },
        timed: nothingLost && wasGreedy,
      },
    ]
  })
}
