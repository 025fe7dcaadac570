import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { milliseconds, percentile, rounded, spread, sum } from '../lib/numbers.ts'
import { isKept, type Pace } from '../lib/pace.ts'
import type { Verdict } from '../lib/report.ts'
import { withStation } from '../lib/rig.ts'
import type { Bare } from '../workers/bare.ts'
import type { Boards } from '../workers/boards.ts'
import type { Operator } from '../workers/operator.ts'

const EVERY_MS = 20
const MOST_RATIO = 1.5
/** Cues of each before anything counts: code gets compiled, and the size of the station's frame is known. */
const WARM_UP = 100
/** Cues before each block that do not count: whoever was at rest is awake again. */
const LEAD_IN = 10
/** Seconds of a block. The station rests during one of the bare server, and drops links on which it hears nothing for 6. */
const BLOCK_SECONDS = 1
const GRACE_MS = 5_000
type Server = 'station' | 'bare'

/**
 * Row 1: cues to many boards. The same two client processes, one that sends and one that holds all boards, talk to the
 * station and to a bare server by turns, a block of cues each, while the other one is at rest: neither is measured in
 * the other one's wake, and whatever else the machine does falls on both alike.
 */
export function measureBoards(quick: boolean): Promise<Verdict[]> {
  const boardCount = quick ? 50 : 200
  const blocks = quick ? 4 : 20
  const cues = (BLOCK_SECONDS * 1_000) / EVERY_MS
  return withStation(async ({ dataDir, station, worker }) => {
    const bareDir = join(dataDir, 'bare')
    mkdirSync(bareDir)
    const boards = worker<Boards>('boards')
    const operator = worker<Operator>('operator')
    const sent = { station: 0, bare: 0 }
    const blocksOf: Record<Server, Awaited<ReturnType<typeof runBlock>>[]> = { station: [], bare: [] }

    const tokens = await station.pairMany('host', boardCount)
    await boards.call('connect', 'station', station.url, tokens)
    await operator.call('connect', 'station', station.url, station.pair('operator', 'Bench'))
    const { frameBytes } = await runBlock('station', WARM_UP)
    const bareUrl = await worker<Bare>('bare').call('listen', bareDir, frameBytes)
    await boards.call('connect', 'bare', bareUrl, tokens)
    await operator.call('connect', 'bare', bareUrl, '')
    await runBlock('bare', WARM_UP)

    for (let block = 0; block < blocks; block += 1) {
      blocksOf.station.push(await runBlock('station', LEAD_IN, cues))
      // Its pings to all boards would be the bare server's burden, which has none of its own.
      station.pause()
      blocksOf.bare.push(await runBlock('bare', LEAD_IN, cues))
      station.resume()
    }
    const ours = outcome('station')
    const theirs = outcome('bare')
    const answers = await operator.call('answers', 'station', sent.station, GRACE_MS)
    const expected = blocks * cues * boardCount
    // Other work in a block of the bare server would flatter the station; of its usual blocks it does not.
    const ratio = Math.max(ours.p99 / theirs.p99, ours.usualP99 / theirs.usualP99)

    return [
      {
        row: '1a',
        what: `cues to ${boardCount} boards, ${1_000 / EVERY_MS} a second for ${blocks * BLOCK_SECONDS} s, durable: delivered to each`,
        figure: `${((100 * ours.came) / expected).toFixed(4)} % of ${expected}, ${ours.repeats} twice`,
        limit: '100 %, 0 twice',
        ok: ours.came === expected && ours.repeats === 0 && ours.closed === 0 && answers.acks === sent.station,
        detail: { ...ours, expected, sent: sent.station, acks: answers.acks, rejects: answers.rejects.length },
        timed: false,
      },
      {
        row: '1b',
        what: 'the same: p99 from command sent to frame received, over that of a bare ws server with an fdatasync a message',
        figure: `${ratio.toFixed(2)} × (${milliseconds(ours.p99)} over ${milliseconds(theirs.p99)}; of the median block ${milliseconds(ours.usualP99)} over ${milliseconds(theirs.usualP99)})`,
        limit: `${MOST_RATIO} ×`,
        ok: ratio <= MOST_RATIO && theirs.came === expected && ours.keptPace && theirs.keptPace,
        detail: {
          baseline:
            'a ws server that appends the message to a file, fdatasyncs it and sends one frame of the same size to each socket; same clients, by turns, each alone',
          frameBytes,
          station: ours,
          bare: theirs,
        },
        timed: true,
      },
    ]

    /** Cues to one of the servers; those of the lead-in do not count. */
    async function runBlock(server: Server, leadIn: number, count = 0) {
      const first = sent[server]
      await boards.call('expect', server, first, leadIn + count)
      const pace = await operator.call('cues', server, first, leadIn + count, EVERY_MS)
      const { arrivals, repeats, closed, frameBytes } = await boards.call('arrivals', server, GRACE_MS)
      sent[server] += leadIn + count
      return { took: times(arrivals, pace, leadIn), pace, repeats, closed, frameBytes }
    }

    function outcome(server: Server) {
      const all = blocksOf[server]
      const took = Float64Array.from(all.flatMap(({ took: ofBlock }) => ofBlock))
      const p99OfBlocks = all.map(({ took: ofBlock }) => percentile(ofBlock, 0.99))
      return {
        ...spread(took),
        usualP99: percentile(p99OfBlocks, 0.5),
        p99OfBlocks: p99OfBlocks.map(rounded),
        repeats: sum(all.map(({ repeats }) => repeats)),
        closed: all.at(-1)!.closed,
        sentLate: sum(all.map(({ pace }) => pace.late)),
        keptPace: all.every(({ pace }) => isKept(pace)),
      }
    }
  })
}

/** What each cue after the lead-in took to each board. */
function times(arrivals: Float64Array, { from }: Pace, leadIn: number): number[] {
  const took: number[] = []
  arrivals.forEach((at, place) => {
    const n = place % from.length
    if (n >= leadIn) took.push(at - from[n]!)
  })
  return took
}
