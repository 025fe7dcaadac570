import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { copyTime, listCopies, takeCopyNow } from './copies'
import { LATEST_VERSION, MIGRATIONS } from './migrations'
import { TABLE_NAMES } from './reader'
import { Store } from './store'

/** Milliseconds that a transaction waits for another program to let go of the file before it is refused. */
const BUSY_MS = 250

/** A data folder that cannot be opened, in a sentence for the person who starts CueRoom. */
export class CannotOpen extends Error {
  constructor(
    readonly reason: 'newer' | 'in_use' | 'no_access',
    message: string,
  ) {
    super(message)
    this.name = 'CannotOpen'
  }
}

/** What happened when a damaged file was replaced. */
export interface Recovery {
  at: number
  copyFrom: number | null
  movedTo: string
}

export interface Opened {
  store: Store
  recovery: Recovery | null
}

/**
 * Opens the studio's database in `dataDir`, makes it when there is none, and brings it to the newest schema. A file
 * that cannot be read is moved aside and the newest readable copy opened under a new epoch.
 * @throws CannotOpen when the file is of a newer CueRoom or the folder cannot be used
 */
export function openStore(dataDir: string, now: number): Opened {
  try {
    mkdirSync(dataDir, { recursive: true })
  } catch (error) {
    throw new CannotOpen('no_access', `The data folder ${dataDir} cannot be used: ${(error as Error).message}`)
  }
  const path = join(dataDir, 'cueroom.sqlite')
  let recovery: Recovery | null = null
  let db: Database.Database
  try {
    db = openFile(path, dataDir, now)
  } catch (error) {
    if (!isDamage(error)) throw error
    recovery = moveAside(path, now)
    db = openNewestCopy(path, dataDir, now, recovery)
    db.prepare("UPDATE meta SET value = ? WHERE key = 'epoch'").run(randomUUID())
  }
  const { value: epoch } = db.prepare("SELECT value FROM meta WHERE key = 'epoch'").get() as { value: string }
  return { store: new Store(db, epoch), recovery }
}

function openFile(path: string, dataDir: string, now: number): Database.Database {
  const db = new Database(path, { timeout: BUSY_MS })
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    migrate(db, dataDir, now)
    // Touches the root of every table, so that a torn file is noticed now and not in the middle of a live.
    for (const table of [...TABLE_NAMES, 'comment', 'journal', 'command', 'gone']) {
      db.prepare(`SELECT * FROM "${table}" ORDER BY rowid DESC LIMIT 1`).get()
    }
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Applies the steps that the file lacks, each in a transaction of its own, after taking a copy. */
function migrate(db: Database.Database, dataDir: string, now: number): void {
  const version = db.pragma('user_version', { simple: true }) as number
  if (version > LATEST_VERSION) {
    throw new CannotOpen(
      'newer',
      `The data in ${dataDir} was written by a newer CueRoom (version ${version} of the data, this one reads up to ${LATEST_VERSION}). Install the newer CueRoom, or choose another data folder.`,
    )
  }
  if (version > 0 && version < LATEST_VERSION) takeCopyNow(db, dataDir, now)
  for (const step of MIGRATIONS.filter((one) => one.version > version)) {
    db.transaction(() => {
      db.exec(step.sql)
      if (step.version === 1) {
        db.prepare("INSERT INTO meta (key, value) VALUES ('epoch', ?), ('seq', '0')").run(randomUUID())
      }
      db.pragma(`user_version = ${step.version}`)
    })()
  }
}

function isDamage(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return typeof code === 'string' && (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
}

function moveAside(path: string, now: number): Recovery {
  const stamp = new Date(now).toISOString().replace(/[-:]/g, '').slice(0, 15)
  const movedTo = path.replace(/\.sqlite$/, `.damaged-${stamp}.sqlite`)
  for (const suffix of ['', '-wal', '-shm']) if (existsSync(path + suffix)) renameSync(path + suffix, movedTo + suffix)
  return { at: now, copyFrom: null, movedTo }
}

/** Opens the newest copy that can be read, or an empty database when none can. Fills in `recovery.copyFrom`. */
function openNewestCopy(path: string, dataDir: string, now: number, recovery: Recovery): Database.Database {
  for (const copy of listCopies(dataDir)) {
    copyFileSync(copy, path)
    try {
      const db = openFile(path, dataDir, now)
      recovery.copyFrom = copyTime(copy)
      return db
    } catch (error) {
      if (!isDamage(error)) throw error
      for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
    }
  }
  return openFile(path, dataDir, now)
}
