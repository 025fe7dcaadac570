import type Database from 'better-sqlite3'
import type { Localized } from '../../../src-shared/text'
import { type History, historyOf, lastAt } from './history'
import { liveIn } from './live-in'

/** What a database holds, for somebody who chooses between several. */
export interface Holdings {
  readonly history: History
  /** When the last thing in it happened, milliseconds since 1970; null when nothing did. */
  readonly at: number | null
  /** The title of the show that is live in it; null when none is. */
  readonly live: Localized | null
  /** Whether that show is a rehearsal. */
  readonly rehearsal: boolean
  readonly shows: number
  readonly products: number
  readonly articles: number
  readonly cues: number
  readonly comments: number
}

/**
 * Counts what a database holds. That reads a good part of it: not for the main thread.
 * @throws SQLite's error for damage, or for a file that is no studio's
 */
export function holdingsOf(db: Database.Database): Holdings {
  const count = (table: string) => (db.prepare(`SELECT COUNT(*) AS n FROM "${table}"`).get() as { n: number }).n
  const live = liveIn(db)
  return {
    history: historyOf(db),
    at: lastAt(db),
    live: live?.title ?? null,
    rehearsal: live?.rehearsal ?? false,
    shows: count('show'),
    products: count('product'),
    articles: count('article'),
    cues: count('cue'),
    comments: count('comment'),
  }
}
