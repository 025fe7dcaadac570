import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
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
/** The two servers take turns of so many cues, so that what else the machine does falls on both alike. */
const TURN = 50
/** Between two turns, so that the last cue of one is through before the first of the next. */
const PAUSE_MS = 200

/**
 * Row 1: cues to many boards. The same two client processes, one that sends and one that holds all boards, talk to the
 * station and to a bare server by turns; both servers and all sockets are there the whole time.
 */
export async function measureBoards(quick: boolean): Promise<Verdict[]> {
  const boardCount = quick ? 50 : 200
  const turns = quick ? 2 : 26
  const cues = TURN * turns
  const names = ['bare', 'station'] as const
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
    // A turn of each before anything counts: code gets compiled, and the size of the station's frame is known.
    const frameBytes = await warmUp('station')
    const bareUrl = await bare.call('listen', bareDir, frameBytes)
    await boards.call('connect', 'bare', bareUrl, tokens)
    await operator.call('connect', 'bare', bareUrl, '')
    await warmUp('bare')

    const sentAt = { station: new Float64Array(cues), bare: new Float64Array(cues) }
    for (const server of names) await boards.call('expect', server, TURN, cues)
    for (let turn = 0; turn < turns; turn += 1) {
      for (const server of names) {
        const from = turn * TURN
        sentAt[server].set(await operator.call('cues', server, TURN + from, TURN, EVERY_MS), from)
        await sleep(PAUSE_MS)
      }
    }
    const ours = await outcome('station')
    const theirs = await outcome('bare')
    const answers = await operator.call('answers', 'station')
    const expected = cues * boardCount
    const ratio = ours.p99 / theirs.p99

    return [
      {
        row: '1a',
        what: `cues to ${boardCount} boards, ${1_000 / EVERY_MS} a second for ${(cues * EVERY_MS) / 1_000} s, durable: delivered to each`,
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
            'append the message to a file, fdatasync, send one frame of the same size to each socket; same clients, in turns',
          turns,
          frameBytes,
          station: ours,
          bare: theirs,
        },
        timed: true,
      },
    ]

    async function warmUp(server: 'station' | 'bare'): Promise<number> {
      await boards.call('expect', server, 0, TURN)
      await operator.call('cues', server, 0, TURN, EVERY_MS)
      return (await boards.call('arrivals', server, 5_000)).frameBytes
    }

    async function outcome(server: 'station' | 'bare') {
      const { arrivals, repeats, closed } = await boards.call('arrivals', server, 5_000)
      const took = arrivals.map((at, place) => at - sentAt[server][place % cues]!)
      const delivered = took.filter((ms) => !Number.isNaN(ms)).length
      return {
        delivered,
        repeats,
        closed,
        p50: rounded(percentile(took, 0.5)),
        p99: rounded(percentile(took, 0.99)),
        max: rounded(percentile(took, 1)),
        p99OfTurns: Array.from({ length: turns }, (_, turn) =>
          rounded(
            percentile(
              took.filter((_ms, place) => Math.floor((place % cues) / TURN) === turn),
              0.99,
            ),
          ),
        ),
      }
    }
  } finally {
    for (const worker of [boards, operator, bare]) worker.end()
    await station.stop()
    removeDataDir(dataDir)
  }
}
