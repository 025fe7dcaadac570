import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { copyTime, listCopies, takeCopyNow } from './copies'
import { MIGRATIONS, type Migration } from './migrations'
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
interface Recovery {
  at: number
  copyFrom: number | null
  movedTo: string
}

/** The file that is opened, when, and what its schema is to be. */
interface Place {
  dataDir: string
  path: string
  /** Milliseconds since 1970. */
  now: number
  steps: readonly Migration[]
}

export interface Opened {
  store: Store
  recovery: Recovery | null
}

/**
 * Opens the studio's database in `dataDir`, makes it when there is none, and brings it to the newest schema. A file
 * that cannot be read is moved aside and the newest readable copy opened under a new epoch.
 * @param report told of faults of the store's listeners
 * @param steps of the schema, numbered from 1
 * @throws CannotOpen when the file is of a newer CueRoom or the folder cannot be used
 */
export function openStore(
  dataDir: string,
  now: number,
  report: (error: unknown) => void = console.error,
  steps: readonly Migration[] = MIGRATIONS,
): Opened {
  return usable(dataDir, () => {
    mkdirSync(dataDir, { recursive: true })
    const place = { dataDir, path: join(dataDir, 'cueroom.sqlite'), now, steps }
    let recovery: Recovery | null = null
    let db = isEmptied(place) ? null : openUndamaged(place)
    if (!db) {
      recovery = moveAside(place)
      db = openNewestCopy(place, recovery)
      db.prepare("UPDATE meta SET value = ? WHERE key = 'epoch'").run(randomUUID())
    }
    const { value: epoch } = db.prepare("SELECT value FROM meta WHERE key = 'epoch'").get() as { value: string }
    return { store: new Store(db, epoch, report), recovery }
  })
}

/**
 * Runs `work` on a data folder.
 * @throws CannotOpen `no_access` when the system does not let the folder or a file in it be used
 */
export function usable<T>(dataDir: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (!/^(EACCES|EPERM|EROFS|EEXIST|ENOTDIR|ENOENT|SQLITE_CANTOPEN|SQLITE_READONLY)/.test(code)) throw error
    throw new CannotOpen('no_access', `The data folder ${dataDir} cannot be used: ${message}`)
  }
}

/** Whether a file was cut to nothing. It would open as a new database; but where there are copies, it held something. */
function isEmptied({ path, dataDir }: Place): boolean {
  return existsSync(path) && statSync(path).size === 0 && listCopies(dataDir).length > 0
}

/** The database, or null when the file is damaged. */
function openUndamaged(place: Place): Database.Database | null {
  try {
    return openFile(place)
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  }
}

function openFile(place: Place): Database.Database {
  const db = new Database(place.path, { timeout: BUSY_MS })
  try {
    refuseNewer(db, place)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    // A checkpoint takes longer than a commit: a larger log has fewer of them come in the way of a cue.
    db.pragma('wal_autocheckpoint = 4000')
    db.pragma('foreign_keys = ON')
    migrate(db, place)
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

const versionOf = (db: Database.Database) => db.pragma('user_version', { simple: true }) as number

/** Comes before anything that writes to the file: a newer CueRoom may want it otherwise. */
function refuseNewer(db: Database.Database, { dataDir, steps }: Place): void {
  const version = versionOf(db)
  if (version <= steps.length) return
  throw new CannotOpen(
    'newer',
    `The data in ${dataDir} was written by a newer CueRoom (version ${version} of the data, this one reads up to ${steps.length}). Install the newer CueRoom, or choose another data folder.`,
  )
}

/** Applies the steps that the file lacks, each in a transaction of its own, after taking a copy. */
function migrate(db: Database.Database, { dataDir, now, steps }: Place): void {
  const version = versionOf(db)
  if (version > 0 && version < steps.length) takeCopyNow(db, dataDir, now)
  for (const step of steps.filter((one) => one.version > version)) {
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

function moveAside({ path, now }: Place): Recovery {
  const stamp = new Date(now).toISOString().replace(/[-:]/g, '').slice(0, 15)
  const movedTo = path.replace(/\.sqlite$/, `.damaged-${stamp}.sqlite`)
  for (const suffix of ['', '-wal', '-shm']) if (existsSync(path + suffix)) renameSync(path + suffix, movedTo + suffix)
  return { at: now, copyFrom: null, movedTo }
}

/** Opens the newest copy that can be read, or an empty database when none can. Fills in `recovery.copyFrom`. */
function openNewestCopy(place: Place, recovery: Recovery): Database.Database {
  const { dataDir, path } = place
  for (const copy of listCopies(dataDir)) {
    copyFileSync(copy, path)
    const db = openUndamaged(place)
    if (db) {
      recovery.copyFrom = copyTime(copy)
      return db
    }
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
  }
  return openFile(place)
}
