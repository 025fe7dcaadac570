import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { TestStudio } from './studio'

/** What is on disk: read from the file by a connection of its own, as another program would. */
export function stored(room: Pick<TestStudio, 'dataDir'>, sql: string): Record<string, unknown>[] {
  const db = new Database(join(room.dataDir, 'cueroom.sqlite'), { readonly: true })
  try {
    return db.prepare(sql).all() as Record<string, unknown>[]
  } finally {
    db.close()
  }
}

/** Texts of the comments on disk, in the order in which they came. */
export const storedTexts = (room: Pick<TestStudio, 'dataDir'>): unknown[] =>
  stored(room, 'SELECT text FROM comment ORDER BY n').map((row) => row.text)
