import { milliseconds, percentile, rounded } from '../lib/numbers.ts'
import { makeDataDir, removeDataDir } from '../lib/places.ts'
import type { Verdict } from '../lib/report.ts'
import { setScene } from '../lib/scene.ts'
import { StationProcess } from '../lib/station.ts'
import { Worker } from '../lib/workers.ts'
import type { Boards } from '../workers/boards.ts'
import type { Operator } from '../workers/operator.ts'
import type { Poster } from '../workers/poster.ts'
import { EACH, POST_EVERY } from './feed.ts'

const MOST_RATIO = 1.5
const CUE_EVERY = 100

/**
 * Row 6c: what the flood does to cues. Its two triage screens are sockets here, not browsers: those stand for other
 * machines, and drawing two of them on this one's processors would be measured instead of the station.
 */
export async function measureFeedCues(quick: boolean): Promise<Verdict[]> {
  const seconds = quick ? 8 : 60
  const quietSeconds = quick ? 5 : 30
  const dataDir = makeDataDir()
  const station = await StationProcess.start(dataDir)
  const boards = new Worker<Boards>(new URL('../workers/boards.ts', import.meta.url))
  const triage = new Worker<Boards>(new URL('../workers/boards.ts', import.meta.url))
  const operator = new Worker<Operator>(new URL('../workers/operator.ts', import.meta.url))
  const poster = new Worker<Poster>(new URL('../workers/poster.ts', import.meta.url))
  try {
    const { operator: desk, token } = await setScene(station, 2_000)
    desk.close()
    await triage.call('connect', 'triage', station.url, [
      station.pair('support', 'Triage 1'),
      station.pair('support', 'Triage 2'),
    ])
    await boards.call('connect', 'board', station.url, [station.pair('host', 'Board')])
    await operator.call('connect', 'desk', station.url, token)
    let cues = 0
    await cueLatency(quick ? 2 : 5)

    const before = await cueLatency(quietSeconds)
    const comments = (seconds * 1_000 * EACH) / POST_EVERY
    const posting = poster.call('post', station.url, station.pair('feed', 'Feed'), 'cues', comments, EACH, POST_EVERY)
    const during = await cueLatency(seconds)
    await posting
    const quiet = [...before, ...(await cueLatency(quietSeconds))]
    const ratio = percentile(during, 0.99) / percentile(quiet, 0.99)
    return [
      {
        row: '6c',
        what: 'the same feed, two triage clients over sockets: p99 from cue sent to frame received, over that of the quiet before and after',
        figure: `${ratio.toFixed(2)} × (${milliseconds(percentile(during, 0.99))} over ${milliseconds(percentile(quiet, 0.99))})`,
        limit: `${MOST_RATIO} ×`,
        ok: ratio <= MOST_RATIO,
        detail: { quiet: spread(quiet), during: spread(during) },
        timed: true,
      },
    ]

    /** Sends cues for so long and waits for them on the board. @returns what each took, NaN where it did not come */
    async function cueLatency(forSeconds: number): Promise<number[]> {
      const count = (forSeconds * 1_000) / CUE_EVERY
      await boards.call('expect', 'board', cues, count)
      const [sentAt] = await operator.call('cues', ['desk'], cues, count, CUE_EVERY)
      const { arrivals } = await boards.call('arrivals', 'board', 5_000)
      cues += count
      return [...arrivals].map((at, n) => at - sentAt![n]!)
    }
  } finally {
    for (const worker of [boards, triage, operator, poster]) worker.end()
    await station.stop()
    removeDataDir(dataDir)
  }
}

const spread = (took: readonly number[]) => ({
  count: took.length,
  arrived: took.filter((ms) => !Number.isNaN(ms)).length,
  p50: rounded(percentile(took, 0.5)),
  p90: rounded(percentile(took, 0.9)),
  p99: rounded(percentile(took, 0.99)),
  max: rounded(percentile(took, 1)),
})
