import { randomUUID } from 'node:crypto'
import { isQuestion } from '../../src-shared/intents'
import { isSameCode } from '../../src-shared/plain-text'
import { type Comment, MOST_STOCK, type Tally, type Thread } from '../../src-shared/records'
import { currentShow, ensureShow, trim } from '../commands/current-show'
import { isRehearsing } from '../commands/rehearsal'
import type { Store, Tx } from '../store'
import { ThreadIndex, type Understood, understand } from '../triage'
import { type FeedEvent, type RawEvent, repeatKey } from './event'
import { Inbox, type Ready, type Source, type Used } from './inbox'
import { Repeats } from './repeats'

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
/** Comments of a show that are read again to know its threads after a restart. */
const REMEMBERED = 2_000

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
  /** What was written is on its way to the disk; the next batch waits for that. */
  private syncing = false
  private index = new ThreadIndex()
  private indexOf: string | null = null

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
    this.timer ??= setTimeout(() => {
      this.timer = null
      this.flush()
    }, ms)
  }

  /** Writes a batch of what waits, and the rest in its turn; what was gathered goes to the disk together. */
  private flush(): void {
    if (this.syncing) return
    const isWritten = this.writeBatch(true)
    const left = this.inbox.ready.length
    if (isWritten && left > 0 && left <= FLOOD) this.schedule(0)
    else void this.bringToDisk()
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

  /** Writes one batch. Returns whether SQLite took it; the batch stays where it is otherwise. */
  private writeBatch(lazy: boolean): boolean {
    const { ready, counts } = this.inbox
    const batch = ready.slice(0, ready.length > FLOOD ? LARGE_BATCH : BATCH)
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
      this.report(error)
      this.schedule(AGAIN_MS)
      return false
    }
    ready.splice(0, batch.length)
    counts.clear()
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
    this.learn(tx, show.id)
    const tally = { ...tx.must('tally', show.id) }
    const threads = new Map<string, Thread>()
    const comments: (Omit<Comment, 'id'> & { feedKey: string | null })[] = []
    const asking = new Set<string>()
    for (const { event, receivedAt, understood } of batch) {
      if (understood && (event.kind === 'chat' || event.kind === 'question')) {
        tally.comments += 1
        const comment = { ...toComment(event, understood, show.id, receivedAt), feedKey: repeatKey(event) }
        if (isQuestion(comment.intent)) this.gather(tx, comment, understood, threads, asking)
        comments.push(comment)
      } else count(tally, event)
    }
    tx.addComments(comments)
    for (const thread of threads.values()) tx.put('thread', thread)
    tx.put('tally', tally)
    if (threads.size) trim(tx, 'thread', show.id, "state = 'open', waitingViewers, lastAskedAt")
  }

  /** Puts a question into its thread, an old one or a new one. */
  private gather(
    tx: Tx,
    comment: Omit<Comment, 'id'>,
    understood: Understood,
    threads: Map<string, Thread>,
    asking: Set<string>,
  ): void {
    const known = this.index.match(understood)
    const thread = known === null ? undefined : (threads.get(known) ?? tx.get('thread', known))
    const id = thread?.id ?? randomUUID()
    this.index.add(id, understood)
    comment.threadId = id
    if (thread?.state === 'dismissed') {
      comment.answeredAt = comment.at
      threads.set(id, { ...thread, count: thread.count + 1, lastAskedAt: comment.at })
      return
    }
    const viewer = comment.userId || comment.handle || randomUUID()
    const isNewViewer = !asking.has(`${id}\n${viewer}`) && !(thread && waitsAlready(tx, id, comment))
    asking.add(`${id}\n${viewer}`)
    const base = thread ?? newThread(id, comment)
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

  /** Knows the threads of a show from what is stored, when the show is another one or after a failure. */
  private learn(tx: Tx, showId: string): void {
    if (this.indexOf === showId) return
    this.index = new ThreadIndex()
    for (const thread of tx.rows('thread', 'showId = ?', showId)) this.index.add(thread.id, understand(thread.title))
    const latest = tx
      .comments('showId = ? AND threadId IS NOT NULL ORDER BY n DESC LIMIT ?', showId, REMEMBERED)
      .reverse()
    for (const comment of latest) this.index.add(comment.threadId as string, understand(comment.text))
    this.indexOf = showId
  }

  /** Writes what waits, as far as the disk takes it. */
  close(): void {
    this.inbox.readAll()
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    while (this.inbox.hasMore && this.writeBatch(false)) {}
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    try {
      this.store.syncNow()
      this.settle(this.written)
    } catch (error) {
      this.report(error)
    }
  }
}

function toComment(event: Chat, understood: Understood, showId: string, at: number): Omit<Comment, 'id'> {
  const { language, intent, score } = understood
  return { showId, ...event.user, text: event.text, language, intent, score, threadId: null, at, answeredAt: null }
}

function newThread(id: string, comment: Omit<Comment, 'id'>): Thread {
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
  }
}

function waitsAlready(tx: Tx, threadId: string, { userId, handle }: Pick<Comment, 'userId' | 'handle'>): boolean {
  if (!userId && !handle) return false
  const found = tx
    .sql(
      `SELECT 1 FROM comment WHERE threadId = ? AND userId = ? ${userId ? '' : 'AND handle = ?'} AND answeredAt IS NULL LIMIT 1`,
    )
    .get(threadId, userId, ...(userId ? [] : [handle]))
  return found !== undefined
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

function count(tally: Tally, event: Used): void {
  switch (event.kind) {
    case 'like':
      tally.likes = Math.max(tally.likes + event.count, event.total ?? 0)
      break
    case 'gift':
      tally.gifts += event.count
      tally.diamonds += event.diamonds
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
