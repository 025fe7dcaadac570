/**
 * What a sender asks for, and the share of the main thread that it may take with it. A command is what the room is for;
 * a state or a search is read again by any sound client only now and then.
 */
const SHARE = { act: 0.75, query: 0.25, state: 0.1 } as const
export type Work = keyof typeof SHARE

/** How far a lane may run ahead of its shares before it is slowed, milliseconds. */
const AHEAD_MS = 4_000
/** After commands of this length the lane lets everybody else have their turn, milliseconds. */
const TURN_MS = 2
/**
 * For how many times its length a sender that owes already rests from a piece of work, however little it owes, where that
 * makes a millisecond: whoever asks for many states at once must not have them one right after the other. Where several
 * do, each rests as many times longer: together they take little more than one.
 */
const PAUSE = { act: 0, query: 2, state: 4 } as const satisfies Record<Work, number>
/** However dear a piece of work was, the next one waits no longer, so that a slowed link is not taken for a dead one. */
const MOST_REST_MS = 3_000

/** What a lane can owe at the most, milliseconds: whoever flooded the station once is heard again soon after. */
const MOST_OWED_MS = 30_000

/** One piece of work; tells what kind it turned out to be. Must not throw. */
type Job = () => Work

/**
 * The work of one sender, a device or an address, one piece after the other. What it costs on the main thread is
 * measured; a sender that takes more than its share is answered later, and the others wait for one piece of it at the
 * most. Nothing is dropped here.
 */
export class Lane {
  private readonly jobs: Job[] = []
  private resting = false
  /** When all that was done so far is paid for, on the clock of `performance`. */
  private paidAt = Number.NEGATIVE_INFINITY

  /** @param pausing how many lanes rest from states and queries now */
  constructor(private readonly pausing = { count: 0 }) {}

  /** Pieces that wait for their turn. */
  get waiting(): number {
    return this.jobs.length
  }

  /** Whether it owes nothing and has nothing to do. */
  get isIdle(): boolean {
    return this.jobs.length === 0 && !this.resting && this.paidAt <= performance.now()
  }

  /** Does a piece of work now, or when its turn comes. */
  do(job: Job): void {
    this.jobs.push(job)
    if (!this.resting) this.go()
  }

  /**
   * The same for work with a result.
   * @returns what `job` returns; rejects with what it throws
   */
  ask<T>(work: Work, job: () => T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.do(() => {
        try {
          resolve(job())
        } catch (error) {
          reject(error)
        }
        return work
      })
    })
  }

  /** Counts work that was done outside, `ms` of the main thread. */
  charge(work: Work, ms: number): void {
    const now = performance.now()
    this.paidAt = Math.min(Math.max(this.paidAt, now) + ms / SHARE[work], now + MOST_OWED_MS)
  }

  private go(): void {
    let spent = 0
    for (let job = this.jobs.shift(); job; job = this.jobs.shift()) {
      // A job that brings the next one must not start it in the middle of itself.
      this.resting = true
      const began = performance.now()
      const isOwing = this.paidAt > began
      const work = job()
      const took = performance.now() - began
      this.resting = false
      this.charge(work, took)
      spent += took
      const behind = this.paidAt - performance.now() - AHEAD_MS
      if (behind > 0) return this.rest((go) => setTimeout(go, Math.min(behind, MOST_REST_MS)))
      const pause = isOwing ? took * PAUSE[work] * (1 + this.pausing.count) : 0
      if (pause >= 1) return this.pause(Math.min(pause, MOST_REST_MS))
      if (spent >= TURN_MS) return this.rest((go) => setImmediate(go))
    }
  }

  private pause(ms: number): void {
    this.pausing.count += 1
    this.rest((go) =>
      setTimeout(() => {
        this.pausing.count -= 1
        go()
      }, ms),
    )
  }

  private rest(until: (go: () => void) => void): void {
    this.resting = true
    until(() => {
      this.resting = false
      this.go()
    })
  }
}

/** The lanes of all senders, by device or by address. */
export class Lanes {
  private readonly lanes = new Map<string, Lane>()
  private readonly pausing = { count: 0 }
  private sweepAt = 64

  /** The lane of a sender; always the same one while there is anything in it or owed by it. */
  of(sender: string): Lane {
    let lane = this.lanes.get(sender)
    if (!lane) {
      this.sweep()
      lane = new Lane(this.pausing)
      this.lanes.set(sender, lane)
    }
    return lane
  }

  /** Forgets those that owe nothing, whenever their number has doubled. */
  private sweep(): void {
    if (this.lanes.size < this.sweepAt) return
    for (const [sender, lane] of this.lanes) if (lane.isIdle) this.lanes.delete(sender)
    this.sweepAt = Math.max(64, 2 * this.lanes.size)
  }
}

/**
 * Has pieces of longer work done in the lane of the device that asked for it; the desktop's own windows are never slowed,
 * they only let everybody else in between.
 * @param isWindow whether a device is a window of the desktop
 */
export function turnsIn(lanes: Lanes, isWindow: (deviceId: string) => boolean) {
  return <T>({ deviceId }: { deviceId: string | null }, piece: () => T): Promise<T> =>
    deviceId !== null && isWindow(deviceId)
      ? new Promise<void>((go) => setImmediate(go)).then(piece)
      : lanes.of(deviceId ?? '').ask('query', piece)
}

/**
 * Who a request without a token is counted as: its address, for IPv6 the network that one machine can take all addresses
 * of.
 */
export function senderAt(address: string | undefined): string {
  const plain = (address ?? '').replace(/^::ffff:/, '')
  return plain.includes(':') && plain !== '::1' ? plain.split(':').slice(0, 4).join(':') : plain
}

/** Whether a sender is a program on this machine. */
export const isThisMachine = (sender: string): boolean => sender === '::1' || sender.startsWith('127.')
