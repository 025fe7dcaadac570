import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { milliseconds, percentile, rounded } from '../lib/numbers.ts'
import { makeDataDir, removeDataDir } from '../lib/places.ts'
import type { Verdict } from '../lib/report.ts'
import { StationProcess } from '../lib/station.ts'
import { Worker } from '../lib/workers.ts'
import type { Bare } from '../workers/bare.ts'
import type { Boards } from '../workers/boards.ts'
import type { Operator } from '../workers/operator.ts'

const EVERY_MS = 20
const MOST_RATIO = 1.5
/** Cues of each before anything counts: code gets compiled, and the size of the station's frame is known. */
const WARM_UP = 100
const SERVERS = ['station', 'bare'] as const

/**
 * Row 1: cues to many boards. The same two client processes, one that sends and one that holds all boards, talk to the
 * station and to a bare server by turns, cue for cue, so that whatever else the machine does falls on both alike.
 */
export async function measureBoards(quick: boolean): Promise<Verdict[]> {
  const boardCount = quick ? 50 : 200
  const seconds = quick ? 4 : 26
  const cues = (seconds * 1_000) / EVERY_MS
  const dataDir = makeDataDir()
  const bareDir = join(dataDir, 'bare')
  mkdirSync(bareDir)
  const station = await StationProcess.start(join(dataDir, 'station'))
  const boards = new Worker<Boards>(new URL('../workers/boards.ts', import.meta.url))
  const operator = new Worker<Operator>(new URL('../workers/operator.ts', import.meta.url))
  const bare = new Worker<Bare>(new URL('../workers/bare.ts', import.meta.url))
  try {
    const tokens = await station.pairMany('host', boardCount)
    await boards.call('connect', 'station', station.url, tokens)
    await operator.call('connect', 'station', station.url, station.pair('operator', 'Bench'))
    const frameBytes = await warmUp('station')
    const bareUrl = await bare.call('listen', bareDir, frameBytes)
    await boards.call('connect', 'bare', bareUrl, tokens)
    await operator.call('connect', 'bare', bareUrl, '')
    await warmUp('bare')

    for (const server of SERVERS) await boards.call('expect', server, WARM_UP, cues)
    const sentAt = await operator.call('cues', [...SERVERS], WARM_UP, cues, EVERY_MS)
    const ours = await outcome('station', sentAt[0]!)
    const theirs = await outcome('bare', sentAt[1]!)
    const answers = await operator.call('answers', 'station')
    const expected = cues * boardCount
    const ratio = ours.p99 / theirs.p99

    return [
      {
        row: '1a',
        what: `cues to ${boardCount} boards, ${1_000 / EVERY_MS} a second for ${seconds} s, durable: delivered to each`,
        figure: `${((100 * ours.delivered) / expected).toFixed(4)} % of ${expected}, ${ours.repeats} twice`,
        limit: '100 %, 0 twice',
        ok: ours.delivered === expected && ours.repeats === 0 && ours.closed === 0,
        detail: { ...ours, expected, acks: answers.acks, rejects: answers.rejects.length },
        timed: false,
      },
      {
        row: '1b',
        what: 'the same: p99 from command sent to frame received, over that of a bare ws server with an fdatasync a message',
        figure: `${ratio.toFixed(2)} × (${milliseconds(ours.p99)} over ${milliseconds(theirs.p99)})`,
        limit: `${MOST_RATIO} ×`,
        ok: ratio <= MOST_RATIO && theirs.delivered === expected,
        detail: {
          baseline:
            'a ws server that appends the message to a file, fdatasyncs it and sends one frame of the same size to each socket; same clients, same time, cue for cue by turns',
          frameBytes,
          station: ours,
          bare: theirs,
        },
        timed: true,
      },
    ]

    async function warmUp(server: (typeof SERVERS)[number]): Promise<number> {
      await boards.call('expect', server, 0, WARM_UP)
      await operator.call('cues', [server], 0, WARM_UP, EVERY_MS)
      return (await boards.call('arrivals', server, 5_000)).frameBytes
    }

    async function outcome(server: (typeof SERVERS)[number], sent: Float64Array) {
      const { arrivals, repeats, closed } = await boards.call('arrivals', server, 5_000)
      const took = arrivals.map((at, place) => at - sent[place % cues]!)
      return {
        delivered: took.filter((ms) => !Number.isNaN(ms)).length,
        repeats,
        closed,
        p50: rounded(percentile(took, 0.5)),
        p90: rounded(percentile(took, 0.9)),
        p99: rounded(percentile(took, 0.99)),
        max: rounded(percentile(took, 1)),
      }
    }
  } finally {
    for (const worker of [boards, operator, bare]) worker.end()
    await station.stop()
    removeDataDir(dataDir)
  }
}
