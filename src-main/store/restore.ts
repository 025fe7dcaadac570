import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { copyTime, listCopies } from './copies'
import { openFile, openUndamaged, type Place } from './file'
import type { Tx } from './tx'

/** What happened when a damaged file was replaced. */
export interface Recovery {
  at: number
  copyFrom: number | null
  movedTo: string
}

/**
 * Makes what takes the damaged file's place, beside it: the newest copy that can be read whole, or an empty database,
 * under a new epoch and with the word of what happened in it. Only then is the damaged file moved aside: a crash at any
 * point loses neither the data nor the word.
 */
export function prepareRestored(place: Place): void {
  const { dataDir, path, now } = place
  const restored = { ...place, path: `${path}.restoring` }
  removeFile(restored.path)
  let copyFrom: number | null = null
  let db: Database.Database | null = null
  for (const copy of listCopies(dataDir)) {
    copyFileSync(copy, restored.path)
    db = openUndamaged(restored, true)
    if (db) {
      copyFrom = copyTime(copy)
      break
    }
    removeFile(restored.path)
  }
  db ??= openFile(restored, false)
  const recovery: Recovery = { at: now, copyFrom, movedTo: damagedPath(path, now) }
  const setMeta = db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  db.transaction(() => {
    setMeta.run('epoch', randomUUID())
    setMeta.run('recovery', JSON.stringify(recovery))
  })()
  db.close()
  renameSync(restored.path, restoredPath(path))
}

/** Puts what was prepared into the damaged file's place, also when a former start came no further than preparing it. */
export function finishRestoring({ path }: Place): void {
  const restored = restoredPath(path)
  if (!existsSync(restored)) return
  const db = new Database(restored)
  const { movedTo } = recoveryOf(db) as Recovery
  db.close()
  for (const suffix of SUFFIXES) if (existsSync(path + suffix)) renameSync(path + suffix, movedTo + suffix)
  renameSync(restored, path)
}

const SUFFIXES = ['', '-wal', '-shm']
const restoredPath = (path: string) => `${path}.restored`
const damagedPath = (path: string, now: number) =>
  path.replace(/\.sqlite$/, `.damaged-${new Date(now).toISOString().replace(/[-:]/g, '').slice(0, 15)}.sqlite`)

function removeFile(path: string): void {
  for (const suffix of SUFFIXES) rmSync(path + suffix, { force: true })
}

/** A value of the `meta` table. */
export function metaOf(db: Database.Database, key: string): string | undefined {
  const row = db.prepare('SELECT value FROM meta WHERE key = ?').get(key) as { value: string } | undefined
  return row?.value
}

/** What happened to the file before this one, until somebody was told (`toldOfRecovery`). */
export function recoveryOf(db: Database.Database): Recovery | null {
  const told = metaOf(db, 'recovery')
  return told === undefined ? null : (JSON.parse(told) as Recovery)
}

/** Within the transaction that tells of a recovery: it is not told again. */
export function toldOfRecovery(tx: Tx): void {
  tx.sql("DELETE FROM meta WHERE key = 'recovery'").run()
}
