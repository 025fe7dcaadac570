import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type Database from 'better-sqlite3'

/** So many of the newest copies are kept, and of so many days before them the last one. */
const KEEP = 6
const KEEP_DAYS = 3
const NAME = /^cueroom-\d{8}T\d{6}(-\d+)?\.sqlite$/

const PARTIAL = '.partial'

/** Names without their ending sort by age: a second copy of one second has the longer name. */
const stem = (name: string) => name.slice(0, -'.sqlite'.length)
const folder = (dataDir: string) => join(dataDir, 'copies')

/** Copies of the database, newest first, as full paths. */
export function listCopies(dataDir: string): string[] {
  if (!existsSync(folder(dataDir))) return []
  return readdirSync(folder(dataDir))
    .filter((name) => NAME.test(name))
    .sort((a, b) => (stem(a) < stem(b) ? 1 : -1))
    .map((name) => join(folder(dataDir), name))
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

/** What a crash left of a copy that was being taken. */
function removePartials(dataDir: string): void {
  for (const name of readdirSync(folder(dataDir)))
    if (name.endsWith(PARTIAL)) rmSync(join(folder(dataDir), name), { force: true })
}

/** The day that a copy was taken on, as its name has it. */
const dayOf = (path: string) => basename(path).slice('cueroom-'.length, 'cueroom-YYYYMMDD'.length)

/** Removes old copies. Some of former days stay: damage that nobody noticed would be in all of today's. */
function prune(dataDir: string): void {
  const all = listCopies(dataDir)
  const days = new Set(all.slice(0, KEEP).map(dayOf))
  let more = KEEP_DAYS
  for (const path of all.slice(KEEP)) {
    const isLastOfItsDay = !days.has(dayOf(path))
    days.add(dayOf(path))
    if (isLastOfItsDay && more > 0) more -= 1
    else rmSync(path, { force: true })
  }
}

/**
 * Copies the open database with SQLite's backup API, a few pages at a time between other work. The copy appears under
 * its name only when it is whole.
 * @returns the copy's path
 */
export async function takeCopy(db: Database.Database, dataDir: string, at: number): Promise<string> {
  mkdirSync(folder(dataDir), { recursive: true })
  const path = nameFor(dataDir, at)
  const partial = path + PARTIAL
  removePartials(dataDir)
  await db.backup(partial, { progress: () => 256 })
  renameSync(partial, path)
  prune(dataDir)
  return path
}

/** The same at once, for the moment before a migration, when nothing else runs yet. */
export function takeCopyNow(db: Database.Database, dataDir: string, at: number): string {
  mkdirSync(folder(dataDir), { recursive: true })
  const path = nameFor(dataDir, at)
  const partial = path + PARTIAL
  removePartials(dataDir)
  db.prepare('VACUUM INTO ?').run(partial)
  renameSync(partial, path)
  prune(dataDir)
  return path
}
