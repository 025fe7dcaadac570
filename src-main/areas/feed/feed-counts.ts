import type { Feed } from '../../../src-shared/records'
import type { Tx } from '../../engine/store'

/** A feed that brings events. */
export type Source = Exclude<Feed['id'], 'recording'>

interface Counts {
  events: number
  repeats: number
  bad: number
  /** Events of kinds that CueRoom does not use, by name. */
  unknown: Map<string, number>
}

/** Kinds of events that CueRoom does not use are told apart up to this many; the rest counts as `?`. */
const MOST_NAMES = 50

/** What each feed brought since its row was last written. */
export class FeedCounts {
  private readonly counts = new Map<Source, Counts>()

  /** Whether there is nothing to write. */
  get isEmpty(): boolean {
    return this.counts.size === 0
  }

  /** The counts of one feed, to be added to. */
  of(source: Source): Counts {
    let counts = this.counts.get(source)
    if (!counts) {
      counts = { events: 0, repeats: 0, bad: 0, unknown: new Map() }
      this.counts.set(source, counts)
    }
    return counts
  }

  /** Adds them to the feeds' rows. They are kept until `clear`: the transaction may fail. */
  write(tx: Tx, now: number): void {
    for (const [source, counts] of this.counts) {
      const feed = tx.must('feed', source)
      tx.put('feed', {
        ...feed,
        events: feed.events + counts.events,
        repeats: feed.repeats + counts.repeats,
        bad: feed.bad + counts.bad,
        unknown: addNames(feed.unknown, counts.unknown),
        lastAt: now,
      })
    }
  }

  /** Forgets what is written. */
  clear(): void {
    this.counts.clear()
  }
}

function addNames(known: Feed['unknown'], counts: ReadonlyMap<string, number>): Feed['unknown'] {
  // A map: `constructor` is a name like any other.
  const sums = new Map(Object.entries(known))
  for (const [name, times] of counts) {
    const key = sums.has(name) || sums.size < MOST_NAMES ? name : '?'
    sums.set(key, (sums.get(key) ?? 0) + times)
  }
  return Object.fromEntries(sums)
}
