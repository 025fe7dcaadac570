import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openStore } from '../../../src-main/engine/store'
import { listCopies } from '../../../src-main/engine/store/copies'
import { LATEST_VERSION, MIGRATIONS, type Migration } from '../../../src-main/engine/store/migrations'
import { applyLacking } from '../../../src-main/engine/store/steps'
import { LAYOUTS } from '../../../src-main/engine/store/tables'
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
  14: (db) => {
    const counts = () => db.prepare('SELECT showId, state, threads, viewers FROM thread_count WHERE threads > 0').all()
    const open = { showId: 's', state: 'open', threads: 1, viewers: 3 }
    expect(counts()).toEqual([open])
    db.exec(A_SHOW.replace("'s'", "'kept'"))
    db.exec("UPDATE thread_count SET showId = 'kept'; UPDATE thread SET showId = 'kept'")
    expect(counts()).toEqual([{ ...open, showId: 'kept' }])
    db.exec("UPDATE thread SET state = 'dismissed'")
    expect(counts()).toEqual([{ ...open, showId: 'kept', state: 'dismissed' }])
  },
  15: (db) => {
    expect(db.prepare('SELECT copyFailed FROM studio').all()).toEqual([{ copyFailed: null }])
  },
  16: (db) => {
    const of = (showId: string) =>
      db
        .prepare('SELECT record, since, upTo, keptAs FROM practised_rows WHERE showId = ? ORDER BY since')
        .all(showId) as { record: string }[]
    // What was left to be moved of a rehearsal that is over is moved; one that is on is kept apart from its first row on.
    expect(of('over')).toEqual([{ record: 'comment', since: 2, upTo: 9, keptAs: 'second' }])
    expect(of('on').filter(({ record }) => record === 'comment')).toEqual([
      { record: 'comment', since: 0, upTo: 4, keptAs: 'once' },
      { record: 'comment', since: 4, upTo: null, keptAs: 'on-r' },
    ])
    expect(of('on')).toHaveLength(6)
    expect(of('on')).toContainEqual({ record: 'thread', since: 0, upTo: null, keptAs: 'on-r' })
    const counts = () => db.prepare('SELECT showId, state, threads FROM thread_count WHERE threads > 0').all()
    expect(counts()).toEqual([{ showId: 'on-r', state: 'open', threads: 1 }])
    db.exec("UPDATE thread SET state = 'dismissed'")
    expect(counts()).toEqual([{ showId: 'on-r', state: 'dismissed', threads: 1 }])
    db.exec("UPDATE practised_rows SET since = 1 WHERE record = 'thread'; UPDATE thread SET state = 'open'")
    expect(counts()).toContainEqual({ showId: 'on', state: 'open', threads: 1 })
  },
  17: (db) => {
    expect(db.prepare("SELECT strict FROM pragma_table_list WHERE name = 'own_sweep'").get()).toEqual({ strict: 1 })
  },
  18: (db) => {
    const rows = (sql: string) => db.prepare(sql).all()
    expect(rows('SELECT id, state, closedAt FROM cue ORDER BY n')).toEqual([
      { id: 'shown', state: 'withdrawn', closedAt: 9 },
      { id: 'read', state: 'acknowledged', closedAt: null },
      { id: 'asking', state: 'withdrawn', closedAt: 14 },
      { id: 'on', state: 'sent', closedAt: null },
    ])
    expect(rows('SELECT state FROM escalation')).toEqual([{ state: 'open' }])
    expect(rows('SELECT id, state, closedAt FROM signal ORDER BY n')).toEqual([
      { id: 'late', state: 'cancelled', closedAt: 12 },
      { id: 'taken', state: 'cancelled', closedAt: 9 },
      { id: 'done', state: 'done', closedAt: 5 },
      { id: 'on', state: 'raised', closedAt: null },
    ])
    expect(rows('SELECT id, name FROM device ORDER BY n')).toEqual([
      { id: 'window', name: 'Board' },
      { id: 'tablet', name: 'Board 3' },
      { id: 'phone', name: 'board 2' },
      { id: 'second', name: 'Board 2' },
      { id: 'wide', name: 'Ｂｏａｒｄ 2' },
      { id: 'other', name: 'Clapboard' },
    ])
    expect(rows('SELECT title FROM show ORDER BY n')).toContainEqual({ title: '{"zh":"（副本）"}' })
  },
  19: (db) => {
    db.exec("INSERT INTO answered (threadId, upTo, at, seq) VALUES ('t', 1, 60, 9)")
    expect(db.prepare('SELECT at, seq FROM answered ORDER BY seq').all()).toEqual([
      { at: 50, seq: 8 },
      { at: 60, seq: 9 },
    ])
    expect(db.prepare('SELECT answeredAt FROM said').all()).toEqual([{ answeredAt: 50 }])
  },
  20: (db) => {
    const last = "EXPLAIN QUERY PLAN SELECT seq FROM journal WHERE name = 'show.start' ORDER BY seq DESC LIMIT 1"
    expect((db.prepare(last).get() as { detail: string }).detail).toContain('INDEX journal_starts')
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
  14: `${A_SHOW}
    INSERT INTO thread (id, seq, showId, intent, language, title, state, count, waiting, waitingViewers, lastAskedAt, claimedByName, answer)
    VALUES ('t', 1, 's', 'price', 'en', '', 'open', 3, 3, 3, 1, '', '');`,
  16: `${A_SHOW.replace("'s'", "'over'")}${A_SHOW.replace("'s'", "'on'").replace("'planned', 0, 0", "'live', 0, 1")}
    INSERT INTO practised VALUES (1, 'over', 'first', 2), (2, 'over', 'second', 9), (3, 'over', 'third', 9), (4, 'on', 'once', 4);
    INSERT INTO comment (n, seq, added, showId, userId, handle, nickname, text, language, intent, score, at)
    VALUES (4, 1, 1, 'on', '', '', '', '', 'en', 'price', 1, 1), (5, 1, 1, 'over', '', '', '', '', 'en', 'price', 1, 1);
    INSERT INTO thread (id, seq, showId, intent, language, title, state, count, waiting, waitingViewers, lastAskedAt, claimedByName, answer)
    VALUES ('t', 1, 'on', 'price', 'en', '', 'open', 3, 3, 3, 1, '', '');`,
  15: "INSERT INTO studio (id, seq, lanSharing, addresses) VALUES ('studio', 1, 0, '[]');",
  18: `
    INSERT INTO show (id, seq, title, state, startedAt, endedAt, boardHidden, rehearsal, createdAt) VALUES
      ('over', 1, '{"en":"Sale"}', 'ended', 2, 9, 0, 0, 1), ('on', 1, '{}', 'live', 10, NULL, 0, 0, 1);
    INSERT INTO cue (id, seq, showId, text, urgency, state, sentAt, shownOn, acknowledgedAt, escalationId) VALUES
      ('shown', 1, 'over', 'a', 'now', 'sent', 8, '[]', NULL, NULL), ('read', 1, 'over', 'a', 'now', 'acknowledged', 8, '[]', 8, NULL),
      ('asking', 1, 'over', 'a', 'now', 'acknowledged', 13, '[]', 14, 'e'), ('on', 1, 'on', 'a', 'now', 'sent', 11, '[]', NULL, NULL);
    INSERT INTO thread (id, seq, showId, intent, language, title, state, count, waiting, waitingViewers, lastAskedAt, claimedByName, answer)
    VALUES ('t', 1, 'over', 'price', 'en', '', 'escalated', 1, 1, 1, 1, '', '');
    INSERT INTO escalation (id, seq, showId, threadId, question, intent, askers, note, state, raisedAt, raisedByName, cueId, returnNote)
    VALUES ('e', 1, 'over', 't', 'q', 'price', 1, '', 'cued', 3, '', 'asking', '');
    INSERT INTO signal (id, seq, showId, kind, state, raisedAt, raisedByName, closedAt) VALUES
      ('late', 1, 'over', 'help', 'raised', 12, '', NULL), ('taken', 1, 'over', 'help', 'taken', 4, '', NULL),
      ('done', 1, 'over', 'help', 'done', 3, '', 5), ('on', 1, 'on', 'help', 'raised', 12, '', NULL);
    INSERT INTO device (id, seq, name, role, kind, pairedAt, links) VALUES
      ('window', 1, 'Board', 'host', 'window', 1, 0), ('tablet', 1, 'Board', 'host', 'lan', 1, 0), ('phone', 1, 'board', 'host', 'lan', 1, 0),
      ('second', 1, 'Board 2', 'host', 'lan', 1, 0), ('wide', 1, 'Ｂｏａｒｄ', 'host', 'lan', 1, 0), ('other', 1, 'Clapboard', 'host', 'lan', 1, 0);`,
  19: `${A_SHOW}
    INSERT INTO comment (seq, added, showId, userId, handle, nickname, text, language, intent, score, threadId, at)
    VALUES (1, 1, 's', '', '', '', '', 'en', 'price', 1, 't', 1);
    INSERT INTO answered (threadId, upTo, at, seq) VALUES ('t', 1, 50, 8);`,
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
  applyLacking(db, [MIGRATIONS[version - 1]!])
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

test('a step that changes what synced rows say begins a new epoch, without a word of a loss', () => {
  const { dataDir } = written()
  const epochOf = () => {
    const { store, recovery } = openStore(dataDir, 0)
    store.close()
    return { epoch: store.epoch, recovery }
  }
  const before = epochOf()
  const renamed: Migration = { ...later("UPDATE member SET name = name || ' ' || name"), newEpoch: true }
  const { store, recovery } = openStore(dataDir, 0, { steps: [...MIGRATIONS, renamed] })
  expect(before).toEqual({ epoch: before.epoch, recovery: null })
  expect(recovery).toBeNull()
  expect(store.epoch).not.toBe(before.epoch)
  expect(store.read.must('member', 'm').name).toBe('Li Li')
  store.close()
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
