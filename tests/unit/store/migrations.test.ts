import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { LATEST_VERSION, MIGRATIONS } from '../../../src-main/store/migrations'
import { LAYOUTS } from '../../../src-main/store/tables'
import { RECORD_NAMES } from '../../../src-shared/records'
import { testFolder, testStore } from '../../support/store'

/** What each step of the schema must bring about, on a database that has all steps before it. A new step needs a line. */
const PROOFS: Record<number, (db: Database.Database) => void> = {
  1: (db) => {
    for (const table of ['meta', 'gone', 'journal', 'command', 'secret', 'show', 'cue', 'thread', 'comment'])
      expect(db.prepare('SELECT strict FROM pragma_table_list WHERE name = ?').get(table), table).toEqual({ strict: 1 })
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

test('a file of the latest version is opened without a copy', () => {
  const first = testStore()
  first.store.close()
  testStore(first.dataDir)
  const folder = join(first.dataDir, 'copies')
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([])
})
