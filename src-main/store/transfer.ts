import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { CannotOpen, meaningOf } from './cannot-open'
import { readCopies } from './copies'
import { isDamage } from './damage'
import { removeFile } from './database-files'
import { openFile, type Place, refuseNewer } from './file'
import { openForeign } from './foreign-schema'
import { readHead } from './head'
import { historyOf } from './history'
import type { Holdings } from './holdings'
import { keepAccess, shutOutAll } from './keep-access'
import { offThread } from './off-thread'
import { type Former, type JournalLine, keepInPlace, type Recovery, restoringPath } from './restore'
import { removeFiles, takeFiles } from './take-files'

/**
 * Brings a copy or an exported studio beside the database, reads it whole and brings it to the newest schema, beside all
 * other work.
 * @returns what it holds
 * @throws CannotOpen `unreadable` or `newer`; nothing was changed then
 */
export async function bringBeside(place: Place, source: string, kind: Put): Promise<Holdings> {
  const path = restoringPath(place.path)
  if (!existsSync(source)) throw unreadable(source)
  removeFile(path)
  mkdirSync(place.dataDir, { recursive: true, mode: 0o700 })
  try {
    await copyFile(source, path)
    const holds = await read(place, path, kind)
    await offThread({ kind: 'migrate', path }).done
    return holds
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

/** What a process that was killed left of a file of an older version that it tried out. */
export function removeScratch(dataDir: string): void {
  for (const name of readdirSync(dataDir)) if (name.includes(SCRATCH)) rmSync(join(dataDir, name), { force: true })
}

const SCRATCH = '.looking-'

/**
 * What was brought beside is opened in the place of the database at the next start, under a new epoch; what is there is
 * put aside then. Who could join before still can, and who could no more cannot. For a studio that is closed.
 * @param madeAt when the source was made, milliseconds since 1970
 * @param letIn whether devices in it that this studio does not know may join
 * @param wish the line of the journal that tells who wanted it
 * @returns what is open now, for `putBack`
 * @throws CannotOpen as `bringBeside`; nothing was changed then
 */
export function putInPlace(place: Place, kind: Put, madeAt: number, letIn: boolean, wish: JournalLine): Former {
  const restoring = { ...place, path: restoringPath(place.path) }
  let files: string[] = []
  try {
    const db = openFile(restoring, false)
    try {
      if (!letIn) shutOutAll(db, wish.at)
      keepAccess(db, place.path)
      const told = readHead(place.dataDir)?.told ?? null
      const known = [told, historyOf(db), ...readCopies(place.dataDir).map(({ history }) => history)]
      const generation = 1 + Math.max(0, ...known.map((history) => history?.generation ?? 0))
      files = takeFiles(db, place.dataDir)
      return { aside: keepInPlace(db, place, { kind, told, of: told, generation, wish }, madeAt), told }
    } finally {
      db.close()
    }
  } catch (error) {
    removeFile(restoring.path)
    removeFiles(files)
    throw isUnreadable(error) ? unreadable(place.path, error) : error
  }
}

/** How another studio came into the place. */
export type Put = Extract<Recovery['kind'], 'restored' | 'imported'>

const isUnreadable = (error: unknown) =>
  isDamage(error) ||
  /^SQLITE_(ERROR|CONSTRAINT|MISMATCH|TOOBIG|CANTOPEN)/.test(String((error as { code?: unknown }).code))

/** Why a file is not opened in the place of the database. */
export const unreadable = (path: string, cause?: unknown) =>
  Object.assign(
    new CannotOpen('unreadable', `${path} is no studio that CueRoom can read whole. Nothing was changed.`),
    { cause },
  )

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
