import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import { beginHistory, historyOf } from './history'
import { MIGRATIONS, type Migration } from './migrations'

/** Version of a database's schema; 0 for an empty file. */
export const versionOf = (db: Database.Database): number => db.pragma('user_version', { simple: true }) as number

/**
 * Applies the steps of the schema that a file lacks, each in a transaction of its own.
 * @param onFailed told which step SQLite refuses; what it returns is thrown
 */
export function applyLacking(
  db: Database.Database,
  steps: readonly Migration[] = MIGRATIONS,
  onFailed: (step: Migration, error: unknown) => unknown = (_, error) => error,
): void {
  const version = versionOf(db)
  for (const step of steps.filter((one) => one.version > version)) {
    try {
      db.transaction(() => {
        db.exec(step.sql)
        step.rows?.(db)
        if (step.version === 1)
          db.prepare("INSERT INTO meta (key, value) VALUES ('epoch', ?), ('seq', '0')").run(randomUUID())
        else if (step.newEpoch) beginHistory(db, historyOf(db).generation + 1)
        db.pragma(`user_version = ${step.version}`)
      })()
    } catch (error) {
      throw onFailed(step, error)
    }
  }
}
