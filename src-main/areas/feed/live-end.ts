import type { Store } from '../../engine/store'
import { type Until, withWaiting } from './until'

/** Notices that a live has ended. What came in before that, and is written only now, counts in its figures. */
export class LiveEnd {
  /** Those of which events may wait still. */
  private ended: Until[] = []
  private live: string | null
  /** No longer notices anything. */
  readonly close: () => void

  /** @param received the number of the last event that came in */
  constructor(store: Store, received: () => number) {
    this.live = store.read.rows('show', "state = 'live'")[0]?.id ?? null
    this.close = store.onCommit(({ puts }) => {
      for (const [record, row] of puts) {
        if (record !== 'show') continue
        if (row.state === 'live') this.live = row.id
        else if (row.id === this.live) {
          if (row.state === 'ended') this.ended.push({ showId: row.id, upTo: received() })
          this.live = null
        }
      }
    })
  }

  /** Whether a show that has ended was live still when an event came in. */
  wasOn(showId: string, event: number): boolean {
    return this.ended.some((live) => live.showId === showId && event <= live.upTo)
  }

  /** All events up to this number are written: what only they are of is forgotten. */
  written(upTo: number): void {
    this.ended = withWaiting(this.ended, upTo)
  }
}
