import type Database from 'better-sqlite3'

/**
 * One step of the schema, one file: `NNN-name.ts`, listed in `index.ts`. Steps are never edited once released; a later
 * change is a further step. Before the first one that a file lacks a copy of it is made.
 */
export interface Migration {
  readonly version: number
  readonly about: string
  readonly sql: string
  /** What SQL cannot tell of the rows, after it. */
  readonly rows?: (db: Database.Database) => void
  /**
   * Screens that know the former history get a snapshot and not a patch: for steps that change what synced rows say, which
   * keep the seq of their last change.
   */
  readonly newEpoch?: true
}

/*
 * Every synced table has `n` (arrival order), `seq` (of the row's last change) and `shelved` (kept, but out of the
 * synced set). The other columns are the record's fields, by the same names; arrays and objects are JSON text.
 */
export const head =
  'n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL, shelved INTEGER NOT NULL DEFAULT 0'
