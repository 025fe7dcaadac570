import { randomUUID } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import type { RawEvent } from './event'
import { fileFault } from './faults'
import { REPORT_EVERY_MS, type Report } from './paced-report'
import { openRecording, readRecording } from './recording-file'

export interface PlaybackOptions {
  path: string
  /** Times real speed, 1 to 50. */
  speed: number
  /** Takes what is due. */
  take(events: RawEvent[]): void
  /** `done` and `total` are milliseconds of the recording, `bad` its lines left out so far. */
  report: Report
  /** A clock that only goes forward, in milliseconds. */
  now?: () => number
}

/** Events handed over at once; a burst is cut, so that commands get their turn in between. */
const BATCH = 200
/** The longest that a timer is set for. */
const LONGEST_NAP_MS = 60_000

/**
 * Plays a recording once, in its own time. Its events carry a run of their own, so that playing the same file again
 * does not drop everything as repeats.
 */
export class Playback {
  private readonly run = randomUUID().slice(0, 8)
  private readonly now: () => number
  private readonly stopping = new AbortController()
  private speed: number
  private started = false
  private paused = false
  private opened = false
  private stopped = false
  private total = 0
  private bad = 0
  /** Where the recording stood at the instant `since`; it moves on from there unless paused. */
  private base = 0
  private since = 0
  private due: RawEvent[] = []
  private wake: () => void = () => {}
  private ticker: NodeJS.Timeout | undefined
  private reported = { done: -1, bad: 0 }

  constructor(private readonly options: PlaybackOptions) {
    this.now = options.now ?? (() => performance.now())
    this.speed = within(options.speed)
  }

  /** Begins; what goes wrong is reported as the state `failed`. A playback is started once. */
  start(): void {
    if (this.started) return
    this.started = true
    this.options.report({ state: 'connecting', speed: this.speed, done: 0, total: 0, bad: 0, error: '', errorCode: '' })
    void this.play()
  }

  /** Holds the recording where it stands. */
  pause(): void {
    if (this.paused) return
    this.hold()
    this.paused = true
    this.changed()
  }

  /** Goes on from where it was held. */
  resume(): void {
    if (!this.paused) return
    this.paused = false
    this.since = this.now()
    this.changed()
  }

  /** Changes the speed from here on, 1 to 50 times. */
  setSpeed(speed: number): void {
    if (this.stopping.signal.aborted) return
    this.hold()
    this.speed = within(speed)
    this.options.report({ speed: this.speed })
    this.wake()
  }

  /** Ends it; nothing is taken or reported after the state `off`. */
  stop(): void {
    if (this.stopped) return
    this.stopped = true
    this.end({ state: 'off' })
  }

  private async play(): Promise<void> {
    const { signal } = this.stopping
    try {
      this.total = (await openRecording(this.options.path, signal)).lengthMs
      if (signal.aborted) return
      this.opened = true
      this.since = this.now()
      this.changed()
      for await (const line of readRecording(this.options.path, signal)) {
        this.bad += line.bad
        for (const { at, raw } of line.events) {
          if (this.due.length >= BATCH || !this.isDue(at)) await this.deliver()
          await this.reach(at)
          if (signal.aborted) return
          this.due.push({ ...raw, run: this.run })
        }
      }
      await this.deliver()
      if (!signal.aborted) this.end({ state: 'done', done: this.total, bad: this.bad })
    } catch (error) {
      if (!signal.aborted) this.end({ state: 'failed', ...fileFault(error).toPatch() })
    }
  }

  private async deliver(): Promise<void> {
    if (this.due.length === 0) return
    await this.reach(0)
    if (this.stopping.signal.aborted) return
    const events = this.due
    this.due = []
    this.options.take(events)
    await breathe()
  }

  /** Waits until the recording has come to `at` and is not paused, or is stopped. */
  private async reach(at: number): Promise<void> {
    while (!this.isDue(at) && !this.stopping.signal.aborted) {
      const nap = this.paused ? LONGEST_NAP_MS : Math.min(LONGEST_NAP_MS, (at - this.position()) / this.speed)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.ceil(nap))
        this.wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  private isDue(at: number): boolean {
    return !this.paused && this.position() >= at
  }

  /** Where the recording stands, in milliseconds from its start. */
  private position(): number {
    if (this.paused || !this.opened) return this.base
    return this.base + (this.now() - this.since) * this.speed
  }

  private hold(): void {
    this.base = this.position()
    this.since = this.now()
  }

  /** Tells the new state, and keeps telling how far it is while it plays. */
  private changed(): void {
    if (!this.opened || this.stopping.signal.aborted) return
    clearInterval(this.ticker)
    if (!this.paused) this.ticker = setInterval(() => this.tick(), REPORT_EVERY_MS)
    this.options.report({ state: this.paused ? 'paused' : 'on', total: this.total, done: this.done(), bad: this.bad })
    this.wake()
  }

  private tick(): void {
    const now = { done: this.done(), bad: this.bad }
    if (now.done === this.reported.done && now.bad === this.reported.bad) return
    this.reported = now
    this.options.report(now)
  }

  private done(): number {
    return Math.min(this.total, Math.round(this.position()))
  }

  private end(patch: Parameters<Report>[0]): void {
    clearInterval(this.ticker)
    this.stopping.abort()
    this.wake()
    this.options.report(patch)
  }
}

const within = (speed: number) => Math.min(50, Math.max(1, speed))
