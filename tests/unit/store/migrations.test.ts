import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openStore } from '../../../src-main/store'
import { listCopies } from '../../../src-main/store/copies'
import { LATEST_VERSION, MIGRATIONS, type Migration } from '../../../src-main/store/migrations'
import { LAYOUTS } from '../../../src-main/store/tables'
import { NO_NETWORK, RECORD_NAMES, RECORDS } from '../../../src-shared/records'
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
  3: (db) => {
    expect(db.prepare('SELECT result FROM command').all()).toEqual([{ result: 'null' }])
    for (const row of db
      .prepare("SELECT recovery AS told FROM studio UNION ALL SELECT value FROM meta WHERE key = 'recovery'")
      .all())
      expect(RECORDS.studio.shape.recovery.parse(JSON.parse((row as { told: string }).told))).toMatchObject({ at: 1 })
  },
  4: (db) => {
    db.pragma('foreign_keys = ON')
    db.exec("INSERT INTO undo (id, name, seq, at) VALUES ('one', 'board.hide', 7, 0)")
    db.exec("INSERT INTO undo_row (seq, record, rowId) VALUES (7, 'show', 'a')")
    db.exec('DELETE FROM undo')
    expect(db.prepare('SELECT * FROM undo_row').all()).toEqual([])
  },
  5: (db) => {
    db.exec(`INSERT INTO studio (id, seq, lanSharing, addresses) VALUES ('studio', 1, 0, '[]')`)
    db.exec(
      `INSERT INTO device (id, seq, name, role, kind, pairedAt, links) VALUES ('d', 1, 'Board', 'host', 'lan', 0, 0)`,
    )
    const { network } = db.prepare('SELECT network FROM studio').get() as { network: string }
    expect(JSON.parse(network)).toEqual(NO_NETWORK)
    expect(db.prepare('SELECT expiresAt, machine, browser, address FROM device').get()).toEqual({
      expiresAt: null,
      machine: null,
      browser: '',
      address: '',
    })
  },
  6: (db) => {
    db.exec(`INSERT INTO studio (id, seq, lanSharing, addresses) VALUES ('studio', 1, 0, '[]')`)
    expect(db.prepare('SELECT zone, clockAheadMs FROM studio').get()).toEqual({ zone: 'UTC', clockAheadMs: 0 })
  },
  7: (db) => {
    expect(db.prepare("SELECT strict FROM pragma_table_list WHERE name = 'set_aside'").get()).toEqual({ strict: 1 })
  },
  8: (db) => {
    for (const table of ['thread', 'signal'])
      expect(
        db.prepare(`SELECT dflt_value FROM pragma_table_info('${table}') WHERE name = 'lapsedFrom'`).get(),
      ).toEqual({
        dflt_value: "''",
      })
  },
  9: (db) => {
    const fields = db.prepare('SELECT holdSeconds, leftMs, standsSince, unshowableOn FROM cue').columns()
    expect(fields.map(({ type }) => type)).toEqual(['INTEGER', 'INTEGER', 'INTEGER', 'TEXT'])
  },
  10: (db) => {
    for (const table of ['queue', 'thread_count', 'streak'])
      expect(db.prepare('SELECT strict FROM pragma_table_list WHERE name = ?').get(table), table).toEqual({ strict: 1 })
  },
  11: (db) => {
    const { sql } = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'thread_queue'").get() as { sql: string }
    expect(sql).toContain('- 300000 * waitingViewers')
  },
  12: (db) => {
    const rows = db.prepare('SELECT n, answeredAt FROM said ORDER BY n').all()
    expect(rows).toEqual([
      { n: 1, answeredAt: 50 },
      { n: 2, answeredAt: 50 },
      { n: 3, answeredAt: 70 },
      { n: 4, answeredAt: null },
      { n: 5, answeredAt: null },
    ])
    expect(db.prepare('SELECT upTo, seq FROM answered').all()).toEqual([
      { upTo: 2, seq: 8 },
      { upTo: 3, seq: 9 },
    ])
  },
  13: (db) => {
    expect(db.prepare('SELECT id, turn FROM signal ORDER BY turn').all()).toEqual([
      { id: 'first', turn: 3 },
      { id: 'second', turn: 6 },
      { id: 'third', turn: 9 },
    ])
    expect(db.prepare('SELECT answeredUpTo, turn FROM thread').all()).toEqual([{ answeredUpTo: 4, turn: 9 }])
  },
}

const A_SHOW =
  "INSERT INTO show (id, seq, title, state, boardHidden, rehearsal, createdAt) VALUES ('s', 1, '{}', 'planned', 0, 0, 0);"

/** What stood in a database of the version before, where a step changes rows. */
const BEFORE_STEP: Record<number, string> = {
  3: `
    INSERT INTO command VALUES ('id', 'pairing.open', '{"role":"operator"}', 1, '{"code":"123456"}', 0);
    INSERT INTO studio (id, seq, lanSharing, addresses, recovery)
    VALUES ('studio', 1, 0, '[]', '{"at":1,"copyFrom":null,"movedTo":"/d"}');
    INSERT INTO meta VALUES ('recovery', '{"at":1,"copyFrom":null,"movedTo":"/d"}');`,
  12: `${A_SHOW}
    ${[
      [8, "'t'", 50],
      [8, "'t'", 50],
      [9, "'t'", 70],
      [4, "'t'", 'NULL'],
      [5, 'NULL', 'NULL'],
    ]
      .map(
        ([seq, thread, answered]) =>
          `INSERT INTO comment (seq, added, showId, userId, handle, nickname, text, language, intent, score, threadId, at, answeredAt)
         VALUES (${seq}, 1, 's', '', '', '', '', 'en', 'price', 1, ${thread}, 1, ${answered});`,
      )
      .join('\n')}`,
  13: `${A_SHOW}
    INSERT INTO meta VALUES ('seq', '9');
    INSERT INTO signal (id, seq, showId, kind, state, raisedAt, raisedByName, closedAt) VALUES
      ('second', 5, 's', 'help', 'done', 1, '', 20), ('third', 6, 's', 'help', 'raised', 30, '', NULL), ('first', 7, 's', 'help', 'done', 2, '', 10);
    INSERT INTO thread (id, seq, showId, intent, language, title, state, count, waiting, waitingViewers, lastAskedAt, claimedByName, answer)
    VALUES ('t', 1, 's', 'price', 'en', '', 'answered', 0, 0, 0, 1, '', '');
    INSERT INTO answered VALUES ('t', 2, 5, 1), ('t', 4, 6, 2);`,
}

test('versions are numbered from 1 without a gap, and each has its proof', () => {
  const versions = MIGRATIONS.map((step) => step.version)
  expect(versions).toEqual(versions.map((_, i) => i + 1))
  expect(Object.keys(PROOFS).map(Number)).toEqual(versions)
  expect(LATEST_VERSION).toBe(versions.at(-1))
})

test.each(MIGRATIONS)('version $version: $about', ({ version }) => {
  const db = new Database(join(testFolder(), 'old.sqlite'))
  for (const step of MIGRATIONS.slice(0, version - 1)) db.exec(step.sql)
  db.exec(BEFORE_STEP[version] ?? '')
  db.exec(MIGRATIONS[version - 1]!.sql)
  PROOFS[version]!(db)
  db.close()
})

test('every field of every record has its column', () => {
  const { store } = testStore()
  for (const record of RECORD_NAMES) {
    const columns = store.db.pragma(`table_info("${record === 'comment' ? 'said' : record}")`) as { name: string }[]
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
  const { store, recovery } = openStore(dataDir, Date.UTC(2026, 0, 5, 20), { steps })
  expect(recovery).toBeNull()
  expect(store.read.must('member', 'm').name).toBe('Li')
  store.close()
  expect(versionOf(path)).toEqual({ ...BEFORE, version: LATEST_VERSION + 1 })
  const copies = listCopies(dataDir)
  expect(copies.map((copy) => basename(copy))).toEqual(['cueroom-20260105T200000.sqlite'])
  expect(versionOf(copies[0]!)).toEqual(BEFORE)

  openStore(dataDir, Date.UTC(2026, 0, 5, 21), { steps }).store.close()
  expect(listCopies(dataDir)).toEqual(copies)
})

test('a step that fails leaves the file as it was, to the version before', () => {
  const { dataDir, path } = written()
  const broken = later("UPDATE member SET name = 'half done'; ALTER TABLE nowhere ADD COLUMN x TEXT")
  expect(() => openStore(dataDir, 0, { steps: [...MIGRATIONS, broken] })).toThrow('no such table: nowhere')
  expect(versionOf(path)).toEqual(BEFORE)
  testStore(dataDir).store.close()
})

test('a step that fails at each start takes one copy, and pushes none out', () => {
  const { dataDir } = written()
  const broken = later('ALTER TABLE nowhere ADD COLUMN x TEXT')
  for (let hour = 0; hour < 9; hour += 1) {
    const open = () => openStore(dataDir, hour * 3_600_000, { steps: [...MIGRATIONS, broken] })
    expect(open).toThrow()
  }
  expect(listCopies(dataDir)).toHaveLength(1)
})

test('a file of the latest version is opened without a copy', () => {
  const first = testStore()
  first.store.close()
  testStore(first.dataDir)
  expect(listCopies(first.dataDir)).toEqual([])
})
