import { createRequire } from 'node:module'
import { workerData } from 'node:worker_threads'
import type Database from 'better-sqlite3'

const load = createRequire(import.meta.url)

/**
 * Where SQLite's library lies. A worker takes the one that the main thread has: who starts the main thread may give it a
 * build for its own runtime, and another build would end the whole process.
 */
export const SQLITE_AT: string =
  (workerData as { sqliteAt?: string } | null)?.sqliteAt ?? load.resolve('better-sqlite3')

/** SQLite, synchronous. */
export const Sqlite: typeof Database = load(SQLITE_AT)
