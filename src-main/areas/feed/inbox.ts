import { Refusal } from '../../../src-shared/errors'
import { type Understood, understand } from '../../language'
import { decode } from '../../sources/decode'
import { type FeedEvent, type RawEvent, repeatKey } from '../../sources/event'
import type { Repeats } from '../../sources/repeats'
import { FeedCounts, type Source } from './feed-counts'

/** What is to be written: comments, and whatever changes counts. */
export type Used = Exclude<FeedEvent, { kind: 'ignored' | 'unknown' | 'bad' }>

export interface Ready {
  readonly event: Used
  readonly source: Source
  /** Studio clock, milliseconds since 1970. */
  readonly receivedAt: number
  /** Of a comment or question. */
  readonly understood: Understood | null
  /** Its number among all events that ever came in. */
  readonly n: number
}

interface Post {
  readonly source: Source
  readonly events: readonly RawEvent[]
  readonly receivedAt: number
}

/**
 * What is read in one go at the most, since a cue that comes meanwhile waits for the slice: events, of which one takes
 * some 30 µs, and characters of comments, of which long ones take far more.
 */
const SLICE = 50
const SLICE_CHARACTERS = 2_000
/** Events that may wait for a disk that takes nothing. */
const MOST_WAITING = 100_000

/**
 * What came in and is not on disk yet. Events are read (decoded, told apart from repeats, understood) a slice at a time,
 * so that a post of a whole recording keeps nobody waiting; what is to be written then stands in `ready`.
 */
export class Inbox {
  readonly ready: Ready[] = []
  readonly counts = new FeedCounts()
  private readonly posts: Post[] = []
  /** How many events of the first post are read. */
  private cursor = 0
  private received = 0
  private read = 0
  private turn: NodeJS.Immediate | null = null

  /** Whether `repeats` knows what came before a restart; nothing is read before. */
  private knows = false

  /**
   * @param onRead called after each slice
   * @param learn teaches `repeats` a slice of what came before a restart; whether there is more
   */
  constructor(
    private readonly repeats: Repeats,
    private readonly onRead: () => void,
    private readonly learn: () => boolean = () => false,
  ) {
    this.learnOn()
  }

  /**
   * Takes a post, and reads its first slice at once.
   * @returns the number of its last event: it is dealt with when `doneUpTo` has reached that
   * @throws Refusal `busy` when more wait than memory should hold; nothing was taken then
   */
  add(post: Post, bad: number): number {
    if (this.received - this.read + this.ready.length > MOST_WAITING) {
      throw new Refusal('busy', 'the disk does not keep up with the feed; send the events again later', {
        reason: 'feed_flood',
      })
    }
    this.counts.of(post.source).bad += bad
    this.received += post.events.length
    if (post.events.length) this.posts.push(post)
    if (this.knows) this.readOn()
    return this.received
  }

  /** The number of the last event that came in, read or not. */
  get lastNumber(): number {
    return this.received
  }

  /** All events up to this number are written, given that what was read and counted so far is. */
  get doneUpTo(): number {
    return this.ready[0] ? this.ready[0].n - 1 : this.read
  }

  /** Whether anything that was read is still to be written. */
  get hasMore(): boolean {
    return this.ready.length > 0 || !this.counts.isEmpty
  }

  /** Reads everything at once: at the end, when nobody waits any more. */
  readAll(): void {
    while (this.posts.length && !this.knows) this.knows = !this.learn()
    while (this.posts.length) this.readSlice()
    this.stop()
  }

  private learnOn(): void {
    this.turn = null
    this.knows = !this.learn()
    if (!this.knows) this.turn = setImmediate(() => this.learnOn())
    else if (this.posts.length || !this.counts.isEmpty) this.readOn()
  }

  private readOn(): void {
    this.readSlice()
    this.onRead()
    if (!this.posts.length || this.turn) return
    this.turn = setImmediate(() => {
      this.turn = null
      this.readOn()
    })
  }

  private readSlice(): void {
    let characters = 0
    for (let i = 0; i < SLICE && characters < SLICE_CHARACTERS; i += 1) {
      const [post] = this.posts
      if (!post) return
      characters += this.readOne(post, post.events[this.cursor] as RawEvent)
      this.cursor += 1
      if (this.cursor < post.events.length) continue
      this.posts.shift()
      this.cursor = 0
    }
  }

  /** Returns how many characters had to be understood. */
  private readOne({ source, receivedAt }: Post, raw: RawEvent): number {
    this.read += 1
    const counts = this.counts.of(source)
    const event = decode(raw)
    if (event.kind === 'bad') counts.bad += 1
    else if (event.kind === 'unknown') counts.unknown.set(event.name, (counts.unknown.get(event.name) ?? 0) + 1)
    else if (event.kind === 'ignored') counts.events += 1
    else if (this.repeats.seen(repeatKey(event))) counts.repeats += 1
    else {
      counts.events += 1
      const text = event.kind === 'chat' || event.kind === 'question' ? event.text : null
      this.ready.push({ event, source, receivedAt, understood: text === null ? null : understand(text), n: this.read })
      return text?.length ?? 0
    }
    return 0
  }

  private stop(): void {
    if (this.turn) clearImmediate(this.turn)
    this.turn = null
  }
}
