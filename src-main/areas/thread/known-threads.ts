import type { Reader } from '../../engine/store'
import { ThreadIndex } from '../../language'
import { learnThreads } from './learn-threads'

/** So often threads are learned anew after a read that failed; then what could be read has to do, and comments go on. */
const LEARN_AGAIN = 5

/** The index of the threads that comments are gathered in: those of one show, learned a slice at a time. */
export class KnownThreads {
  private index = new ThreadIndex()
  /** Whose threads it knows, and whose it is being taught. */
  private of: string | null = null
  private learning: { of: string; index: ThreadIndex; steps: Generator } | null = null
  /** How often reading threads has failed, one time after another. */
  private failures = 0

  constructor(private readonly read: Reader) {}

  /** Other threads are of the show now: all is learned anew. */
  forget(): void {
    this.of = null
    this.learning = null
  }

  /** What it learned of threads that were not written is forgotten. */
  forgetUnwritten(): void {
    this.of = null
  }

  /**
   * Learns a slice of a show's threads, or all that is missing.
   * @param isEarly those of before the rehearsal that is on
   * @returns whether all are known
   * @throws SQLite's errors; call `failed` then
   */
  learn(showId: string, isEarly: boolean, atOnce: boolean): boolean {
    const of = threadsOf(showId, isEarly)
    if (of === this.of) return true
    if (this.learning?.of !== of) {
      const index = new ThreadIndex()
      this.learning = { of, index, steps: learnThreads(this.read, showId, index, isEarly) }
    }
    const { index, steps } = this.learning
    while (!steps.next().done) if (!atOnce) return false
    this.index = index
    this.of = of
    this.learning = null
    this.failures = 0
    return true
  }

  /** A read has failed. */
  failed(): void {
    this.failures += 1
    // What has failed is over, and taught only a part.
    if (this.failures < LEARN_AGAIN) this.learning = null
  }

  /** The index to gather comments of a show with; an empty one for a show that was opened a moment ago. */
  indexFor(showId: string, isEarly: boolean): ThreadIndex {
    const of = threadsOf(showId, isEarly)
    if (this.of !== of) {
      this.index = new ThreadIndex()
      this.of = of
    }
    return this.index
  }
}

/** Who asks in a rehearsal is in threads of its own, also where the same was asked just before it. */
const threadsOf = (showId: string, isEarly: boolean) => (isEarly ? `${showId} before its rehearsal` : showId)
