import { existsSync, mkdirSync, statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { usable } from './cannot-open'
import { listCopies, readCopies } from './copies'
import { isSuspect, unsuspect } from './damage'
import { openFile, openUndamaged, type Place, placeIn } from './file'
import { Head, mayBear, readHead, type Told } from './head'
import { beginHistory, type History, historyOf, isNewer } from './history'
import type { Migration } from './migrations'
import { keepPrivate } from './private-files'
import { finishRestoring, moveLogAside, prepareRestored, type Recovery, recoveryOf, tellLoss } from './restore'
import { Store } from './store'

export interface Opened {
  store: Store
  recovery: Recovery | null
}

export interface OpenOptions {
  /** Told of faults of the store's listeners. */
  report?: (error: unknown) => void
  /** Steps of the schema, numbered from 1. */
  steps?: readonly Migration[]
  /** The file is known to be damaged, though it may open. */
  isDamaged?: boolean
}

/** What is shorter, in bytes, SQLite takes for a new database; but it held something. */
const LEAST_BYTES = 512
/** A file so small, in bytes, is read from end to end at each start: that takes a tenth of a second at the most. */
const READ_WHOLE_BYTES = 12 * 1024 * 1024

/**
 * Opens the studio's database in `dataDir`, makes it when there is none, and brings it to the newest schema. A file
 * that cannot be read, is gone, or holds less than what was told to the screens is a loss: the newest readable copy, or
 * what is there, is opened under a new epoch, and `recovery` says what is missing.
 * @throws CannotOpen when the file is of a newer CueRoom or the folder cannot be used
 */
export function openStore(dataDir: string, now: number, options: OpenOptions = {}): Opened {
  const { report = console.error, steps, isDamaged = false } = options
  return usable(dataDir, () => {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    keepPrivate(dataDir)
    const place = placeIn(dataDir, now, steps)
    finishRestoring(place)
    const head = readHead(dataDir)
    const db = openBest(place, head?.told ?? null, isDamaged)
    try {
      const isCertain = head === null || head.isLast
      // Nobody knows whether more was told than is noted: screens must not take what comes for what they have.
      if (!isCertain && historyOf(db).epoch === head.told.epoch)
        db.transaction(() => beginHistory(db, historyOf(db).generation + 1))()
      unsuspect(dataDir)
      const history = historyOf(db)
      const noted = new Head(dataDir, history, head?.told.marks ?? [], report)
      noted.mark(db)
      keepPrivate(dataDir)
      return { store: new Store(db, history, noted, report), recovery: recoveryOf(db) }
    } catch (error) {
      db.close()
      throw error
    }
  })
}

/** The database as it is, or what is best in its stead. */
function openBest(place: Place, told: Told | null, isDamaged: boolean): Database.Database {
  const { dataDir, path, now } = place
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  const isGone = size < LEAST_BYTES
  if (size === 0 && !told?.seq && !listCopies(dataDir).length) return openFile(place, false)
  const isForeign = !isGone && told !== null && !mayBear(path, told)
  if (isForeign) moveLogAside(place)
  const whole = isSuspect(dataDir) || size <= READ_WHOLE_BYTES
  const db = isGone || isDamaged ? null : openUndamaged(place, whole)
  if (!db) return replaced(place, existsSync(path) ? 'damaged' : 'missing', told)

  const found = historyOf(db)
  const isSame = !told || found.epoch === told.epoch
  // A start that was cut short may have begun a history that nobody was told of yet.
  const isNext = told !== null && found.generation > told.generation && (!isForeign || recoveryOf(db) !== null)
  const isShort = told !== null && !isNext && (!isSame || found.seq < told.seq)
  if (!isShort && !isForeign) return db
  const copies = readCopies(dataDir)
  const generation = next(found, told, ...copies.map(({ history }) => history))
  if (!isShort) {
    db.transaction(() => beginHistory(db, generation))()
    return db
  }
  // What was on air a moment ago goes on, also where it is only found again; the operator is told.
  const loss = { kind: isSame ? 'behind' : 'replaced', told, of: told, generation, goesOn: true } as const
  // Of the history that is missing a copy may hold more than the file.
  const better = copies.filter(({ history }) => history?.epoch === told.epoch && isNewer(history, found))
  if (isSame && prepareRestored(place, better, loss, false)) {
    db.close()
    finishRestoring(place)
    return openFile(place, false)
  }
  tellLoss(db, loss, { at: now, copyFrom: null, movedTo: null })
  return db
}

/** The newest copy in the file's place, or an empty database. */
function replaced(place: Place, kind: 'missing' | 'damaged', told: Told | null): Database.Database {
  const copies = readCopies(place.dataDir)
  const of = told ?? copies[0]?.history ?? null
  const generation = next(told, ...copies.map(({ history }) => history))
  prepareRestored(place, copies, { kind, told, of, generation, goesOn: true })
  finishRestoring(place)
  return openFile(place, false)
}

/** The number of the history that comes after all of these. */
const next = (...known: readonly (History | null)[]): number =>
  1 + Math.max(0, ...known.map((history) => history?.generation ?? 0))
