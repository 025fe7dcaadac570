import type { Show } from '../../../src-shared/records'
import type { Change, Store } from '../../engine/store'
import { isRehearsing } from '../show/rehearsal/set-aside'
import { withWaiting } from './until'

/** Where a rehearsal that is over is kept, and which events came in while it was on. */
interface Ended {
  readonly keptAs: string
  /** The number of the last one that came in before it. */
  readonly since: number
  /** The number of the last one that came in before its end. */
  readonly upTo: number
}

/**
 * Notices that a rehearsal has begun or ended. What came in before its end, and is written only now, belongs to it; and what
 * was learned of the threads before is no help after: its threads are its own.
 */
export class RehearsalEnd {
  /** Those of which events may wait still. */
  private ended: Ended[] = []
  /** The show that is rehearsed, as far as it was noticed. */
  private on: string | null = null
  /** The number of the last event that came in before that rehearsal. */
  private since = 0
  /** No longer notices anything. */
  readonly close: () => void

  /**
   * @param received the number of the last event that came in
   * @param onTurn called when a rehearsal has begun or ended
   */
  constructor(store: Store, received: () => number, onTurn: () => void) {
    const showId = store.read.get('studio', 'studio')?.showId ?? null
    // One that was on before a restart: nothing that waits came before it.
    if (showId !== null && isRehearsing(store.read.get('show', showId))) this.on = showId
    this.close = store.onCommit((change) => {
      const begun = begunIn(change)
      if (begun && begun.id !== this.on) {
        this.on = begun.id
        this.since = received()
        onTurn()
      }
      const { plan, kept } = endOf(change)
      if (!plan || !kept) return
      this.on = null
      this.ended.push({ keptAs: kept.id, since: this.since, upTo: received() })
      this.since = 0
      onTurn()
    })
  }

  /** Whether an event came in before the rehearsal that is on now: it is of the plan. */
  isOfBefore(event: number): boolean {
    return this.on !== null && event <= this.since
  }

  /** The show that keeps an event of a rehearsal that is over; undefined for any other event. */
  keeperOf(event: number): string | undefined {
    return this.ended.find(({ since, upTo }) => event > since && event <= upTo)?.keptAs
  }

  /** All events up to this number are written: what only they are of is forgotten. */
  written(upTo: number): void {
    this.ended = withWaiting(this.ended, upTo)
  }
}

const showsOf = ({ puts }: Change): Show[] => puts.flatMap(([record, row]) => (record === 'show' ? [row] : []))

const begunIn = (change: Change) => showsOf(change).find(isRehearsing)

/** One change makes the show a plan again and adds the ended one that keeps what happened: nothing else does both. */
function endOf(change: Change): { plan: Show | undefined; kept: Show | undefined } {
  const shows = showsOf(change)
  return {
    plan: shows.find(({ state }) => state === 'planned'),
    kept: shows.find(({ state, rehearsal }) => state === 'ended' && rehearsal),
  }
}
