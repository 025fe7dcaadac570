import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { CannotOpen } from './cannot-open'
import { pruneCopies, takeCopyNow } from './copies'
import { isDamage } from './damage'
import { historyOf } from './history'
import { MIGRATIONS, type Migration } from './migrations'
import { TABLE_NAMES } from './reader'
import { Sqlite } from './sqlite'
import { applyLacking, versionOf } from './steps'

/** The file that is opened, when, and what its schema is to be. */
export interface Place {
  dataDir: string
  path: string
  /** Milliseconds since 1970. */
  now: number
  steps: readonly Migration[]
}

/** The database of a data folder, with this version's schema. @param now milliseconds since 1970 */
export const placeIn = (dataDir: string, now: number, steps: readonly Migration[] = MIGRATIONS): Place => ({
  dataDir,
  path: join(dataDir, 'cueroom.sqlite'),
  now,
  steps,
})

/** Milliseconds that a transaction waits for another program to let go of the file before it is refused. */
const BUSY_MS = 250

/** The database, or null when the file is damaged. `whole`: it is read from end to end. */
export function openUndamaged(place: Place, whole: boolean): Database.Database | null {
  try {
    return openFile(place, whole)
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  }
}

/**
 * Opens the database of a place, makes it when there is none, and brings it to the newest schema.
 * @param whole the file is read from end to end first
 * @throws CannotOpen `newer`, SQLite's own errors for damage
 */
export function openFile(place: Place, whole: boolean): Database.Database {
  const db = new Sqlite(place.path, { timeout: BUSY_MS })
  try {
    refuseNewer(db, place)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    migrate(db, place)
    // Touches the root of every table, so that a torn file is noticed now and not in the middle of a live.
    for (const table of [...TABLE_NAMES, 'comment', 'journal', 'command', 'gone']) {
      db.prepare(`SELECT * FROM "${table}" ORDER BY rowid DESC LIMIT 1`).get()
    }
    historyOf(db)
    if (whole && db.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw Object.assign(new Error('the database has a part that cannot be read'), { code: 'SQLITE_CORRUPT' })
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * Comes before anything that writes to the file: a newer CueRoom may want it otherwise.
 * @throws CannotOpen `newer`
 */
export function refuseNewer(db: Database.Database, { dataDir, steps }: Place): void {
  const version = versionOf(db)
  if (version <= steps.length) return
  throw new CannotOpen(
    'newer',
    `The data in ${dataDir} was written by a newer CueRoom (version ${version} of the data, this one reads up to ${steps.length}). Install the newer CueRoom, or choose another data folder.`,
  )
}

/** Brings the file to the newest schema, after taking a copy. */
function migrate(db: Database.Database, { dataDir, now, steps }: Place): void {
  const version = versionOf(db)
  if (version === steps.length) return
  if (version > 0) takeCopyNow(db, dataDir, now)
  applyLacking(db, steps, (step, error) => {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (isDamage(error) || !/^SQLITE_(ERROR|CONSTRAINT|MISMATCH|TOOBIG)/.test(code)) return error
    return new CannotOpen(
      'migration',
      `The data in ${dataDir} could not be brought to version ${step.version} (${message}). Nothing was changed; the CueRoom before this one opens it as before.`,
    )
  })
  // Not before: a step that fails at each start must not push older copies out.
  pruneCopies(db, dataDir)
}
