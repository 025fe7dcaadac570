import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import type { RawEvent } from './event'
import { FeedFault, fileFault } from './faults'
import { PacedReport, type Report } from './paced-report'

export interface RecorderOptions {
  path: string
  /** `done` is the events written, `total` the bytes. */
  report: Report
  /** A clock that only goes forward, in milliseconds. */
  now?: () => number
}

/** Events are written together: at most this late, or as soon as there are this many characters. */
const FLUSH_MS = 200
const FLUSH_CHARS = 256 * 1024
/** Characters that are made of events in one go: a cue that comes meanwhile waits for it. */
const SLICE_CHARS = 64 * 1024
/** What may wait for a disk that cannot keep up. */
const MOST_CHARS = 32 * 1024 * 1024

/**
 * Writes events to a new file, one a line: `{"at": milliseconds since the start, "event", "data"}`. What goes wrong is
 * reported as the state `failed`, never thrown; the events written until then can be played.
 */
export class Recorder {
  private readonly now: () => number
  private readonly startedAt: number
  private readonly paced: PacedReport
  private file: FileHandle | null = null
  /** Each step on the file follows the one before. */
  private work: Promise<void>
  /** What came and is no line yet. */
  private came: { at: number; events: readonly RawEvent[]; cursor: number }[] = []
  private turn: NodeJS.Immediate | undefined
  private lines: string[] = []
  private chars = 0
  private timer: NodeJS.Timeout | undefined
  private done = 0
  private total = 0
  private state: 'on' | 'stopped' | 'failed' = 'on'

  constructor(private readonly options: RecorderOptions) {
    this.now = options.now ?? (() => performance.now())
    this.startedAt = this.now()
    this.paced = new PacedReport(options.report)
    this.paced.now({ state: 'connecting', done: 0, total: 0, error: '', errorCode: '' })
    this.work = this.step(() => this.create())
  }

  /** Takes events to be written; those after a failure or the end are left out. */
  write(events: RawEvent[]): void {
    if (this.state !== 'on' || events.length === 0) return
    this.came.push({ at: Math.round(this.now() - this.startedAt), events, cursor: 0 })
    if (!this.turn) this.makeLines()
  }

  /** Makes lines of what came, a slice at a time. */
  private makeLines(): void {
    this.turn = undefined
    this.makeSlice()
    if (this.came.length) this.turn = setImmediate(() => this.makeLines())
    if (this.chars > MOST_CHARS) this.fail(new FeedFault('disk_slow', 'the disk takes less than comes in'))
    else if (this.chars >= FLUSH_CHARS) this.flush()
    else this.timer ??= setTimeout(() => this.flush(), FLUSH_MS)
  }

  private makeSlice(): void {
    let chars = 0
    for (let first = this.came[0]; first && chars < SLICE_CHARS; first = this.came[0]) {
      const { event, data } = first.events[first.cursor] as RawEvent
      const line = toLine({ at: first.at, event, data })
      if (line !== null) this.lines.push(line)
      chars += line?.length ?? 0
      first.cursor += 1
      if (first.cursor === first.events.length) this.came.shift()
    }
    this.chars += chars
  }

  /** Writes what is left and closes the file; settled once it is on the disk, or failed. Never rejects. */
  stop(): Promise<void> {
    if (this.state === 'on') {
      this.state = 'stopped'
      clearTimeout(this.timer)
      clearImmediate(this.turn)
      this.work = this.finish(this.work)
    }
    return this.work
  }

  private async finish(before: Promise<void>): Promise<void> {
    await before
    while (this.came.length) {
      this.makeSlice()
      await this.step(() => this.append())
      await breathe()
    }
    await this.step(() => this.append())
    await this.step(() => this.close())
  }

  private flush(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.work = this.work.then(() => this.step(() => this.append()))
  }

  private async step(action: () => Promise<void>): Promise<void> {
    if (this.state === 'failed') return
    try {
      await action()
    } catch (error) {
      this.fail(fileFault(error))
    }
  }

  private async create(): Promise<void> {
    await mkdir(dirname(this.options.path), { recursive: true, mode: 0o700 })
    // x: a recording is never written over.
    this.file = await open(this.options.path, 'ax', 0o600)
    this.paced.now({ state: 'on' })
  }

  private async append(): Promise<void> {
    if (this.lines.length === 0) return
    const events = this.lines.length
    const bytes = Buffer.from(this.lines.join(''))
    this.lines = []
    this.chars = 0
    await this.file!.appendFile(bytes)
    this.done += events
    this.total += bytes.length
    this.paced.soon({ done: this.done, total: this.total })
  }

  private async close(): Promise<void> {
    await this.file!.sync()
    await this.file!.close()
    this.paced.now({ state: 'off', done: this.done, total: this.total })
  }

  private fail(fault: FeedFault): void {
    this.state = 'failed'
    clearTimeout(this.timer)
    clearImmediate(this.turn)
    this.came = []
    this.lines = []
    const file = this.file
    this.file = null
    // The fault that led here is the one to tell.
    file?.close().catch(() => {})
    this.paced.now({ state: 'failed', ...fault.toPatch() })
  }
}

/** One event as a line; null for data so deep that it can be read as JSON, but not be written. */
function toLine(event: { at: number; event: string; data: unknown }): string | null {
  try {
    return `${JSON.stringify(event)}\n`
  } catch {
    return null
  }
}
