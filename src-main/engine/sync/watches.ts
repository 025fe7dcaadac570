import { performance } from 'node:perf_hooks'
import { Refusal } from '../../../src-shared/errors'
import type { Actor } from '../run/context'
import type { QueryAnswer, Question } from '../run/query-runner'
import type { Change } from '../store'

/** A question is answered anew so often at the most, in milliseconds. */
const EVERY_MS = 250
/** One that takes longer than this is answered less often: it rests so many times as long as it took, up to a bound. */
const SLOW_MS = 5
const REST = 50
const MOST_REST_MS = 10_000
/** After an answer that failed it is tried again, in milliseconds. */
const AGAIN_MS = 1_000

/** Told the answer as JSON, or why there is none. */
export interface Watcher {
  readonly deviceId: string
  /** Who acts through its device now. @throws Refusal when that is shut out */
  actor(): Actor
  told(seq: number, json: string): void
  refused(error: unknown): void
}

/** One question and all who watch it: it is answered once for all of them. */
interface Watched {
  readonly key: string
  readonly question: Question
  readonly watchers: Set<Watcher>
  /** Those who have no answer yet. */
  readonly waiting: Set<Watcher>
  last: { readonly seq: number; readonly json: string } | null
  /** What it read may have changed since its last answer. */
  isOld: boolean
  /** On the clock of `performance`: not before. */
  notBefore: number
  timer: NodeJS.Timeout | null
}

/**
 * The queries that links watch (docs/wire.md, W1 to W7). One is answered at a time, and between two of them whatever else
 * has come in has its turn: no command waits for more than one answer.
 */
export class Watches {
  private readonly watched = new Map<string, Watched>()
  private readonly turn: Watched[] = []
  private isAnswering = false
  private closed = false

  /** @param report told of errors that are faults of CueRoom */
  constructor(
    private readonly answer: (actor: Actor, question: Question, isWanted: () => boolean) => Promise<QueryAnswer>,
    private readonly report: (error: unknown) => void,
  ) {}

  /**
   * Tells the watcher the answer, and again when it becomes another one.
   * @returns a function that ends that
   * @throws Refusal `invalid` for a question that cannot be watched
   */
  watch(question: Question, watcher: Watcher): () => void {
    const { spec, name, input } = question
    if (!spec.reads) throw new Refusal('invalid', `${name} cannot be watched`, { reason: 'not_watched' })
    const key = JSON.stringify([name, input, spec.isOfDevice ? watcher.deviceId : null])
    const one = this.watched.get(key) ?? this.begin(key, question)
    one.watchers.add(watcher)
    const ms = one.notBefore - performance.now()
    // Where the next answer is long in coming the last one has to do.
    if (one.last && (!one.isOld || ms > EVERY_MS)) watcher.told(one.last.seq, one.last.json)
    else {
      one.waiting.add(watcher)
      this.ask(one, ms)
    }
    return () => {
      one.watchers.delete(watcher)
      one.waiting.delete(watcher)
      if (one.watchers.size === 0) this.end(one)
    }
  }

  /** A change was told: what read one of its records is asked anew. */
  changed({ puts, dels }: Change): void {
    const records = new Set<string>(['journal'])
    for (const [record] of puts) records.add(record)
    for (const [record] of dels) records.add(record)
    for (const one of this.watched.values()) {
      if (one.isOld || !one.question.spec.reads?.some((record) => records.has(record))) continue
      one.isOld = true
      this.ask(one, one.notBefore - performance.now())
    }
  }

  /** Ends all of them. */
  close(): void {
    this.closed = true
    for (const one of [...this.watched.values()]) this.end(one)
  }

  private begin(key: string, question: Question): Watched {
    const one: Watched = {
      key,
      question,
      watchers: new Set(),
      waiting: new Set(),
      last: null,
      isOld: true,
      notBefore: Number.NEGATIVE_INFINITY,
      timer: null,
    }
    this.watched.set(key, one)
    return one
  }

  private end(one: Watched): void {
    if (one.timer) clearTimeout(one.timer)
    this.watched.delete(one.key)
  }

  /** Has it answered in so many milliseconds, when it is its turn. */
  private ask(one: Watched, ms: number): void {
    if (this.closed || this.turn.includes(one)) return
    if (one.timer && ms > 0) return
    if (one.timer) clearTimeout(one.timer)
    one.timer = null
    if (ms > 0) {
      one.timer = setTimeout(() => {
        one.timer = null
        this.ask(one, 0)
      }, ms)
      return
    }
    this.turn.push(one)
    this.goOn()
  }

  private goOn(): void {
    if (this.isAnswering || this.turn.length === 0) return
    this.isAnswering = true
    // What has come in meanwhile is read first.
    setImmediate(() => {
      const one = this.turn.shift()!
      void this.answerOne(one).finally(() => {
        this.isAnswering = false
        this.goOn()
      })
    })
  }

  private async answerOne(one: Watched): Promise<void> {
    const [watcher] = one.watchers
    if (!watcher || this.closed) return
    one.isOld = false
    const began = performance.now()
    try {
      const { seq, result } = await this.answer(watcher.actor(), one.question, () => one.watchers.size > 0)
      const json = JSON.stringify(result)
      const took = performance.now() - began
      this.rest(one, took > SLOW_MS ? Math.min(MOST_REST_MS, Math.max(EVERY_MS, REST * took)) : EVERY_MS)
      const isNews = one.last?.json !== json
      one.last = { seq, json }
      for (const told of isNews ? one.watchers : one.waiting) told.told(seq, json)
      one.waiting.clear()
    } catch (error) {
      this.failed(one, error)
    }
    if (one.isOld && one.watchers.size > 0) this.ask(one, one.notBefore - performance.now())
  }

  private rest(one: Watched, ms: number): void {
    one.notBefore = performance.now() + ms
  }

  /** Whoever has no answer yet is refused; the others keep what they have until there is another one. */
  private failed(one: Watched, error: unknown): void {
    this.rest(one, AGAIN_MS)
    one.isOld = true
    if (one.watchers.size === 0) return
    if (!(error instanceof Refusal)) this.report(error)
    for (const watcher of [...one.waiting]) {
      one.watchers.delete(watcher)
      watcher.refused(error)
    }
    one.waiting.clear()
    if (one.watchers.size === 0) this.end(one)
  }
}
