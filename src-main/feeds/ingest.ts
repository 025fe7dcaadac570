import { randomUUID } from 'node:crypto'
import { Refusal } from '../../src-shared/errors'
import { isQuestion } from '../../src-shared/intents'
import { isSameCode } from '../../src-shared/plain-text'
import { accountOf, type Comment, MOST_STOCK, type Tally, type Thread } from '../../src-shared/records'
import { currentShow, ensureShow } from '../commands/current-show'
import { settleQueue } from '../commands/queue'
import { isRehearsing } from '../commands/rehearsal'
import type { NewComment, Store, Tx } from '../store'
import { ThreadIndex, type Understood } from '../triage'
import { Doubts } from './doubts'
import { type FeedEvent, type RawEvent, repeatKey } from './event'
import { addCounts } from './fields'
import { Inbox, type Ready, type Source, type Used } from './inbox'
import { learnThreads } from './learn-threads'
import { Repeats } from './repeats'
import { newPieces } from './streaks'

type Chat = Extract<FeedEvent, { kind: 'chat' | 'question' }>

/** Events are gathered for so long, then written in one transaction. */
const GATHER_MS = 80
/** In one transaction at the most: a cue that comes meanwhile waits for no more than this. */
const BATCH = 10
/** With so many waiting, larger batches catch up sooner, and still leave commands their turn in between. */
const FLOOD = 500
const LARGE_BATCH = 250
/** Milliseconds until a write that failed is tried again. */
const AGAIN_MS = 500

const WAITS = 'SELECT 1 FROM comment WHERE threadId = ? AND n > ?'
/** Who waits in a thread, by what tells viewers apart; each is one look into an index. */
export const WAITS_BY_ID = `${WAITS} AND userId = ? LIMIT 1`
export const WAITS_BY_HANDLE = `${WAITS} AND userId = '' AND handle = ? LIMIT 1`

/**
 * Where feeds, triage and the store meet: takes events as they come, drops repeats, understands comments, gathers them
 * in threads, counts the rest, and writes all that in batches.
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
  private index = new ThreadIndex()
  /** The show whose threads it knows, and the one whose threads it is being taught. */
  private indexOf: string | null = null
  private learning: { showId: string; index: ThreadIndex; steps: Generator } | null = null
  private readonly doubts = new Doubts()

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
    private readonly report: (error: unknown) => void,
  ) {
    const keys = store.read
      .sql('SELECT feedKey FROM comment WHERE feedKey IS NOT NULL ORDER BY n DESC LIMIT 20000')
      .all()
    const repeats = new Repeats()
    repeats.seed((keys as { feedKey: string }[]).reverse().map((row) => row.feedKey))
    this.inbox = new Inbox(repeats, () => this.schedule(GATHER_MS))
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
    try {
      return this.learnOn(atOnce)
    } catch (error) {
      this.report(error)
      this.schedule(AGAIN_MS)
      return false
    }
  }

  private learnOn(atOnce: boolean): boolean {
    const { showId } = this.store.read.must('studio', 'studio')
    if (showId === null || showId === this.indexOf) return true
    if (this.learning?.showId !== showId) {
      const index = new ThreadIndex()
      this.learning = { showId, index, steps: learnThreads(this.store.read, showId, index) }
    }
    const { index, steps } = this.learning
    while (!steps.next().done) {
      if (atOnce) continue
      this.schedule(0)
      return false
    }
    this.index = index
    this.indexOf = showId
    this.learning = null
    return true
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
    const batch = ready.slice(0, this.doubts.most(most, counts.isEmpty))
    let begun = false
    try {
      this.store.transact(
        (tx) => {
          begun = true
          this.write(tx, batch)
        },
        { lazy },
      )
    } catch (error) {
      // What the index learned of threads that were not written is forgotten.
      if (begun) this.indexOf = null
      if (begun && !(error instanceof Refusal)) return this.doubt(batch, error)
      this.report(error)
      this.schedule(AGAIN_MS)
      return false
    }
    this.doubts.written(batch.length)
    ready.splice(0, batch.length)
    counts.clear()
    this.written = this.inbox.doneUpTo
    return true
  }

  /** It is not the disk that refused the batch. */
  private doubt(batch: readonly Ready[], error: unknown): true {
    const { ready, counts } = this.inbox
    if (!this.doubts.isFound(batch.length, counts.isEmpty)) return true
    if (this.doubts.isNews(error)) this.report(error)
    counts.clear()
    ready.splice(0, batch.length)
    for (const { source } of batch) counts.of(source).bad += 1
    this.written = this.inbox.doneUpTo
    return true
  }

  private write(tx: Tx, batch: readonly Ready[]): void {
    this.inbox.counts.write(tx, this.now())
    // Stock is the shop's, whether a show is open or not; all else tells that a live is on.
    for (const { event, source } of batch) {
      if (event.kind === 'stock' && tellsOfStock(tx, source)) setStock(tx, event.code, event.stock)
    }
    if (batch.every(({ event }) => event.kind === 'stock')) return
    const show = ensureShow(tx, this.now())
    if (this.indexOf !== show.id) {
      // A show that was opened for this batch has no threads to know.
      this.index = new ThreadIndex()
      this.indexOf = show.id
    }
    const own = new Set(tx.must('studio', 'studio').ownAccounts)
    const tally = { ...tx.must('tally', show.id) }
    const isOver = show.state === 'ended'
    const threads = new Map<string, Thread>()
    const comments: NewComment[] = []
    const asking = new Set<string>()
    for (const { event, receivedAt, understood } of batch) {
      // What comes after the end is kept apart from what the live was.
      if (isOver && event.kind !== 'stock') tally.late += 1
      if (understood && (event.kind === 'chat' || event.kind === 'question')) {
        const comment = { ...toComment(event, understood, show.id, receivedAt), feedKey: repeatKey(event) }
        const isViewer = !own.has(accountOf(comment.handle))
        if (isViewer && !isOver) tally.comments += 1
        if (isViewer && isQuestion(comment.intent)) this.gather(tx, comment, understood, threads, asking)
        comments.push(comment)
      } else if (!isOver) {
        if (event.kind === 'gift') countGift(tally, event, newPieces(tx, show.id, event, receivedAt))
        else count(tally, event)
      }
    }
    tx.addComments(comments)
    for (const thread of threads.values()) tx.put('thread', thread)
    tx.put('tally', tally)
    if (threads.size) settleQueue(tx, show.id)
  }

  /** Puts a question into its thread, an old one or a new one. */
  private gather(
    tx: Tx,
    comment: NewComment,
    understood: Understood,
    threads: Map<string, Thread>,
    asking: Set<string>,
  ): void {
    const known = this.index.match(understood)
    const thread = known === null ? undefined : (threads.get(known) ?? tx.get('thread', known))
    const id = thread?.id ?? randomUUID()
    this.index.add(id, understood)
    comment.threadId = id
    const viewer = comment.userId || comment.handle || randomUUID()
    const isNewViewer = !asking.has(`${id}\n${viewer}`) && !(thread && waitsAlready(tx, id, comment))
    asking.add(`${id}\n${viewer}`)
    const base = thread ?? newThread(id, comment, tx.seq)
    threads.set(id, {
      ...base,
      // Asked again after it was answered: it stands open again, with the former answer at hand.
      state: base.state === 'answered' ? 'open' : base.state,
      count: base.count + 1,
      waiting: base.waiting + 1,
      waitingViewers: base.waitingViewers + (isNewViewer ? 1 : 0),
      waitingSince: base.waitingSince ?? comment.at,
      lastAskedAt: comment.at,
    })
  }

  /** Writes what waits, as far as the disk takes it. */
  close(): void {
    this.closed = true
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

function toComment(event: Chat, understood: Understood, showId: string, at: number): Omit<NewComment, 'feedKey'> {
  const { language, intent, score } = understood
  return { showId, ...event.user, text: event.text, language, intent, score, threadId: null, at }
}

function newThread(id: string, comment: NewComment, turn: number): Thread {
  return {
    id,
    showId: comment.showId,
    intent: comment.intent,
    language: comment.language,
    title: comment.text,
    state: 'open',
    count: 0,
    waiting: 0,
    waitingViewers: 0,
    waitingSince: null,
    lastAskedAt: comment.at,
    claimedBy: null,
    claimedByName: '',
    claimedAt: null,
    lapsedFrom: '',
    answer: '',
    answeredHow: null,
    answeredAt: null,
    answeredAfterMs: null,
    answeredUpTo: 0,
    turn,
  }
}

/** Whether the viewer is among those that wait in the thread. */
function waitsAlready(tx: Tx, threadId: string, { userId, handle }: Pick<Comment, 'userId' | 'handle'>): boolean {
  const answered = tx.answeredUpTo(threadId)
  if (userId) return tx.sql(WAITS_BY_ID).get(threadId, answered, userId) !== undefined
  return handle !== '' && tx.sql(WAITS_BY_HANDLE).get(threadId, answered, handle) !== undefined
}

/** A recording tells of the stock of its day: that is for practice, and nothing that the shop says now. */
const tellsOfStock = (tx: Tx, source: Source) => source !== 'playback' || isRehearsing(currentShow(tx))

function setStock(tx: Tx, code: string, told: number): void {
  const stock = Math.min(told, MOST_STOCK)
  const product =
    tx.rows('product', 'code = ?', code)[0] ?? tx.rows('product').find((row) => isSameCode(row.code, code))
  if (product && product.stock !== stock) {
    tx.put('product', { ...product, stock, stockStart: Math.max(product.stockStart, stock) })
  }
}

function countGift(tally: Tally, { diamonds }: Extract<FeedEvent, { kind: 'gift' }>, pieces: number): void {
  tally.gifts = addCounts(tally.gifts, pieces)
  tally.diamonds = addCounts(tally.diamonds, diamonds * pieces)
}

function count(tally: Tally, event: Exclude<Used, { kind: 'gift' }>): void {
  switch (event.kind) {
    case 'like':
      tally.likes = Math.max(addCounts(tally.likes, event.count), event.total ?? 0)
      break
    case 'viewers':
      tally.viewers = event.viewers
      tally.viewersPeak = Math.max(tally.viewersPeak, event.viewers)
      break
    case 'join':
      tally.joins += 1
      break
    case 'follow':
      tally.follows += 1
      break
    case 'share':
      tally.shares += 1
      break
    case 'pin':
      tally.pinnedShopId = event.shopId
      tally.pinnedTitle = event.title
      break
  }
}
