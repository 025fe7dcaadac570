import { isOfDisk, type Store, type Tx } from '../../engine/store'
import type { RawEvent } from '../../sources/event'
import { Repeats } from '../../sources/repeats'
import { setStock } from '../product/told-stock'
import { currentShow } from '../show/current-show'
import { writeAsBefore } from '../show/rehearsal/practised-on'
import { isRehearsing } from '../show/rehearsal/set-aside'
import { KnownThreads } from '../thread/known-threads'
import { Doubts } from './doubts'
import type { Source } from './feed-counts'
import { Inbox, type Ready } from './inbox'
import { learnRepeats, SLICE } from './learn-repeats'
import { LeftShows } from './left-shows'
import { LiveEnd } from './live-end'
import { RehearsalEnd } from './rehearsal-end'
import { writeEvents } from './write-events'

/** Events are gathered for so long, then written in one transaction. */
const GATHER_MS = 80
/** In one transaction at the most: a cue that comes meanwhile waits for no more than this. */
const BATCH = 10
/** With so many waiting, larger batches catch up sooner, and still leave commands their turn in between. */
const FLOOD = 500
const LARGE_BATCH = 250
/** Comments that are read before the studio answers. */
const READ_AT_START = 20_000
/** Milliseconds until a write or a read that failed is tried again. */
const AGAIN_MS = 500

/**
 * Brings what feeds tell to the disk: takes events as they come, writes them in batches in the order that they came in,
 * each for the show that was open then, and tells who handed them in when they are there. What they are is found in
 * `Inbox`, what becomes of them in `writeEvents`.
 */
export class Ingest {
  private readonly inbox: Inbox
  private settled: { upTo: number; resolve: () => void }[] = []
  /** Number of the last event that is written, though perhaps not on disk yet. */
  private written = 0
  private timer: NodeJS.Timeout | null = null
  private closed = false
  /** What was written is on its way to the disk; the next batch waits for that. */
  private syncing = false
  private readonly threads: KnownThreads
  private readonly doubts = new Doubts()
  private readonly rehearsal: RehearsalEnd
  private readonly left: LeftShows
  private readonly lives: LiveEnd

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
    private readonly report: (error: unknown) => void,
  ) {
    const repeats = new Repeats()
    const steps = learnRepeats(store.read, repeats)
    // Damage to what is read before the studio answers leads to a copy (`Studio.start`).
    for (let rows = 0; rows < READ_AT_START; rows += SLICE) steps.next()
    const learn = () => {
      try {
        return !steps.next().done
      } catch (error) {
        report(error)
        return false
      }
    }
    this.inbox = new Inbox(repeats, () => this.schedule(GATHER_MS), learn)
    this.threads = new KnownThreads(store.read)
    this.rehearsal = new RehearsalEnd(
      store,
      () => this.inbox.lastNumber,
      () => this.threads.forget(),
    )
    this.left = new LeftShows(store, () => this.inbox.lastNumber)
    this.lives = new LiveEnd(store, () => this.inbox.lastNumber)
  }

  /**
   * Takes events, and how many messages around them could not be read. Settles when they are on disk.
   * @throws Refusal `busy`, at once, when more wait for the disk than memory should hold; nothing was taken then
   */
  take(source: Source, events: readonly RawEvent[], bad = 0): Promise<void> {
    const upTo = this.inbox.add({ source, events, receivedAt: this.now() }, bad)
    return new Promise((resolve) => {
      this.settled.push({ upTo, resolve })
    })
  }

  private schedule(ms: number): void {
    if (this.closed) return
    this.timer ??= setTimeout(() => {
      this.timer = null
      this.flush()
    }, ms)
  }

  /** Writes a batch of what waits, and the rest in its turn; what was gathered goes to the disk together. */
  private flush(): void {
    if (this.syncing || !this.knowsThreads(false)) return
    const isWritten = this.writeBatch(true)
    const left = this.inbox.ready.length
    if (isWritten && left > 0 && left <= FLOOD) this.schedule(0)
    else void this.bringToDisk()
  }

  /**
   * Whether the threads of the current show are known; otherwise they are learned, a slice at a time unless all at once,
   * and the batch waits for it.
   */
  private knowsThreads(atOnce: boolean): boolean {
    const next = this.inbox.ready[0]
    try {
      const showId = this.leftShowOf(next) ?? this.store.read.must('studio', 'studio').showId
      const isKnown = showId === null || this.threads.learn(showId, this.isEarly(next), atOnce)
      if (!isKnown) this.schedule(0)
      return isKnown
    } catch (error) {
      this.report(error)
      this.schedule(AGAIN_MS)
      this.threads.failed()
      return false
    }
  }

  /** Whether an event came in before the rehearsal that is on, of its show. */
  private isEarly(next: Ready | undefined): boolean {
    return next !== undefined && this.rehearsal.isOfBefore(next.n) && this.leftShowOf(next) === undefined
  }

  /** The show that an event is of where that is not the open one: open when it came in, or the keeper of its rehearsal. */
  private leftShowOf(next: Ready | undefined): string | undefined {
    if (next === undefined) return undefined
    const keeper = this.rehearsal.keeperOf(next.n)
    if (keeper === undefined) return this.left.showOf(next.n)
    return keeper === this.store.read.must('studio', 'studio').showId ? undefined : keeper
  }

  private async bringToDisk(): Promise<void> {
    const { written } = this
    this.syncing = true
    try {
      await this.store.sync()
      this.settle(written)
      if (this.inbox.hasMore) this.schedule(0)
    } catch (error) {
      // What was written stays written; it is told when the disk takes it.
      this.report(error)
      this.schedule(AGAIN_MS)
    } finally {
      this.syncing = false
    }
  }

  private settle(upTo: number): void {
    this.settled = this.settled.filter((waiting) => {
      if (waiting.upTo > upTo) return true
      waiting.resolve()
      return false
    })
  }

  /**
   * Writes one batch, or sets aside the one event that can never be written. Returns whether that went on; the batch stays
   * where it is otherwise, and waits for the disk.
   */
  private writeBatch(lazy: boolean): boolean {
    const { ready, counts } = this.inbox
    const most = ready.length > FLOOD ? LARGE_BATCH : BATCH
    const next = ready.slice(0, this.doubts.most(most, counts.isEmpty))
    const isEarly = this.isEarly(next[0])
    const left = this.leftShowOf(next[0])
    const others = next.findIndex((event) => this.isEarly(event) !== isEarly || this.leftShowOf(event) !== left)
    const batch = others < 0 ? next : next.slice(0, others)
    let begun = false
    try {
      this.store.transact(
        (tx) => {
          begun = true
          this.writeStock(tx, batch)
          if (isEarly) writeAsBefore(tx, () => this.write(tx, batch, isEarly, undefined))
          else this.write(tx, batch, isEarly, left)
        },
        { lazy },
      )
    } catch (error) {
      if (begun) this.threads.forgetUnwritten()
      if (begun && !isOfDisk(error)) return this.doubt(batch, error)
      this.report(error)
      this.schedule(AGAIN_MS)
      return false
    }
    this.doubts.written(batch.length)
    ready.splice(0, batch.length)
    counts.clear()
    this.noteWritten()
    return true
  }

  private noteWritten(): void {
    this.written = this.inbox.doneUpTo
    this.rehearsal.written(this.written)
    this.left.written(this.written)
    this.lives.written(this.written)
  }

  /** It is not the disk that refused the batch. */
  private doubt(batch: readonly Ready[], error: unknown): true {
    const { ready, counts } = this.inbox
    if (!this.doubts.isFound(batch.length, counts.isEmpty)) return true
    if (this.doubts.isNews(error)) this.report(error)
    counts.clear()
    ready.splice(0, batch.length)
    for (const { source } of batch) counts.of(source).bad += 1
    this.noteWritten()
    return true
  }

  /** Whether an event came in before the end of a show that has ended. */
  private cameBeforeEnd(showId: string, n: number): boolean {
    return this.rehearsal.keeperOf(n) === showId || this.lives.wasOn(showId, n)
  }

  private write(tx: Tx, batch: readonly Ready[], isEarly: boolean, left: string | undefined): void {
    this.inbox.counts.write(tx, this.now())
    writeEvents(tx, batch, {
      now: this.now(),
      isEarly,
      left,
      threadsOf: (showId) => this.threads.indexFor(showId, isEarly),
      isLate: (show, n) => show.state === 'ended' && !this.cameBeforeEnd(show.id, n),
    })
  }

  /** A recording tells of the stock of its day: that is for practice, and nothing that the shop says now. */
  private writeStock(tx: Tx, batch: readonly Ready[]): void {
    const isEarly = batch.some(({ n }) => this.rehearsal.isOfBefore(n))
    const isPractice = !isEarly && isRehearsing(currentShow(tx))
    const told = batch.flatMap(({ event, source, n }) =>
      event.kind === 'stock' && (source !== 'playback' || isPractice) && this.rehearsal.keeperOf(n) === undefined
        ? [event]
        : [],
    )
    if (told.length > 0) setStock(tx, told, isEarly)
  }

  /** Writes what waits, as far as the disk takes it. */
  close(): void {
    this.closed = true
    this.rehearsal.close()
    this.left.close()
    this.lives.close()
    this.inbox.readAll()
    if (this.timer) clearTimeout(this.timer)
    while (this.inbox.hasMore && this.knowsThreads(true) && this.writeBatch(false)) {}
    try {
      this.store.syncNow()
      this.settle(this.written)
    } catch (error) {
      this.report(error)
    }
  }
}
