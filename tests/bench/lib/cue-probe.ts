import type { Boards } from '../workers/boards.ts'
import type { Operator } from '../workers/operator.ts'
import { isKept } from './pace.ts'
import type { Rig } from './rig.ts'
import type { Worker } from './workers.ts'

/** Ten cues a second, unless a row wants more. */
const EVERY_MS = 100
/** How long a cue that is still on its way is waited for, milliseconds. */
const GRACE_MS = 5_000

/** An operator who sends one cue after the other, and a board: how long a cue takes while something else goes on. */
export class CueProbe {
  private readonly boards: Worker<Boards>
  private readonly operator: Worker<Operator>
  private sent = 0
  private repeats = 0
  private lost = 0
  private keptPace = true
  private late = 0

  private readonly everyMs: number

  private constructor(boards: Worker<Boards>, operator: Worker<Operator>, everyMs: number) {
    this.boards = boards
    this.operator = operator
    this.everyMs = everyMs
  }

  /** @param everyMs a cue is sent so often */
  static async join({ station, worker }: Rig, everyMs = EVERY_MS): Promise<CueProbe> {
    const probe = new CueProbe(worker<Boards>('boards'), worker<Operator>('operator'), everyMs)
    await probe.boards.call('connect', 'board', station.url, [station.pair('host', 'Bench board')])
    await probe.operator.call('connect', 'desk', station.url, station.pair('operator', 'Desk'))
    return probe
  }

  /** Sends cues for so long. @returns what each took to the board, in milliseconds, NaN where it did not come */
  async measure(seconds: number): Promise<number[]> {
    const count = (seconds * 1_000) / this.everyMs
    await this.boards.call('expect', 'board', this.sent, count)
    const pace = await this.operator.call('cues', 'desk', this.sent, count, this.everyMs)
    const { arrivals, repeats } = await this.boards.call('arrivals', 'board', GRACE_MS)
    const took = Array.from(arrivals, (at, n) => at - pace.from[n]!)
    this.sent += count
    this.repeats += repeats
    this.lost += took.filter(Number.isNaN).length
    this.late += pace.late
    this.keptPace &&= isKept(pace)
    return took
  }

  /** What became of all the cues so far; `isWhole` when nothing is amiss. */
  async outcome() {
    const { acks, rejects, closed } = await this.operator.call('answers', 'desk', this.sent, GRACE_MS)
    const { closed: boardsClosed } = await this.boards.call('arrivals', 'board', 0)
    const counts = {
      lost: this.lost,
      repeats: this.repeats,
      unanswered: this.sent - acks - rejects.length,
      rejects: rejects.length,
      closed: closed + boardsClosed,
    }
    const isWhole = Object.values(counts).every((count) => count === 0)
    return { sent: this.sent, ...counts, sentLate: this.late, keptPace: this.keptPace, isWhole }
  }
}
