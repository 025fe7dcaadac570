import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openStore } from '../../../src-main/store'
import { listCopies } from '../../../src-main/store/copies'
import { LATEST_VERSION, MIGRATIONS, type Migration } from '../../../src-main/store/migrations'
import { LAYOUTS } from '../../../src-main/store/tables'
import { RECORD_NAMES } from '../../../src-shared/records'
import { testFolder, testStore } from '../../support/store'

/** What each step of the schema must bring about, on a database that has all steps before it. A new step needs a line. */
const PROOFS: Record<number, (db: Database.Database) => void> = {
  1: (db) => {
    for (const table of ['meta', 'gone', 'journal', 'command', 'secret', 'show', 'cue', 'thread', 'comment'])
      expect(db.prepare('SELECT strict FROM pragma_table_list WHERE name = ?').get(table), table).toEqual({ strict: 1 })
  },
  2: (db) => {
    db.exec(
      `INSERT INTO device (id, seq, name, role, kind, pairedAt, links) VALUES ('d', 1, 'Board', 'host', 'lan', 1, 0)`,
    )
    expect(db.prepare('SELECT away FROM device').get()).toEqual({ away: 0 })
  },
}

test('versions are numbered from 1 without a gap, and each has its proof', () => {
  const versions = MIGRATIONS.map((step) => step.version)
  expect(versions).toEqual(versions.map((_, i) => i + 1))
  expect(Object.keys(PROOFS).map(Number)).toEqual(versions)
  expect(LATEST_VERSION).toBe(versions.at(-1))
})

test.each(MIGRATIONS)('version $version: $about', ({ version }) => {
  const db = new Database(join(testFolder(), 'old.sqlite'))
  for (const step of MIGRATIONS.slice(0, version)) db.exec(step.sql)
  PROOFS[version]!(db)
  db.close()
})

test('every field of every record has its column', () => {
  const { store } = testStore()
  for (const record of RECORD_NAMES) {
    const columns = store.db.pragma(`table_info("${record}")`) as { name: string }[]
    const names = new Set(columns.map((column) => (column.name === 'n' ? 'n' : column.name)))
    const missing = LAYOUTS[record].fields.filter(
      ({ name }) => !names.has(name) && !(record === 'comment' && name === 'id'),
    )
    expect(missing, record).toEqual([])
  }
})

/** A step as a later version of CueRoom may bring one. */
const later = (sql: string): Migration => ({ version: LATEST_VERSION + 1, about: 'a later step', sql })
const versionOf = (path: string) => {
  const db = new Database(path, { readonly: true })
  const version = db.pragma('user_version', { simple: true })
  const members = db.prepare('SELECT name FROM member').all()
  db.close()
  return { version, members }
}

/** A data folder that the version before has written to. */
function written() {
  const { store, dataDir, path } = testStore()
  store.transact((tx) => tx.put('member', { id: 'm', name: 'Li', roles: [], archived: false }))
  store.close()
  return { dataDir, path }
}
const BEFORE = { version: LATEST_VERSION, members: [{ name: 'Li' }] }

test('before a migration a copy is taken, and only the steps that the file lacks are applied', () => {
  const { dataDir, path } = written()
  const steps = [...MIGRATIONS, later('ALTER TABLE member ADD COLUMN nickname TEXT')]
  const { store, recovery } = openStore(dataDir, Date.UTC(2026, 0, 5, 20), console.error, steps)
  expect(recovery).toBeNull()
  expect(store.read.must('member', 'm').name).toBe('Li')
  store.close()
  expect(versionOf(path)).toEqual({ ...BEFORE, version: LATEST_VERSION + 1 })
  const copies = listCopies(dataDir)
  expect(copies.map((copy) => basename(copy))).toEqual(['cueroom-20260105T200000.sqlite'])
  expect(versionOf(copies[0]!)).toEqual(BEFORE)

  openStore(dataDir, Date.UTC(2026, 0, 5, 21), console.error, steps).store.close()
  expect(listCopies(dataDir)).toEqual(copies)
})

test('a step that fails leaves the file as it was, to the version before', () => {
  const { dataDir, path } = written()
  const broken = later("UPDATE member SET name = 'half done'; ALTER TABLE nowhere ADD COLUMN x TEXT")
  expect(() => openStore(dataDir, 0, console.error, [...MIGRATIONS, broken])).toThrow('no such table: nowhere')
  expect(versionOf(path)).toEqual(BEFORE)
  testStore(dataDir).store.close()
})

test('a file of the latest version is opened without a copy', () => {
  const first = testStore()
  first.store.close()
  testStore(first.dataDir)
  expect(listCopies(first.dataDir)).toEqual([])
})
