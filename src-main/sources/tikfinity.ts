import { WebSocket } from 'ws'
import type { RawEvent } from './event'
import { FeedFault, socketFault } from './faults'
import { PacedReport, type Report } from './paced-report'
import { LONGEST_EVENT, parseFeedText } from './parse'

export interface TikfinityOptions {
  /** `ws://localhost:21213/` unless the operator set another. */
  url: string
  /**
   * Takes what came, and settles when that is on disk. When it throws nothing was taken, and the same is offered again.
   */
  take(events: RawEvent[]): Promise<void> | void
  /** `bad` counts messages that are no event, since the start. */
  report: Report
  /** The studio's clock, for `retryAt`. */
  now?: () => number
  /** From 0 to 1, for the spread of the attempts. */
  random?: () => number
  timing?: Partial<typeof TIMING>
}

/** All in milliseconds. */
const TIMING = {
  /** The first wait between two attempts; each further one is twice as long, up to the longest. */
  firstRetry: 1_000,
  longestRetry: 30_000,
  /** A connection that held this long was a good one: the waits begin anew. */
  stable: 10_000,
  handshake: 10_000,
  ping: 10_000,
}

/** Messages that wait to be read before the socket is read no further. */
const MOST_QUEUED = 200
/** Read in one go at the most, messages and their bytes: a cue that comes meanwhile waits for that. */
const SLICE = 50
const SLICE_BYTES = 64 * 1024
/** Events that are taken and not on disk yet before nothing more is read. */
const MOST_UNWRITTEN = 10_000
/** Milliseconds until what was not taken is offered again. */
const AGAIN_MS = 250

/** Pings in a row without a sign of life. */
const UNANSWERED = 3

/** A connection to TikFinity's local socket, which comes back by itself until it is stopped. */
export class TikfinityFeed {
  private readonly timing: typeof TIMING
  private readonly paced: PacedReport
  private socket: WebSocket | null = null
  private retryTimer: NodeJS.Timeout | undefined
  private attempts = 0
  private bad = 0
  /** Messages not read yet, and their next turn. */
  private queue: Buffer[] = []
  private turn: NodeJS.Immediate | undefined
  /** What was not taken is offered again then; until that nothing more is read. */
  private againTimer: NodeJS.Timeout | undefined
  private unwritten = 0

  constructor(private readonly options: TikfinityOptions) {
    this.timing = { ...TIMING, ...options.timing }
    this.paced = new PacedReport(options.report)
  }

  /** Connects; does nothing when it was started before. */
  start(): void {
    if (this.socket || this.retryTimer) return
    this.attempts = 0
    this.bad = 0
    this.paced.now({ bad: 0, error: '', errorCode: '' })
    this.connect()
  }

  /** Ends the connection and the attempts. Nothing is taken after it. */
  stop(): void {
    clearTimeout(this.retryTimer)
    this.retryTimer = undefined
    clearTimeout(this.againTimer)
    this.againTimer = undefined
    if (this.turn) clearImmediate(this.turn)
    this.turn = undefined
    this.queue = []
    const socket = this.socket
    this.socket = null
    socket?.terminate()
    this.paced.now({ state: 'off', retryAt: null, error: '', errorCode: '' })
  }

  private connect(): void {
    this.retryTimer = undefined
    this.paced.now({ state: 'connecting', retryAt: null })
    let socket: WebSocket
    try {
      socket = new WebSocket(this.options.url, {
        handshakeTimeout: this.timing.handshake,
        maxPayload: LONGEST_EVENT,
        perMessageDeflate: false,
        // Broken characters spoil one comment; checked by the socket they would cost the connection.
        skipUTF8Validation: true,
      })
    } catch {
      const fault = new FeedFault('bad_address', 'this is no address of a socket')
      this.paced.now({ state: 'failed', ...fault.toPatch() })
      return
    }
    this.socket = socket
    this.follow(socket)
  }

  private follow(socket: WebSocket): void {
    let fault: FeedFault | null = null
    let stableTimer: NodeJS.Timeout | undefined
    let pingTimer: NodeJS.Timeout | undefined
    let unanswered = 0
    let answersPings = false

    socket.on('open', () => {
      if (socket !== this.socket) return
      this.paced.now({ state: 'on', error: '', errorCode: '' })
      stableTimer = setTimeout(() => {
        this.attempts = 0
      }, this.timing.stable)
      pingTimer = setInterval(() => {
        // A server that never answers pings tells nothing by its silence: the room may just be quiet.
        // Nor does one that is not listened to.
        if (socket.isPaused) unanswered = 0
        if (answersPings && unanswered >= UNANSWERED) {
          fault = new FeedFault('silent', 'the connection went silent')
          socket.terminate()
          return
        }
        unanswered += 1
        socket.ping()
      }, this.timing.ping)
    })
    socket.on('pong', () => {
      answersPings = true
      unanswered = 0
    })
    socket.on('message', (message) => {
      unanswered = 0
      if (socket !== this.socket) return
      this.queue.push(message as Buffer)
      if (this.queue.length > MOST_QUEUED) socket.pause()
      this.goOn()
    })
    socket.on('error', (error) => {
      fault ??= socketFault(error)
    })
    socket.on('close', (code) => {
      clearTimeout(stableTimer)
      clearInterval(pingTimer)
      if (socket === this.socket)
        this.lost(fault ?? new FeedFault('closed', `TikFinity closed the connection (${code})`))
    })
  }

  /** Reads on in the next turn, or lets the socket bring more. */
  private goOn(): void {
    if (this.turn || this.againTimer || this.unwritten >= MOST_UNWRITTEN) return
    if (this.queue.length > 0) this.turn = setImmediate(() => this.readSlice())
    else if (this.socket?.isPaused) this.socket.resume()
  }

  private readSlice(): void {
    this.turn = undefined
    const events: RawEvent[] = []
    let [messages, bytes, bad] = [0, 0, 0]
    while (messages < SLICE && bytes < SLICE_BYTES && messages < this.queue.length) {
      const message = this.queue[messages] as Buffer
      const parsed = parseFeedText(message)
      events.push(...parsed.events)
      bad += parsed.bad
      bytes += message.length
      messages += 1
    }
    this.queue.splice(0, messages)
    if (bad > 0) this.countBad(bad)
    this.offer(events)
  }

  private offer(events: RawEvent[]): void {
    this.againTimer = undefined
    if (events.length > 0) {
      try {
        const written = this.options.take(events)
        this.unwritten += events.length
        void Promise.resolve(written).finally(() => {
          this.unwritten -= events.length
          this.goOn()
        })
      } catch {
        this.againTimer = setTimeout(() => this.offer(events), AGAIN_MS)
      }
    }
    this.goOn()
  }

  private countBad(count: number): void {
    this.bad += count
    this.paced.soon({ bad: this.bad })
  }

  private lost(fault: FeedFault): void {
    this.socket = null
    if (fault.code === 'too_large') this.countBad(1)
    const wait = this.nextWait()
    this.retryTimer = setTimeout(() => this.connect(), wait)
    this.paced.now({ state: 'waiting', retryAt: (this.options.now ?? Date.now)() + wait, ...fault.toPatch() })
  }

  /** Spread by half to either side, so that two consoles on one TikFinity do not come back in step. */
  private nextWait(): number {
    const { firstRetry, longestRetry } = this.timing
    const middle = Math.min(longestRetry, firstRetry * 2 ** this.attempts)
    this.attempts += 1
    const spread = middle * (0.5 + (this.options.random ?? Math.random)())
    return Math.round(Math.min(longestRetry, Math.max(firstRetry, spread)))
  }
}
