import type { Store } from '../../engine/store'
import { type Until, withWaiting } from './until'

/** Notices that another show was opened. What came in while the former was open, and is written only now, belongs to that. */
export class LeftShows {
  /** Those of which events may wait still, in the order in which they were left. */
  private left: Until[] = []
  private open: string | null
  /** No longer notices anything. */
  readonly close: () => void

  /** @param received the number of the last event that came in */
  constructor(store: Store, received: () => number) {
    this.open = store.read.get('studio', 'studio')?.showId ?? null
    this.close = store.onCommit(({ puts }) => {
      for (const [record, row] of puts) {
        if (record !== 'studio' || row.showId === this.open) continue
        if (this.open !== null) this.left.push({ showId: this.open, upTo: received() })
        this.open = row.showId
      }
    })
  }

  /** The show that was open when an event came in; undefined where that is open now, or none was. */
  showOf(event: number): string | undefined {
    const showId = this.left.find(({ upTo }) => event <= upTo)?.showId
    return showId === this.open ? undefined : showId
  }

  /** All events up to this number are written: what only they are of is forgotten. */
  written(upTo: number): void {
    this.left = withWaiting(this.left, upTo)
  }
}
