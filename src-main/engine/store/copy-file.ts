import { randomInt } from 'node:crypto'
import { closeSync, fdatasyncSync, openSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { Sqlite } from './sqlite'

/** Pages copied in one go, and the pause after them: some 40 MB a second, so that a cue's flush finds the disk free. */
const PAGES = 256
const PAUSE_MS = 20

const BAD = { code: 'SQLITE_CORRUPT' }

/** @throws SQLite's error for damage when the file cannot be read from end to end */
export function mustBeWhole(db: Database.Database): void {
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok')
    throw Object.assign(new Error('the database has a part that cannot be read'), BAD)
}

const pause = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

/**
 * Copies a database that is in use, as it is at this moment: a read that stays open keeps what is committed meanwhile
 * out, so that the copy need not begin anew. What was copied goes to the disk bit by bit, not in one flush at the end.
 */
export async function copyInto(path: string, partial: string): Promise<void> {
  const db = new Sqlite(path, { fileMustExist: true })
  let file: number | null = null
  try {
    db.exec('BEGIN')
    db.prepare('SELECT 1 FROM meta').get()
    await db.backup(partial, {
      progress: () => {
        file ??= openSync(partial, 'r+')
        fdatasyncSync(file)
        pause(PAUSE_MS)
        return PAGES
      },
    })
    db.exec('COMMIT')
  } finally {
    if (file !== null) closeSync(file)
    db.close()
  }
  const copy = new Sqlite(partial)
  try {
    // A file by itself: one that is read needs nothing written beside it.
    copy.pragma('journal_mode = DELETE')
    // Put in the database's place, it is not taken for it (`head.ts`).
    copy.pragma(`application_id = ${randomInt(1, 2 ** 31)}`)
    mustBeWhole(copy)
  } finally {
    copy.close()
  }
}
