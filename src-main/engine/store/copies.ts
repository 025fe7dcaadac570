import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type Database from 'better-sqlite3'
import { partialOf } from './database-files'
import { type History, historyOf, isNewer, lastAt, metaOf } from './history'
import { Sqlite } from './sqlite'

/** So many of the newest copies are kept, and of so many days before them the last one. */
const KEEP = 6
const KEEP_DAYS = 3
const NAME = /^cueroom-\d{8}T\d{6}(-\d+)?\.sqlite$/

const folder = (dataDir: string) => join(dataDir, 'copies')

/** A copy of the database. */
export interface Copy {
  readonly path: string
  /** What it holds; null when it cannot be read. */
  readonly history: History | null
  /** Version of its schema. */
  readonly version: number
  /** When the last thing in it happened, milliseconds since 1970; null when nothing did, or it cannot be read. */
  readonly lastAt: number | null
}

/** Copies of the database as full paths, by the names that their clock gave them, newest first. */
export function listCopies(dataDir: string): string[] {
  if (!existsSync(folder(dataDir))) return []
  const stem = (name: string) => name.slice(0, -'.sqlite'.length)
  return readdirSync(folder(dataDir))
    .filter((name) => NAME.test(name))
    .sort((a, b) => (stem(a) < stem(b) ? 1 : -1))
    .map((name) => join(folder(dataDir), name))
}

/** Copies with what they hold, newest first by that: a clock that was wrong gave wrong names. Unreadable ones last. */
export function readCopies(dataDir: string): Copy[] {
  const copies = listCopies(dataDir).map(readCopy)
  // The sort is stable: of two copies that hold the same the one with the later name stays first.
  return copies.sort((a, b) => {
    if (!a.history || !b.history) return Number(!a.history) - Number(!b.history)
    return isNewer(a.history, b.history) ? -1 : Number(isNewer(b.history, a.history))
  })
}

function readCopy(path: string): Copy {
  try {
    const db = new Sqlite(path, { fileMustExist: true })
    try {
      return {
        path,
        history: historyOf(db),
        version: db.pragma('user_version', { simple: true }) as number,
        lastAt: lastAt(db),
      }
    } finally {
      db.close()
    }
  } catch {
    return { path, history: null, version: 0, lastAt: null }
  }
}

/** When a copy was finished, milliseconds since 1970. */
export const copyTime = (path: string): number => Math.round(statSync(path).mtimeMs)

/** A name for a copy taken at `at`; never one that exists. */
function nameFor(dataDir: string, at: number): string {
  const stamp = new Date(at).toISOString().replace(/[-:]/g, '').slice(0, 15)
  let path = join(folder(dataDir), `cueroom-${stamp}.sqlite`)
  for (let i = 1; existsSync(path); i += 1) path = join(folder(dataDir), `cueroom-${stamp}-${i}.sqlite`)
  return path
}

/** Removes what is there of a copy that was cut short, with SQLite's own files beside it. */
export function removePartials(dataDir: string): void {
  if (!existsSync(folder(dataDir))) return
  for (const name of readdirSync(folder(dataDir)))
    if (name.includes(partialOf('.sqlite'))) rmSync(join(folder(dataDir), name), { force: true })
}

/** The day that a copy was taken on, as its name has it. */
const dayOf = (path: string) => basename(path).slice('cueroom-'.length, 'cueroom-YYYYMMDD'.length)

/**
 * Removes old copies. Some of former days stay: damage that nobody noticed would be in all of today's. So does the
 * newest copy of each history that ended in a loss: it is all that is left of that.
 * @param lost epochs that ended so
 */
function prune(dataDir: string, lost: readonly string[]): void {
  const all = readCopies(dataDir)
  const days = new Set(all.slice(0, KEEP).map(({ path }) => dayOf(path)))
  const last = new Set(lost.map((epoch) => all.find(({ history }) => history?.epoch === epoch)))
  let more = KEEP_DAYS
  for (const copy of all.slice(KEEP)) {
    const isLastOfItsDay = copy.history !== null && !days.has(dayOf(copy.path))
    if (copy.history) days.add(dayOf(copy.path))
    if (isLastOfItsDay && more > 0) more -= 1
    else if (!last.has(copy)) rmSync(copy.path, { force: true })
  }
}

/** Epochs whose end was a loss, the last few of them. */
export function lostEpochs(db: Database.Database): string[] {
  return JSON.parse(metaOf(db, 'lost') ?? '[]') as string[]
}

/** Prunes the copies of an open database. */
export const pruneCopies = (db: Database.Database, dataDir: string): void => prune(dataDir, lostEpochs(db))

/**
 * Has `write` make a copy. It appears under its name only when it is whole.
 * @param write makes the file at the path that it is given, on disk when it returns
 * @returns the copy's path
 */
export async function makeCopy(
  dataDir: string,
  at: number,
  write: (partial: string) => void | Promise<void>,
): Promise<string> {
  mkdirSync(folder(dataDir), { recursive: true, mode: 0o700 })
  const path = nameFor(dataDir, at)
  removePartials(dataDir)
  try {
    await write(partialOf(path))
    renameSync(partialOf(path), path)
  } catch (error) {
    removePartials(dataDir)
    throw error
  }
  return path
}

/**
 * Copies a database at once, for the moment before a migration, when nothing else runs yet. A copy that holds the same
 * is enough: a start that fails again and again must not push the others out.
 */
export function takeCopyNow(db: Database.Database, dataDir: string, at: number): void {
  const [history, version] = [historyOf(db), db.pragma('user_version', { simple: true })]
  const isSame = (copy: Copy) =>
    copy.version === version && copy.history?.epoch === history.epoch && copy.history.seq === history.seq
  if (readCopies(dataDir).some(isSame)) return
  mkdirSync(folder(dataDir), { recursive: true, mode: 0o700 })
  removePartials(dataDir)
  const path = nameFor(dataDir, at)
  try {
    db.prepare('VACUUM INTO ?').run(partialOf(path))
    renameSync(partialOf(path), path)
  } catch (error) {
    removePartials(dataDir)
    throw error
  }
}
