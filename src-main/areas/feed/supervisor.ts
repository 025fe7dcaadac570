import { Refusal } from '../../../src-shared/errors'
import type { Feed } from '../../../src-shared/records'
import type { Store } from '../../engine/store'
import type { RawEvent } from '../../sources/event'
import { Playback } from '../../sources/playback'
import { Recorder } from '../../sources/recorder'
import { recordingPath } from '../../sources/recordings'
import { TikfinityFeed } from '../../sources/tikfinity'
import type { Source } from './feed-counts'
import type { Ingest } from './ingest'
import { FEEDS, newFeed } from './rows'

export interface SupervisorOptions {
  store: Store
  ingest: Ingest
  recordingsDir: string
  samplePath: string
  now: () => number
  report: (error: unknown) => void
}

/** Milliseconds until a write that failed is tried again. */
const AGAIN_MS = 500

/**
 * Makes the feeds be what their rows say is wanted: connects, plays, records, stops; and writes to the same rows how
 * they fare. Commands write rows only, so what is wanted survives a restart.
 */
export class FeedSupervisor {
  private tikfinity: { feed: TikfinityFeed; url: string } | null = null
  private playback: Playback | null = null
  private recorder: Recorder | null = null
  private recorderTarget: string | null = null
  /** Settled when every recording that was stopped is written to its end. */
  private finishing: Promise<unknown> = Promise.resolve()
  private readonly unsubscribe: () => void
  private closed = false
  /** The file that a playback is opening, and the speed it was last told. */
  private opening: string | null = null
  private speed = 1
  /** What feeds have told of themselves and is not in their rows yet. */
  private readonly untold = new Map<Feed['id'], Partial<Feed>>()
  private timer: NodeJS.Timeout | null = null
  /** How often in a row the ingest had no room for what a feed brought. */
  private readonly refused = new Map<Source, number>()
  /** Unreadable lines and messages that each feed has told of so far. */
  private readonly toldBad = new Map<Feed['id'], number>()

  constructor(private readonly options: SupervisorOptions) {
    this.prepareRows()
    this.unsubscribe = options.store.onCommit((change) => {
      if (change.puts.some(([record]) => record === 'feed')) queueMicrotask(() => this.matchOrReport())
    })
    this.match()
  }

  /** Rows of a first run; and what a restart cuts short (a playback, a recording) is off. */
  private prepareRows(): void {
    this.options.store.transact((tx) => {
      for (const id of FEEDS) {
        const row = tx.get('feed', id)
        if (!row) tx.put('feed', newFeed(id))
        else if ((id === 'playback' || id === 'recording') && row.wanted !== 'off') {
          tx.put('feed', { ...row, wanted: 'off', state: 'off' })
        }
      }
    })
  }

  /** From a microtask: what it threw there would end the station. */
  private matchOrReport(): void {
    try {
      this.match()
    } catch (error) {
      this.options.report(error)
    }
  }

  private match(): void {
    if (this.closed) return
    const { read } = this.options.store
    this.matchTikfinity(read.must('feed', 'tikfinity'))
    this.matchPlayback(read.must('feed', 'playback'))
    this.matchRecording(read.must('feed', 'recording'))
  }

  private matchTikfinity(row: Feed): void {
    if (this.tikfinity && (row.wanted === 'off' || row.target !== this.tikfinity.url)) {
      this.tikfinity.feed.stop()
      this.tikfinity = null
    }
    if (row.wanted === 'off' || this.tikfinity) return
    const feed = new TikfinityFeed({
      url: row.target,
      now: this.options.now,
      take: (events) => this.takeLive(events),
      report: (patch) => this.patch('tikfinity', patch),
    })
    this.tikfinity = { feed, url: row.target }
    feed.start()
  }

  private matchPlayback(row: Feed): void {
    if (this.playback && row.wanted === 'off') {
      this.playback.stop()
      this.playback = null
      return
    }
    // Only when the row says so is it open: until then the same start must not be taken for another one.
    if (row.state !== 'connecting') this.opening = null
    // A start sets the state to connecting: a playback that runs gives way to the new one.
    if (row.wanted !== 'off' && row.state === 'connecting' && this.opening !== row.target) {
      this.playback?.stop()
      this.startPlayback(row)
    } else if (this.playback) {
      if (row.wanted === 'paused') this.playback.pause()
      else this.playback.resume()
      if (row.speed !== this.speed) {
        this.speed = row.speed
        this.playback.setSpeed(row.speed)
      }
    }
  }

  private startPlayback(row: Feed): void {
    this.untold.delete('playback')
    this.opening = row.target
    this.speed = row.speed
    const playback = new Playback({
      path: recordingPath(this.options.recordingsDir, this.options.samplePath, row.target),
      speed: row.speed,
      take: (events) => this.take('playback', events),
      report: (patch) => {
        if (this.playback !== playback) return
        const isOver = patch.state === 'done' || patch.state === 'failed'
        if (isOver) this.playback = null
        this.patch('playback', isOver ? { ...patch, wanted: 'off' } : patch)
      },
    })
    this.playback = playback
    playback.start()
  }

  private matchRecording(row: Feed): void {
    const target = row.wanted === 'on' ? row.target : null
    if (this.recorder && this.recorderTarget !== target) {
      this.finishing = Promise.all([this.finishing, this.recorder.stop()])
      this.recorder = null
    }
    if (target === null || this.recorder) return
    this.untold.delete('recording')
    this.recorderTarget = target
    let recorder: Recorder | null = null
    recorder = new Recorder({
      path: recordingPath(this.options.recordingsDir, this.options.samplePath, target),
      report: (patch) => {
        // The row is the next recording's by now.
        if (this.recorder && this.recorder !== recorder) return
        this.patch('recording', patch.state === 'failed' ? { ...patch, wanted: 'off' } : patch)
      },
    })
    this.recorder = recorder
  }

  /**
   * Takes events that came over HTTP. Settles when they are on disk.
   * @throws as `Ingest.take`; what was not taken is not recorded either
   */
  post(events: RawEvent[], bad: number): Promise<void> {
    if (this.closed) throw new Refusal('busy', 'the station stops; nothing was taken')
    const written = this.options.ingest.take('http', events, bad)
    this.recorder?.write(events)
    return written
  }

  /**
   * Takes events of TikFinity; what there is no room for is offered again by its feed. Settles when they are on disk.
   * @throws as `Ingest.take`; nothing was taken then
   */
  private takeLive(events: RawEvent[]): Promise<void> {
    try {
      const written = this.options.ingest.take('tikfinity', events)
      this.flooded('tikfinity', false)
      this.recorder?.write(events)
      return written
    } catch (error) {
      this.flooded('tikfinity', true)
      throw error
    }
  }

  private take(source: Source, events: RawEvent[], bad = 0): void {
    try {
      void this.options.ingest.take(source, events, bad)
      this.flooded(source, false)
      if (source !== 'playback') this.recorder?.write(events)
    } catch (error) {
      if (error instanceof Refusal) this.flooded(source, true)
      else this.options.report(error)
    }
  }

  /** Tells of a flood once when it begins, and when it is over how often there was no room. */
  private flooded(source: Source, isRefused: boolean): void {
    const times = this.refused.get(source) ?? 0
    if (isRefused) this.refused.set(source, times + 1)
    else this.refused.delete(source)
    if (isRefused && times === 0) this.options.report(`${source}: more comes in than the disk takes`)
    if (!isRefused && times > 0) this.options.report(`${source}: there is room again; ${times} times there was none`)
  }

  /** Writes how a feed fares. What it could not read goes the way of all counts, through the ingest. */
  private patch(id: Feed['id'], { bad, ...changes }: Partial<Feed>): void {
    if (bad !== undefined) {
      const more = bad - (this.toldBad.get(id) ?? 0)
      this.toldBad.set(id, bad)
      if (more > 0 && id !== 'recording') this.take(id, [], more)
    }
    if (Object.keys(changes).length === 0) return
    this.untold.set(id, { ...this.untold.get(id), ...changes })
    this.tell()
  }

  /** Writes what is not in the rows yet. What the disk does not take now is kept, and tried again. */
  private tell(): void {
    try {
      this.options.store.transact((tx) => {
        for (const [id, changes] of this.untold) tx.patch('feed', id, changes)
      })
      this.untold.clear()
    } catch (error) {
      this.options.report(error)
      this.timer ??= setTimeout(() => {
        this.timer = null
        this.tell()
      }, AGAIN_MS)
    }
  }

  /** Ends all feeds; a recording is written to its end. */
  async close(): Promise<void> {
    this.closed = true
    this.unsubscribe()
    this.tikfinity?.feed.stop()
    this.playback?.stop()
    await Promise.all([this.finishing, this.recorder?.stop()])
    if (this.timer) clearTimeout(this.timer)
  }
}
