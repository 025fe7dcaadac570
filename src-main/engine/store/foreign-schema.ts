import type Database from 'better-sqlite3'
import { cleanName } from '../../../src-shared/plain-text'
import type { Excess } from './bounds'
import { MIGRATIONS } from './migrations'
import { Sqlite } from './sqlite'
import { applyLacking, versionOf } from './steps'

/** The table of an export that holds the files beside the database. */
export const EXPORTED = 'CREATE TABLE exported (path TEXT NOT NULL, part INTEGER NOT NULL, body BLOB NOT NULL) STRICT'

/**
 * Opens a file that somebody handed over, for reading: what is written in it is not believed. Only after `mustBeOurs`
 * may its tables be read, since a view, a trigger or a computed column in it would run.
 */
export function openForeign(path: string): Database.Database {
  const db = new Sqlite(path, { fileMustExist: true, readonly: true })
  try {
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * A value that CueRoom does not write: table or record, the row's id or number, and the field where that is known. Or what
 * there is too much of.
 */
export type Where = readonly [record: string, id: string, field: string] | Excess

/**
 * A file that is refused, as SQLite tells of damage.
 * @param why a few words in English, for the terminal
 * @param where the value for which it is refused, so that it can be looked for and mended
 */
export const refused = (why: string, where?: Where) =>
  Object.assign(new Error(why), { code: 'SQLITE_CORRUPT', where: where?.map((part) => cleanName(part).slice(0, 100)) })

/**
 * Whether a file has what CueRoom makes in a database of its version, and nothing else: no view, trigger, column or
 * index of another's.
 * @throws SQLite's error for damage when it has not
 */
export function mustBeOurs(db: Database.Database): void {
  const version = versionOf(db)
  if (version < 1 || version > MIGRATIONS.length) throw refused('it is no database of this CueRoom')
  const ours = schemaOf(version)
  const found = thingsIn(db, ours.length + 2)
    .sort()
    .join('\n')
  if (![ours, [...ours, thingOf(EXPORTED_THING)]].some((things) => things.sort().join('\n') === found))
    throw refused('its tables, indexes, views or triggers are not those that CueRoom makes')
}

/** One table, index, view or trigger, as SQLite writes it down. */
interface Thing {
  type: string
  name: string
  tbl_name: string
  sql: string | null
}

const EXPORTED_THING: Thing = { type: 'table', name: 'exported', tbl_name: 'exported', sql: EXPORTED }

const thingOf = ({ type, name, tbl_name, sql }: Thing): string =>
  JSON.stringify([type, name, tbl_name, sql?.replace(/\s+/g, ' ')])

/** @param most of a file with more than so many no more are read */
const thingsIn = (db: Database.Database, most: number): string[] =>
  (db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT ?').all(most) as Thing[]).map(thingOf)

/** All that a database of that version has. */
function schemaOf(version: number): string[] {
  const db = new Sqlite(':memory:')
  try {
    applyLacking(
      db,
      MIGRATIONS.filter((step) => step.version <= version),
    )
    return thingsIn(db, -1)
  } finally {
    db.close()
  }
}
