import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { CannotOpen, meaningOf } from './cannot-open'
import { readCopies } from './copies'
import { isDamage } from './damage'
import { removeFile } from './database-files'
import { openFile, type Place, placeIn, refuseNewer } from './file'
import { openForeign } from './foreign-schema'
import { readHead } from './head'
import { historyOf } from './history'
import type { Holdings } from './holdings'
import { keepAccess, shutOutAll } from './keep-access'
import { offThread } from './off-thread'
import { type Former, type JournalLine, keepInPlace, type Recovery, restoringPath } from './restore'

/**
 * Brings a copy or an exported studio beside the database, reads it whole and brings it to the newest schema, beside all
 * other work. Recordings and settings that come with it are put where they belong by that: they may be many, and the
 * studio need not stand still for them.
 * @returns the files that were made so, for `removeFiles` when it is not put in place after all
 * @throws CannotOpen `unreadable` or `newer`, the system's errors; nothing was changed then
 */
export async function bringBeside(place: Place, source: string, kind: Put): Promise<string[]> {
  const path = restoringPath(place.path)
  if (!existsSync(source)) throw unreadable(source)
  removeFile(path)
  mkdirSync(place.dataDir, { recursive: true, mode: 0o700 })
  try {
    await copyFile(source, path)
    await read(place, path, kind)
    return await offThread({ kind: 'unpack', path, dataDir: place.dataDir, isForeign: kind === 'imported' }).done
  } catch (error) {
    removeFile(path)
    throw isUnreadable(error) ? unreadable(source, error) : error
  }
}

/**
 * Reads the file of a studio whole, beside all other work. Anybody may have made it: its tables, views and triggers must
 * be CueRoom's own, and of an import each row one that CueRoom could have written.
 * @throws CannotOpen as `bringBeside`
 */
export async function checkStudio(place: Place, path: string, kind: Put): Promise<Holdings> {
  try {
    return await read(place, path, kind)
  } catch (error) {
    throw isUnreadable(error) ? unreadable(path, error) : error
  }
}

async function read(place: Place, path: string, kind: Put): Promise<Holdings> {
  // The number of its version stands in the file's head: nothing else of it is looked at here.
  const db = openForeign(path)
  try {
    refuseNewer(db, place)
  } finally {
    db.close()
  }
  const scratch = kind === 'imported' ? `${place.path}${SCRATCH}${randomUUID()}` : null
  return offThread({ kind: 'check', path, scratch }).done
}

/** What a process that was killed left of a file that it tried out, or brought beside the database. */
export function removeScratch(dataDir: string): void {
  const restoring = basename(restoringPath(placeIn(dataDir, 0).path))
  for (const name of readdirSync(dataDir))
    if (name.includes(SCRATCH) || name.startsWith(restoring)) rmSync(join(dataDir, name), { force: true })
}

const SCRATCH = '.looking-'

/**
 * What was brought beside is opened in the place of the database at the next start, under a new epoch; what is there is
 * put aside then. Who could join before still can, and who could no more cannot. For a studio that is closed.
 * @returns what is open now, for `putBack`
 * @throws CannotOpen as `bringBeside`; nothing was changed then
 */
export function putInPlace(place: Place, { kind, madeAt, letIn, goesOn, wish }: Wanted): Former {
  const restoring = { ...place, path: restoringPath(place.path) }
  try {
    const db = openFile(restoring, false)
    try {
      if (!letIn) shutOutAll(db, wish.at)
      keepAccess(db, place.path)
      const told = readHead(place.dataDir)?.told ?? null
      const known = [told, historyOf(db), ...readCopies(place.dataDir).map(({ history }) => history)]
      const generation = 1 + Math.max(0, ...known.map((history) => history?.generation ?? 0))
      return { aside: keepInPlace(db, place, { kind, told, of: told, generation, goesOn, wish }, madeAt), told }
    } finally {
      db.close()
    }
  } catch (error) {
    removeFile(restoring.path)
    throw isUnreadable(error) ? unreadable(place.path, error) : error
  }
}

/** What is put in the place of the database, and how. */
export interface Wanted {
  readonly kind: Put
  /** When the source was made, milliseconds since 1970. */
  readonly madeAt: number
  /** Whether devices in it that this studio does not know may join. */
  readonly letIn: boolean
  /** Whether a show that is live in it goes on. */
  readonly goesOn: boolean
  /** The line of the journal that tells who wanted it. */
  readonly wish: JournalLine
}

/** How another studio came into the place. */
export type Put = Extract<Recovery['kind'], 'restored' | 'imported'>

const isUnreadable = (error: unknown) =>
  isDamage(error) ||
  /^SQLITE_(ERROR|CONSTRAINT|MISMATCH|TOOBIG|CANTOPEN)/.test(String((error as { code?: unknown }).code))

/** Why a file is not opened in the place of the database. */
export function unreadable(path: string, cause?: unknown): CannotOpen & { where?: readonly string[] } {
  const where = (cause as { where?: readonly string[] } | undefined)?.where
  const [record, id, field] = where ?? []
  const excess = id === 'count' ? 'rows' : 'characters'
  const row = !where
    ? ''
    : field === undefined
      ? ` It has more ${excess} of the record ${record} than CueRoom writes.`
      : ` Its ${record} “${id}” has a value that CueRoom does not write${field && `, in “${field}”`}.`
  const said = `${path} is no studio that CueRoom can read whole.${row} Nothing was changed.`
  return Object.assign(new CannotOpen('unreadable', said), { cause, ...(where && { where }) })
}

/**
 * Writes the whole studio into one new file: the database, recordings and settings. Beside a running station too.
 * @throws CannotOpen `exists`, `unreadable` when there is no studio, `disk_full`; nothing is left of the file then
 */
export async function exportTo(dataDir: string, to: string): Promise<void> {
  if (existsSync(to)) throw new CannotOpen('exists', `${to} is there already; choose another name.`)
  const path = join(dataDir, 'cueroom.sqlite')
  if (!existsSync(path)) throw unreadable(path)
  await offThread({ kind: 'export', path, dataDir, to }).done.catch((error) => {
    if (meaningOf(error) !== 'disk_full') throw error
    throw new CannotOpen('disk_full', `There is no room for all of it on the disk of ${to}. Nothing was written.`)
  })
}

/** The copy of that name, with or without its folder; undefined when there is none. */
export const copyNamed = (dataDir: string, name: string) =>
  readCopies(dataDir).find(({ path }) => basename(path) === basename(name))
