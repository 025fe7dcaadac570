import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type Database from 'better-sqlite3'
import { cutText } from '../../../src-shared/plain-text'

/** Files of an export that lie beside the database, and where they may go: under names that every system takes. */
const RECORDING = /^recordings\/(?!\.+$)[^/\\:*?"<>|\p{C}]+$/u
const SETTING = /^(shortcuts|windows)\.json$/
/** UTF-16 units of a name that gets a number: with it and an ending they fit into the 255 bytes that systems take. */
const LONGEST_STEM = 70
const LONGEST_NAME = 255

/**
 * Writes what an export holds beside the database into the data folder, on disk when this returns. Settings that are
 * there stay. So do recordings: another one of the same name gets a number behind it, the very same one is there already.
 * @returns the files that were made; where it throws, none is left
 */
export function takeFiles(db: Database.Database, dataDir: string): string[] {
  if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'exported'").get()) return []
  const made: string[] = []
  try {
    for (const path of pathsIn(db)) {
      const to = placeFor(db, path, join(dataDir, path))
      if (to === null) continue
      mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
      made.push(to)
      write(partsOf(db, path), to)
    }
    db.exec('DROP TABLE exported')
    return made
  } catch (error) {
    removeFiles(made)
    throw error
  }
}

/** Removes what was made. */
export function removeFiles(made: readonly string[]): void {
  for (const path of made) rmSync(path, { force: true })
}

const pathsIn = (db: Database.Database): string[] =>
  (db.prepare('SELECT DISTINCT path FROM exported ORDER BY path').all() as { path: string }[])
    .map(({ path }) => path)
    .filter((path) => RECORDING.test(path) || SETTING.test(path))
    .filter((path) => Buffer.byteLength(basename(path)) <= LONGEST_NAME)

function* partsOf(db: Database.Database, path: string): Generator<Buffer> {
  const rows = db.prepare('SELECT body FROM exported WHERE path = ? ORDER BY part').iterate(path)
  for (const { body } of rows as Iterable<{ body: Buffer }>) yield body
}

/** Where a file goes; null when it goes nowhere. */
function placeFor(db: Database.Database, path: string, wanted: string): string | null {
  let to = wanted
  for (let number = 2; existsSync(to); number += 1) {
    if (!RECORDING.test(path) || holds(to, partsOf(db, path))) return null
    const ending = extname(wanted)
    to = join(dirname(wanted), `${cutText(basename(wanted, ending), LONGEST_STEM)}-${number}${ending}`)
  }
  return to
}

/** Whether a file holds these parts and nothing else. */
function holds(path: string, parts: Iterable<Buffer>): boolean {
  const { size } = statSync(path)
  const file = openSync(path, 'r')
  try {
    let at = 0
    for (const part of parts) {
      const there = Buffer.alloc(part.length)
      if (readSync(file, there, 0, part.length, at) !== part.length || !there.equals(part)) return false
      at += part.length
    }
    return at === size
  } finally {
    closeSync(file)
  }
}

function write(parts: Iterable<Buffer>, to: string): void {
  const file = openSync(to, 'wx', 0o600)
  try {
    for (const part of parts) writeFileSync(file, part)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
