import type Database from 'better-sqlite3'
import type { Localized } from '../../../src-shared/text'

/** The show that is live in a database, by its title, and whether it is a rehearsal; null when none is. */
export function liveIn(db: Database.Database): { title: Localized; rehearsal: boolean } | null {
  const row = db.prepare("SELECT title, rehearsal FROM show WHERE state = 'live' LIMIT 1").get() as
    | { title: string; rehearsal: 0 | 1 }
    | undefined
  return row ? { title: JSON.parse(row.title) as Localized, rehearsal: row.rehearsal === 1 } : null
}
