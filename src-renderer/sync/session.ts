import { CLOSE, PROTOCOL, type ServerFrame, TIMING } from '../../src-shared/frames'
import type { Role } from '../../src-shared/roles'
import type { Carrier, Connect } from './carrier'
import { offline, Requests } from './requests'
import { applyFrame, NO_ROWS, type StudioRows } from './rows'
import type { StudioClock } from './studio-clock'

/**
 * `connecting`: nothing has come yet. `live`: what is shown is what the studio holds. `stale`: the link is down and is
 * being tried again; what is shown is as of `since`. `unpaired`: this screen has no token, or it was taken back.
 * `outdated`: the page speaks another protocol than the studio; only loading it again helps.
 */
export interface Link {
  readonly state: 'connecting' | 'live' | 'stale' | 'unpaired' | 'outdated'
  /** When this state began, studio milliseconds; for `stale` the moment the studio was heard last. */
  readonly since: number
  readonly role: Role | null
  readonly deviceId: string | null
  /** With `unpaired`: its token had an end, which has come. */
  readonly timeIsOver: boolean
}

/** Milliseconds between attempts to connect, each twice the one before. */
const BACK_OFF = { first: 250, most: 5_000 } as const

/** A token that has ended is tried again so often, in milliseconds: the studio's clock may be put right. */
const ENDED_AGAIN = 10_000

/** A timer that is so late, in milliseconds, had a page that stood still. */
const STOOD_STILL = 1_000

interface Options {
  readonly connect: Connect
  readonly clock: StudioClock
  /** The token to say hello with; null when this screen is not paired. */
  readonly token: () => string | null
  readonly onLink: (link: Link) => void
  readonly onRows: (rows: StudioRows) => void
}

/** Keeps one screen in step with the studio: says hello, applies what comes, notices silence, comes back by itself. */
export class Session {
  private rows = NO_ROWS
  private carrier: Carrier | null = null
  private welcome: Extract<ServerFrame, { type: 'welcome' }> | null = null
  private snapshotAsked = false
  private heardAt = 0
  /** The page stood still, and what came in meanwhile may have been read since. */
  private lookedOnceMore = false
  private attempts = 0
  /** Why the studio refuses this link, as it said before closing it. */
  private refusedFor: string | undefined
  private link: Link
  private readonly requests = new Requests()
  private retryTimer: ReturnType<typeof setTimeout> | undefined
  private silenceTimer: ReturnType<typeof setTimeout> | undefined
  private pingTimer: ReturnType<typeof setInterval> | undefined

  constructor(private readonly options: Options) {
    this.link = { state: 'connecting', since: options.clock.now(), role: null, deviceId: null, timeIsOver: false }
  }

  /** Connects: at the start, and after pairing. No-op while there is a connection. */
  connect(): void {
    // What is tried with the token that was refused gives way to the one that pairing gave.
    if (this.link.state === 'unpaired') this.letGo()
    if (this.carrier) return
    if (this.link.state === 'unpaired' && this.options.token() !== null)
      this.changeLink('connecting', this.options.clock.now())
    this.open()
  }

  private open(): void {
    clearTimeout(this.retryTimer)
    this.retryTimer = undefined
    if (this.options.token() === null) {
      this.end('unpaired')
      return
    }
    this.heardAt = performance.now()
    this.lookedOnceMore = false
    this.refusedFor = undefined
    this.options.clock.newLink()
    this.carrier = this.options.connect({
      opened: () => this.hello(true),
      received: (frame) => this.received(frame),
      closed: (code) => (code === CLOSE.unauthorized ? this.end('unpaired') : this.dropped()),
    })
    this.armSilence()
  }

  /** Leaves, and does not come back by itself. */
  disconnect(): void {
    this.letGo()
    clearTimeout(this.retryTimer)
    this.retryTimer = undefined
    if (this.link.state === 'live') this.changeLink('stale', this.options.clock.at(this.heardAt))
  }

  /** Does not wait for the next attempt: the network is back, or someone looks at the screen. */
  hurry(): void {
    if (this.retryTimer !== undefined) this.open()
  }

  /** Called often. A screen that slept shows its clocks and rows as stale until the studio has answered again. */
  noticeSleep(): void {
    if (!this.options.clock.slept() || this.link.state !== 'live') return
    this.dropped()
    this.hurry()
  }

  /**
   * Sends a command or a query.
   * @throws CommandRefused when it is refused, when the link is down (`offline`) or no answer came (`unconfirmed`)
   */
  ask(type: 'command' | 'query', name: string, input: unknown, id?: string): Promise<unknown> {
    if (this.link.state !== 'live') return Promise.reject(offline())
    return this.requests.ask(type, name, input, (frame) => this.carrier?.send(frame), id)
  }

  private hello(resume: boolean): void {
    const { epoch, seq } = this.rows
    this.carrier?.send({
      type: 'hello',
      protocol: PROTOCOL,
      token: this.options.token() ?? '',
      ...(resume && epoch ? { resume: { epoch, seq } } : {}),
    })
  }

  private received(frame: ServerFrame): void {
    this.heardAt = performance.now()
    this.lookedOnceMore = false
    switch (frame.type) {
      case 'welcome':
        this.welcomed(frame)
        break
      case 'snapshot':
      case 'patch':
        this.apply(frame)
        break
      case 'ack':
      case 'result':
        this.requests.answered(frame.id, frame.result)
        break
      case 'reject':
        this.requests.refused(frame.id, frame.error)
        break
      case 'ping':
        this.options.clock.pingReceived(frame.at)
        this.carrier?.send({ type: 'pong', at: this.options.clock.now() })
        break
      case 'pong':
        this.options.clock.pongReceived(frame.at)
        this.liveWhenCaughtUp()
        break
      case 'error':
        // Otherwise the close code that follows says what to do about it.
        if (frame.error.reason === 'protocol') this.end('outdated')
        this.refusedFor = frame.error.reason
        break
    }
  }

  private welcomed(frame: Extract<ServerFrame, { type: 'welcome' }>): void {
    const first = this.welcome === null
    this.welcome = frame
    this.attempts = 0
    if (first) {
      this.ping()
      this.pingTimer = setInterval(() => {
        this.noticeSleep()
        this.ping()
      }, TIMING.pingEvery)
      this.requests.repeat((request) => this.carrier?.send(request))
    }
    this.liveWhenCaughtUp()
  }

  private apply(frame: Extract<ServerFrame, { type: 'snapshot' | 'patch' }>): void {
    const { rows, outcome } = applyFrame(this.rows, frame)
    if (outcome === 'gap' && !this.snapshotAsked) {
      this.snapshotAsked = true
      this.hello(false)
    }
    if (outcome !== 'applied') return
    if (frame.type === 'snapshot') this.snapshotAsked = false
    this.rows = rows
    this.options.onRows(rows)
    this.liveWhenCaughtUp()
  }

  private liveWhenCaughtUp(): void {
    const { welcome, rows } = this
    if (!welcome || welcome.epoch !== rows.epoch || rows.seq < welcome.seq || !this.options.clock.isSure) return
    if (this.link.state !== 'live') this.changeLink('live', this.options.clock.now())
  }

  private ping(): void {
    this.options.clock.pingSent()
    this.carrier?.send({ type: 'ping', at: this.options.clock.now() })
  }

  /** Looks at the link again when its silence would have been too long. */
  private armSilence(): void {
    clearTimeout(this.silenceTimer)
    const due = this.heardAt + TIMING.silence
    this.silenceTimer = setTimeout(() => this.judgeSilence(due), due - performance.now())
  }

  /** @param due when this was to be run, by `performance.now` */
  private judgeSilence(due: number): void {
    const now = performance.now()
    if (this.heardAt + TIMING.silence > now) return this.armSilence()
    // A page that slept or stood still has not read yet what came in meanwhile: it is read first, once for each silence.
    if (now - due < STOOD_STILL || this.lookedOnceMore) return this.dropped()
    this.lookedOnceMore = true
    this.silenceTimer = setTimeout(() => this.judgeSilence(performance.now()), TIMING.pingEvery)
  }

  private dropped(): void {
    this.letGo()
    if (this.link.state === 'live') this.changeLink('stale', this.options.clock.at(this.heardAt))
    const wait = Math.min(BACK_OFF.first * 2 ** this.attempts, BACK_OFF.most)
    this.attempts += 1
    // Half of it by chance, so that a roomful of screens does not come back in the same instant.
    this.retryTimer = setTimeout(() => this.open(), wait / 2 + (Math.random() * wait) / 2)
  }

  /** Not to be tried again by itself; but for a token that has ended, perhaps by a clock that was ahead. */
  private end(state: 'unpaired' | 'outdated'): void {
    this.letGo()
    if (this.refusedFor === 'token_ended') this.retryTimer = setTimeout(() => this.open(), ENDED_AGAIN)
    if (this.link.state !== state) this.changeLink(state, this.options.clock.now())
  }

  private letGo(): void {
    this.carrier?.close()
    this.carrier = null
    this.welcome = null
    this.snapshotAsked = false
    clearTimeout(this.silenceTimer)
    clearInterval(this.pingTimer)
  }

  private changeLink(state: Link['state'], since: number): void {
    this.link = {
      state,
      since,
      role: this.welcome?.role ?? this.link.role,
      deviceId: this.welcome?.device ?? this.link.deviceId,
      timeIsOver: state === 'unpaired' && this.refusedFor === 'token_ended',
    }
    this.options.onLink(this.link)
  }
}
