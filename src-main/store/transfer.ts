import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { CannotOpen } from './cannot-open'
import { copyTime, readCopies } from './copies'
import { isDamage } from './damage'
import { openFile, type Place } from './file'
import { readHead } from './head'
import { historyOf } from './history'
import { offThread } from './off-thread'
import { keepInPlace, type Recovery, restoringPath } from './restore'

/** Files of an export that lie beside the database, and where they may go. */
const MAY_BE_WRITTEN = /^(recordings\/[^/\\]+|shortcuts\.json|windows\.json)$/

/**
 * Prepares a copy or an exported studio to be opened in the place of the database: at the next start it is, under a new
 * epoch, and what is open now is put aside. Reading it whole goes on beside other work.
 * @throws CannotOpen `unreadable` or `newer`; nothing was changed then
 */
export async function prepareToOpen(
  place: Place,
  source: string,
  kind: Extract<Recovery['kind'], 'restored' | 'imported'>,
): Promise<void> {
  const unreadable = new CannotOpen(
    'unreadable',
    `${source} is no studio that CueRoom can read whole. Nothing was changed.`,
  )
  if (!existsSync(source)) throw unreadable
  const restoring = { ...place, path: restoringPath(place.path) }
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(restoring.path + suffix, { force: true })
  mkdirSync(place.dataDir, { recursive: true, mode: 0o700 })
  await copyFile(source, restoring.path)
  let db: Database.Database
  try {
    await offThread({ kind: 'check', path: restoring.path }).done
    const given = new Database(restoring.path)
    try {
      historyOf(given)
    } finally {
      given.close()
    }
    db = openFile(restoring, false)
  } catch (error) {
    rmSync(restoring.path, { force: true })
    throw isDamage(error) || (error as { code?: string }).code === 'SQLITE_ERROR' ? unreadable : error
  }
  const told = readHead(place.dataDir)?.told ?? null
  const known = [told, historyOf(db), ...readCopies(place.dataDir).map(({ history }) => history)]
  const generation = 1 + Math.max(0, ...known.map((history) => history?.generation ?? 0))
  takeFiles(db, place.dataDir)
  keepInPlace(db, place, { kind, told, of: told, generation }, copyTime(source))
}

/** Writes what an export holds beside the database into the data folder. What is there stays; it gets a name of its own. */
function takeFiles(db: Database.Database, dataDir: string): void {
  if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'exported'").get()) return
  const files = db.prepare('SELECT path, part, body FROM exported ORDER BY path, part').iterate()
  let current = { path: '', to: '' }
  for (const { path, body } of files as Iterable<{ path: string; body: Buffer }>) {
    if (!MAY_BE_WRITTEN.test(path)) continue
    if (current.path !== path) {
      const to = join(dataDir, path)
      if (existsSync(to)) continue
      mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
      current = { path, to }
    }
    writeFileSync(current.to, body, { mode: 0o600, flag: 'a' })
  }
  db.exec('DROP TABLE exported')
}

/** Writes the whole studio into one new file: the database, recordings and settings. Beside a running station too. */
export async function exportTo(dataDir: string, to: string): Promise<void> {
  if (existsSync(to)) throw new CannotOpen('exists', `${to} is there already; choose another name.`)
  await offThread({ kind: 'export', path: join(dataDir, 'cueroom.sqlite'), dataDir, to }).done
}

/** The copy of that name, with or without its folder; undefined when there is none. */
export const copyNamed = (dataDir: string, name: string) =>
  readCopies(dataDir).find(({ path }) => basename(path) === basename(name))
