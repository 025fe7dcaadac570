import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'

/** Which history a database file holds, and how far. */
export interface History {
  readonly epoch: string
  /** How many histories came before it on this studio: the clock may be wrong, this is not. */
  readonly generation: number
  /** Seq of the last change. */
  readonly seq: number
}

/** Whether `one` holds what came after `other`. */
export const isNewer = (one: History, other: History): boolean =>
  one.generation === other.generation ? one.seq > other.seq : one.generation > other.generation

/** A value of the `meta` table. */
export function metaOf(db: Database.Database, key: string): string | undefined {
  const row = db.prepare('SELECT value FROM meta WHERE key = ?').get(key) as { value: string } | undefined
  return row?.value
}

/**
 * The history that a database holds.
 * @throws SQLite's error for damage, also when the file does not say or contradicts itself
 */
export function historyOf(db: Database.Database): History {
  const [epoch, seq] = [metaOf(db, 'epoch'), Number(metaOf(db, 'seq') ?? Number.NaN)]
  const { latest } = db
    .prepare(
      'SELECT MAX((SELECT IFNULL(MAX(seq), 0) FROM journal), (SELECT IFNULL(MAX(added), 0) FROM comment)) AS latest',
    )
    .get() as { latest: number }
  if (epoch === undefined || !Number.isSafeInteger(seq) || latest > seq) {
    throw Object.assign(new Error('the database does not say how far it goes'), { code: 'SQLITE_CORRUPT' })
  }
  return { epoch, generation: Number(metaOf(db, 'generation') ?? 0), seq }
}

/** Within a transaction: what is written from now on belongs to another history than what the screens have. */
export function beginHistory(db: Database.Database, generation: number): void {
  const set = db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  set.run('epoch', randomUUID())
  set.run('generation', String(generation))
}

/** When the last thing in a database happened that has a time, milliseconds since 1970; null when nothing did. */
export function lastAt(db: Database.Database): number | null {
  const { at } = db
    .prepare(
      `SELECT MAX(at) AS at FROM (SELECT at FROM (SELECT at FROM journal ORDER BY seq DESC LIMIT 1)
       UNION ALL SELECT at FROM (SELECT at FROM comment ORDER BY n DESC LIMIT 1))`,
    )
    .get() as { at: number | null }
  return at
}
