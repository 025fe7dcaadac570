import { WebSocket } from 'ws'
import type { RawEvent } from './event'
import { FeedFault, socketFault } from './faults'
import { PacedReport, type Report } from './paced-report'
import { LONGEST_EVENT, parseFeedText } from './parse'

export interface TikfinityOptions {
  /** `ws://localhost:21213/` unless the operator set another. */
  url: string
  /** Takes what came; must not throw. */
  take(events: RawEvent[]): void
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
      if (socket === this.socket) this.read(message as Buffer)
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

  private read(message: Buffer): void {
    const { events, bad } = parseFeedText(message)
    if (bad > 0) this.countBad(bad)
    if (events.length > 0) this.options.take(events)
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
