import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { offThread } from '../../src-main/engine/store'
import { mostNumbered } from '../../src-main/engine/store/foreign-values'
import { MIGRATIONS } from '../../src-main/engine/store/migrations'
import { RECORDS } from '../../src-shared/records'
import { type Folder, temporaryFolder } from '../support/folder'
import { aRoom, exported, joinNext, refusal } from '../support/restoring'
import { startStudio, type TestStudio } from '../support/studio'
import { uploaded } from '../support/upload'
import { type Rejected, WireClient } from '../support/wire-client'

/** Two studios: one that exports, and one that is handed what was made of the export. */
let files: Folder
let honest: string
let room: TestStudio
let token: string
let operator: WireClient

beforeAll(async () => {
  files = temporaryFolder()
  honest = join(files.path, 'honest.cueroom')
  const other = await startStudio()
  const theirs = await WireClient.join(other.url, other.token('operator'))
  const { result } = await theirs.send('sample.load', {})
  const product = theirs.all('product')[0]!
  await theirs.send('product.stock', { id: product.id, stock: 7, confirmed: true })
  await theirs.send('show.start', { id: result.showId, anyway: true })
  await post(other, ['Do you have size M?', 'size M please', 'where is my order', '多少钱', 'hi'].map(comment))
  await theirs.send('cue.send', { text: 'Slow down', urgency: 'now' })
  await offThread({ kind: 'export', path: other.studio.store.db.name, dataDir: other.dataDir, to: honest }).done
  await other.stop()
  room = await startStudio()
  token = room.token('operator')
  operator = await WireClient.join(room.url, token)
})
afterAll(async () => {
  await room.stop()
  files.remove()
})

const comment = (text: string, i: number) =>
  JSON.stringify({
    event: 'chat',
    data: { msgId: `${i}`, userId: `${i}`, uniqueId: `v${i}`, nickname: 'V', comment: text },
  })

const post = ({ url, token }: TestStudio, lines: readonly string[]) =>
  fetch(`${url}/api/feed`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token('feed')}` },
    body: lines.join('\n'),
  })

/** The honest file, changed by somebody who means no good. */
function crafted(name: string, change: (db: Database.Database) => void): string {
  const path = join(files.path, `${name}.cueroom`)
  copyFileSync(honest, path)
  const db = new Database(path)
  db.pragma('foreign_keys = OFF')
  change(db)
  db.close()
  return path
}

let uploads = 0
/** Hands a file over as a console does. @returns what it is called there */
async function handOver(path: string): Promise<string> {
  const id = `file-${++uploads}`
  await uploaded(operator, id, readFileSync(path))
  return id
}

/** Which value a file is refused for: the names of its record and field, and its row. */
async function refusedFor(path: string): Promise<{ named: string; row: unknown }> {
  const error = await refusal(operator.query('data.look', { upload: await handOver(path) }))
  expect(error).toMatchObject({ code: 'invalid', reason: 'data_value' })
  const [record, row, ...field] = error!.issues![0]!.path
  return { named: `${record} ${field.join('.')}`, row }
}

const reasonOf = (answer: Promise<unknown>) =>
  answer.then(
    () => 'taken',
    (error: Rejected) => error.error.reason,
  )
const look = async (path: string) => reasonOf(operator.query('data.look', { upload: await handOver(path) }))

/** Numbers from 1 on, as the beginning of a statement. */
const numbered = (most: number) => `WITH RECURSIVE r (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < ${most})`
/** A studio in which a file was imported, and its live goes on. */
async function wentOn(path: string) {
  const taker = await aRoom()
  await uploaded(taker.operator, 'theirs', readFileSync(path))
  const wish = { upload: 'theirs', goOn: true }
  await joinNext(taker.room, () => taker.operator.send('data.import', wish), taker.token)
  return { room: taker.room, operator: await WireClient.join(taker.room.url, taker.room.token('operator', 'Second')) }
}

const ENDLESS = 'WITH RECURSIVE r (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r)'

/** A file as an earlier CueRoom wrote it. */
function older(name: string, rows: string, version = 9): string {
  const path = join(files.path, name)
  const db = new Database(path)
  for (const { sql } of MIGRATIONS.slice(0, version)) db.exec(sql)
  db.exec(`INSERT INTO meta VALUES ('epoch', 'e'), ('seq', '3'); ${rows}`)
  db.pragma(`user_version = ${version}`)
  db.close()
  return path
}
const A_STUDIO = "INSERT INTO studio (id, seq, showId, lanSharing, addresses) VALUES ('studio', 1, NULL, 0, '[]'); "

describe('T11: of a file that was handed over nothing is run', () => {
  test('what an honest studio exports is taken', async () => {
    expect(await look(honest)).toBe('taken')
  })

  test.each([
    [
      'a trigger',
      `CREATE TRIGGER boom AFTER INSERT ON secret BEGIN SELECT count(*) FROM (${ENDLESS} SELECT i FROM r); END`,
    ],
    [
      'a trigger that gives a revoked device its token back',
      'CREATE TRIGGER keep AFTER UPDATE OF revokedAt ON device BEGIN UPDATE device SET revokedAt = NULL WHERE id = new.id; END',
    ],
    [
      'a view in the place of a table that is counted',
      `ALTER TABLE cue RENAME TO cue_; CREATE VIEW cue AS SELECT c.* FROM cue_ c, (${ENDLESS} SELECT i FROM r)`,
    ],
    [
      'a view in the place of the files beside the database',
      `DROP TABLE exported; CREATE VIEW exported AS ${ENDLESS} SELECT 'recordings/x' AS path, i AS part, x'' AS body FROM r`,
    ],
    ['a computed column', 'ALTER TABLE member ADD COLUMN more TEXT AS (hex(zeroblob(1000)))'],
    ['an index on an expression', 'CREATE INDEX slow ON member (length(hex(zeroblob(1000))))'],
    ['a virtual table', "CREATE VIRTUAL TABLE more USING fts5 (x, tokenize = 'trigram')"],
    ['a table more', 'CREATE TABLE more (x)'],
    ['no table of what can be undone', 'DROP TABLE undo_row; DROP TABLE undo'],
    ['no counts of threads', 'DROP TABLE thread_count'],
    ['no word index', 'DROP TABLE comment_words'],
    ['no trigger that counts threads', 'DROP TRIGGER thread_added'],
  ])('with %s it is refused, and the studio goes on', async (what, sql) => {
    const path = crafted(what.replace(/\W/g, '-'), (db) => db.exec(sql))
    expect(await look(path)).toBe('data_unreadable')
    // Not at the look only: a console that does not ask gets no further.
    await operator.send('data.import', { upload: `file-${uploads}` })
    await expect.poll(async () => (await operator.query('data.work', {})).work?.state).toBe('failed')
    await operator.send('recovery.dismiss', {})
    expect(operator.closeCode).toBeNull()
  })

  test('an older one with a trigger of its own is refused as well, an honest older one is taken', async () => {
    const member = "INSERT INTO member (id, seq, name, roles, archived) VALUES ('m', 1, 'Li', '[]', 0)"
    expect(await look(older('old.cueroom', A_STUDIO + member))).toBe('taken')
    expect(
      await look(older('old-trigger.cueroom', 'CREATE TRIGGER t AFTER INSERT ON device BEGIN SELECT 1; END')),
    ).toBe('data_unreadable')
    expect(await look(older('old-value.cueroom', A_STUDIO + member.replace("'[]'", `'["root"]'`)))).toBe('data_value')
  })
})

describe('T11: each row of a file that was handed over is one that CueRoom could have written', () => {
  test.each([
    ['pieces below none', 'product stock', 'UPDATE product SET stock = -5'],
    ['a price below nothing', 'product livePrice', 'UPDATE product SET livePrice = -100'],
    ['a price above all prices', 'product listPrice', 'UPDATE product SET listPrice = 9000000000000000'],
    ['a title that is no JSON', 'show ', "UPDATE show SET title = 'not json'"],
    ['a role that there is not', 'device role', "UPDATE device SET role = 'root'"],
    ['a text that is too long', 'cue text', 'UPDATE cue SET text = hex(zeroblob(1000))'],
    ['a text that fills the memory', 'comment text', 'UPDATE comment SET text = hex(zeroblob(1000000)) WHERE n = 1'],
    ['an endless seq', 'meta value', "UPDATE meta SET value = '9007199254740990' WHERE key = 'seq'"],
    ['a seq that is no number', 'meta value', "UPDATE meta SET value = 'abc' WHERE key = 'seq'"],
    [
      'a row of the future',
      'member seq',
      'UPDATE member SET seq = 9007199254740990; UPDATE product SET seq = 9007199254740990',
    ],
    [
      'a number after which there is none',
      'comment n',
      'UPDATE comment SET n = 9223372036854775807 WHERE n = (SELECT MAX(n) FROM comment)',
    ],
    [
      'a number that no studio comes to',
      'comment n',
      'UPDATE comment SET n = 4503599627370496 WHERE n = (SELECT MAX(n) FROM comment)',
    ],
    [
      'a rehearsal after rows that no studio comes to',
      'practised_rows ',
      "INSERT INTO practised_rows SELECT showId, 'cue', 4503599627370495, NULL, 'k' FROM studio",
    ],
    [
      'threads to look through that no studio comes to',
      'own_sweep ',
      "INSERT INTO own_sweep SELECT 'a', showId, 0, 4503599627370495 FROM studio",
    ],
    ['an answer to comments to come', 'thread answeredUpTo', 'UPDATE thread SET answeredUpTo = 4503599627370495'],
    ['a recovery that cannot be read', 'meta value', "INSERT OR REPLACE INTO meta VALUES ('recovery', 'not json')"],
    ['lost histories that cannot be read', 'meta value', "INSERT OR REPLACE INTO meta VALUES ('lost', 'not json')"],
    ['a history with a name that is none', 'meta value', `UPDATE meta SET value = 'a' || char(10) WHERE key = 'epoch'`],
    ['a journal that cannot be read', 'journal ', "UPDATE journal SET input = '{'"],
    ['a line of the journal without what was asked for', 'journal ', "UPDATE journal SET input = 'null'"],
    ['a journal by nobody that there is', 'journal role', "UPDATE journal SET role = 'root'"],
    ['a name in the journal that turns round', 'journal who', "UPDATE journal SET who = 'a' || char(10, 8238) || 'b'"],
    ['a segment behind which none can be put', 'segment position', "UPDATE segment SET position = 'z'"],
    [
      'a template behind which none can be put',
      'cueTemplate position',
      "UPDATE cueTemplate SET position = 'a position'",
    ],
    [
      'more comments in the figures than any studio counts',
      'tally comments',
      'UPDATE tally SET comments = 4503599627370496',
    ],
    ['more late ones than any studio counts', 'tally late', 'UPDATE tally SET late = 4503599627370496'],
    ['more events than any feed brings', 'feed events', "UPDATE feed SET events = 4503599627370496 WHERE id = 'http'"],
    [
      'more events of a name than any feed brings',
      'feed unknown',
      `UPDATE feed SET unknown = '{"roomUser":4503599627370496}' WHERE id = 'http'`,
    ],
    [
      'more comments in a thread than any studio numbers',
      'thread count',
      'UPDATE thread SET count = 4503599627370496, waiting = 4503599627370496',
    ],
    [
      'more comments in all threads than any studio numbers',
      'thread count',
      `UPDATE thread SET count = ${mostNumbered(Date.UTC(2026, 0))}; ${numbered(20)} INSERT INTO thread (id, seq, ${THREAD_FIELDS})
       SELECT id || i, seq, ${THREAD_FIELDS} FROM thread, r`,
    ],
    ['a comment at the end of all time', 'comment at', 'UPDATE comment SET at = 4503599627370496'],
    ['a cue that stands to the end of all time', 'cue leftMs', 'UPDATE cue SET leftMs = 4503599627370496'],
    ['a line of the journal at the end of all time', 'journal ', 'UPDATE journal SET at = 4503599627370496'],
    [
      'figures kept that no studio counts',
      'practised_on late',
      "UPDATE practised_on SET row = json_set(row, '$.late', 4503599627370496)",
    ],
    ['more viewers than questions', 'thread waitingViewers', 'UPDATE thread SET waitingViewers = 500'],
    [
      'a word index that is read otherwise',
      'article_words_config v',
      "INSERT INTO article_words (article_words, rank) VALUES ('rank', 'bm25(2.0)')",
    ],
    ['a product aside that is none', 'set_aside stock', `INSERT INTO set_aside VALUES ('a', 'a', '{"stock":-1}')`],
    ['rows that belong to none', 'thread ', 'DELETE FROM show'],
    ['a text that turns round', 'cue text', "UPDATE cue SET text = 'a' || char(8238) || 'gnp.exe'"],
    ['a text with a control character', 'cue text', "UPDATE cue SET text = 'a' || char(7) || 'b'"],
    ['a line break in a line', 'cue text', "UPDATE cue SET text = 'a' || char(10) || 'b'"],
    ['a title with a hidden character', 'show title.en', `UPDATE show SET title = '{"en":"a\\u200bb"}'`],
    ['a comment of several lines', 'comment text', "UPDATE comment SET text = 'a' || char(10) || 'b' WHERE n = 1"],
    ['a thread that turns round', 'thread title', "UPDATE thread SET title = char(8238) || 'abc'"],
    ['a clock that is thousands of years ahead', 'studio clockAheadMs', 'UPDATE studio SET clockAheadMs = 1e14'],
    [
      'a part of a file that fills the memory',
      'exported body',
      "INSERT INTO exported VALUES ('recordings/x', 0, zeroblob(9000000))",
    ],
  ])('with %s it is refused, and the value is named', async (what, named, sql) => {
    const path = crafted(what.replace(/\W/g, '-'), (db) => {
      db.exec(sql)
      expect(db.prepare('SELECT total_changes() AS n').get()).not.toEqual({ n: 0 })
    })
    expect(await refusedFor(path)).toMatchObject({ named })
  })
})

test('T11: however high a file is numbered that was taken, and far its clock ahead, what the studio exports afterwards is taken too', async () => {
  const now = Date.now()
  const high = mostNumbered(now)
  const late = now + 75 * 366 * 86_400_000
  const path = crafted('high', (db) =>
    db.exec(`UPDATE meta SET value = '${high}' WHERE key = 'seq'; INSERT OR REPLACE INTO meta VALUES ('generation', '${high}');
      UPDATE comment SET at = ${late};
      UPDATE cue SET expiresAt = ${late}, holdSeconds = 30;
      UPDATE tally SET comments = ${high}; UPDATE feed SET events = ${high}; UPDATE thread SET count = ${high} WHERE n = 1;
      INSERT INTO member (n, id, seq, name, roles, archived) VALUES (${high}, 'high', ${high}, 'Mai', '["host"]', 0)`),
  )
  const { room: taker, operator: theirs } = await wentOn(path)
  for (const name of ['Li', 'Wang', 'Zhao']) await theirs.send('member.create', { name, roles: ['support'] })
  const posted = await post(taker, [comment('Do you have size M?', 90)])
  expect(await posted.json()).toEqual({ accepted: 1, bad: 0 })
  const file = new Database(await exported(taker, theirs))
  for (const [record, field] of [
    ['member', 'n'],
    ['feed', 'events'],
    ['tally', 'comments'],
  ])
    expect(file.prepare(`SELECT MAX("${field}") FROM ${record}`).pluck().get()).toBeGreaterThan(high)
  file.close()
  expect(await look(file.name)).toBe('taken')
})

/** All but the id, as SQL. */
const THREAD_FIELDS = Object.keys(RECORDS.thread.shape)
  .filter((name) => name !== 'id')
  .map((name) => `"${name}"`)
  .join(', ')
/** Keeps a thread as a rehearsal does that changes it. */
const KEPT_THREAD = `INSERT INTO practised_on SELECT 'thread', id, json_set(json_object(${Object.keys(
  RECORDS.thread.shape,
)
  .map((name) => `'${name}', "${name}"`)
  .join(', ')}), '$.id', id) FROM thread LIMIT 1`
const AN_ENDED_SHOW = `INSERT INTO show SELECT 900, 'ended', seq, 1, title, 'ended', plannedStartAt, 1, 2, NULL, NULL, 0, 0, 1 FROM show LIMIT 1`
const ANOTHER_SHOW = AN_ENDED_SHOW.replace("'ended', plannedStartAt, 1, 2", "'planned', plannedStartAt, NULL, NULL")

test.each([
  [
    'cues and signals after the end of a show',
    `INSERT INTO cue (id, seq, showId, text, urgency, state, sentAt, shownOn) VALUES ('c', 1, 's', 'a', 'now', 'sent', 12, '[]');
     INSERT INTO signal (id, seq, showId, kind, state, raisedAt, raisedByName) VALUES ('r', 1, 's', 'help', 'raised', 12, 'Board 2');`,
  ],
  ['copies without a title', "UPDATE show SET title = '{}';"],
  [
    'devices that are called like a window',
    "INSERT INTO device (id, seq, name, role, kind, pairedAt, links) VALUES ('d', 1, 'Console', 'operator', 'lan', 1, 0);",
  ],
])('T11: %s, as an earlier CueRoom could have them, are no reason to refuse its file', async (what, rows) => {
  const show = `INSERT INTO show (id, seq, title, state, startedAt, endedAt, boardHidden, rehearsal, createdAt)
    VALUES ('s', 1, '{"en":"Sale"}', 'ended', 2, 9, 0, 0, 1);`
  expect(await look(older(`${what.replace(/ /g, '-')}.cueroom`, A_STUDIO + show + rows, 17))).toBe('taken')
})

/** Statements that add so many rows of a record, under names of their own. */
const more: Readonly<Record<string, (count: number) => string>> = {
  segment: (count) => `${numbered(count)} INSERT INTO segment (id, seq, showId, position, kind, title, plannedSeconds)
    SELECT 'more' || i, 1, (SELECT showId FROM studio), 'a0' || printf('%05d', i) || '1', 'opening', '{"en":"S"}', 60 FROM r`,
  cueTemplate: (count) => `${numbered(count)} INSERT INTO cueTemplate (id, seq, text, urgency, position)
    SELECT 'more' || i, 1, '{"en":"T"}', 'info', 'a1' FROM r`,
  member: (count) => `${numbered(count)} INSERT INTO member (id, seq, name, roles, archived)
    SELECT 'more' || i, 1, 'Li', '["host"]', 0 FROM r`,
  show: (count) => `${numbered(count)} INSERT INTO show (id, seq, title, state, boardHidden, rehearsal, createdAt)
    SELECT 'more' || i, 1, '{"en":"S"}', 'planned', 0, 0, 1 FROM r`,
  device: (count) => `${numbered(count)} INSERT INTO device (id, seq, name, role, kind, pairedAt, links)
    SELECT 'more' || i, 1, 'Board ' || i, 'host', 'lan', 1, 0 FROM r`,
  // Each with 2,726 characters.
  article: (count) => `${numbered(count)} INSERT INTO article (id, seq, title, answers, intents, keywords)
    SELECT 'more' || i, 1, '{"en":"A"}', '{${['en', 'zh', 'es'].map((name) => `"${name}":"${'a'.repeat(894)}"`).join()}}', '[]', '[]' FROM r`,
}

describe('T11: a file is refused for how much it has only where no studio comes to it', () => {
  test.each([
    ['segment', 2_001, 'count'],
    ['cueTemplate', 1_001, 'count'],
    ['member', 2_001, 'count'],
    ['show', 20_001, 'count'],
    ['device', 5_001, 'count'],
    ['article', 2_001, 'count'],
    ['article', 1_500, 'characters'],
  ])(
    'with more of the record %s than that (%i) it is refused, and the record and its %s are named',
    async (record, count, of) => {
      const path = crafted(`too-many-${record}-${of}`, (db) => db.exec(more[record]!(count)))
      const error = await refusal(operator.query('data.look', { upload: await handOver(path) }))
      expect(error).toMatchObject({ code: 'invalid', reason: `data_too_many.${of}` })
      expect(error!.issues![0]!.path).toEqual([record, of])
    },
  )

  test('with more than a studio may add it is taken: shows that keep rehearsals, devices that an import let in, texts of an older studio', async () => {
    const path = crafted('much', (db) => {
      for (const [record, count] of [
        ['show', 10_001],
        ['device', 1_001],
        ['article', 900],
      ] as const)
        db.exec(more[record]!(count))
    })
    expect(await look(path)).toBe('taken')
  })

  test('a row that is called like what is counted is named as a row', async () => {
    const path = crafted('count', (db) => db.exec("UPDATE member SET id = 'count', seq = 4503599627370495 WHERE n = 1"))
    expect(await refusedFor(path)).toEqual({ named: 'member seq', row: 'count' })
  })
})

describe('T11: the rows of a file that was handed over could all have been written by CueRoom together', () => {
  test.each([
    ['no studio', 'studio id', 'DELETE FROM studio'],
    ['a show open that there is not', 'studio showId', "UPDATE studio SET showId = 'gone'"],
    ['a live that is not the open show', 'show state', 'UPDATE studio SET showId = NULL'],
    ['two lives', 'show state', `${ANOTHER_SHOW}; UPDATE show SET state = 'live', startedAt = 1 WHERE id = 'ended'`],
    ['a live that never began', 'show startedAt', "UPDATE show SET startedAt = NULL WHERE state = 'live'"],
    ['a plan that has begun', 'show startedAt', "UPDATE show SET state = 'planned' WHERE state = 'live'"],
    ['an end before the end', 'show endedAt', "UPDATE show SET endedAt = 5 WHERE state = 'live'"],
    ['an ended show without an end', 'show endedAt', `${AN_ENDED_SHOW}; UPDATE show SET endedAt = NULL`],
    ['a cue on the boards of an ended show', 'cue state', `${AN_ENDED_SHOW}; UPDATE cue SET showId = 'ended'`],
    [
      'a signal that is up in an ended show',
      'signal state',
      `${AN_ENDED_SHOW};
       INSERT INTO signal (id, seq, showId, kind, state, raisedAt, raisedByName) VALUES ('s', 1, 'ended', 'help', 'raised', 1, 'H')`,
    ],
    [
      'two segments at one place',
      'segment position',
      'UPDATE segment SET position = (SELECT MAX(position) FROM segment) WHERE n < 3',
    ],
    ['more who wait in a thread than ever asked', 'thread waiting', 'UPDATE thread SET waiting = count + 1'],
    ['figures of no show', 'tally id', "UPDATE tally SET id = 'kept'"],
    ['two devices with one secret', 'secret hash', 'UPDATE secret SET hash = (SELECT hash FROM secret LIMIT 1)'],
    [
      'a device called like a window',
      'device name',
      "UPDATE device SET name = 'C0nsole' WHERE kind <> 'window' AND role = 'operator'",
    ],
    [
      'a rehearsal whose keeper is there',
      'practised_rows keptAs',
      `${AN_ENDED_SHOW}; UPDATE practised_rows SET keptAs = 'ended'`,
    ],
    ['a rehearsal that keeps itself', 'practised_rows keptAs', 'UPDATE practised_rows SET keptAs = showId'],
    [
      'a rehearsal with two keepers',
      'practised_rows keptAs',
      "UPDATE practised_rows SET keptAs = 'other' WHERE record = 'cue'",
    ],
    ['a rehearsal over that nothing keeps', 'practised_rows keptAs', 'UPDATE practised_rows SET upTo = 9'],
    ['a rehearsal of a show that is none', 'practised_rows showId', 'UPDATE show SET rehearsal = 0'],
    [
      'figures kept under another name',
      'practised_on id',
      "UPDATE practised_on SET row = json_set(row, '$.id', 'another')",
    ],
    [
      'figures kept of another show',
      'practised_on showId',
      `${ANOTHER_SHOW}; UPDATE practised_on SET id = 'ended', row = json_set(row, '$.id', 'ended')`,
    ],
    [
      'a thread kept that is gone',
      'practised_on id',
      KEPT_THREAD.replace(', id,', ", 'gone',").replace("'$.id', id", "'$.id', 'gone'"),
    ],
    [
      'a thread kept with more comments than it has',
      'practised_on count',
      KEPT_THREAD.replace("'$.id', id", "'$.id', id, '$.count', count + 1"),
    ],
    [
      'more who wait in a thread kept than ever asked',
      'practised_on waiting',
      KEPT_THREAD.replace("'$.id', id", "'$.id', id, '$.waiting', count + 1"),
    ],
    [
      'a question to the host kept of a thread that is gone',
      'practised_on id',
      `INSERT INTO practised_on SELECT 'escalation', 'e', json_object('id', 'e', 'showId', showId, 'threadId', 'gone',
       'question', 'q', 'intent', 'price', 'askers', 1, 'note', '', 'state', 'open', 'raisedAt', 1, 'raisedBy', NULL, 'raisedByName', 'S',
       'cueId', NULL, 'returnNote', '', 'closedAt', NULL, 'turn', 1, 'firstAskToAirMs', NULL) FROM studio`,
    ],
    [
      'a product aside that is gone',
      'set_aside id',
      "UPDATE set_aside SET id = 'gone', row = json_set(row, '$.id', 'gone') WHERE code = 'J01'",
    ],
    ['a product aside under another name', 'set_aside id', "UPDATE set_aside SET id = 'gone' WHERE code = 'J01'"],
    [
      'a product aside with another code than it tells',
      'set_aside code',
      "UPDATE set_aside SET code = 'other' WHERE code = 'J01'",
    ],
    [
      'two products aside with one code',
      'set_aside code',
      "UPDATE set_aside SET code = 'X', row = json_set(row, '$.code', 'X')",
    ],
    [
      'a product aside with the code of one that is not',
      'set_aside code',
      "DELETE FROM set_aside WHERE code = 'J01'; UPDATE set_aside SET code = 'J01', row = json_set(row, '$.code', 'J01') WHERE code = 'J02'",
    ],
  ])('with %s it is refused, and the row and its field are named', async (what, named, sql) => {
    const path = crafted(what.replace(/\W/g, '-'), (db) => db.exec(sql))
    expect(await refusedFor(path)).toEqual({ named, row: expect.stringMatching(/./) })
  })

  test('a rehearsal that is on and one that is being put away are taken', async () => {
    // The honest file is one of a rehearsal that is on.
    expect(await look(honest)).toBe('taken')
    const over = crafted('over', (db) =>
      db.exec(`${AN_ENDED_SHOW}; UPDATE practised_rows SET upTo = 9, keptAs = 'ended'`),
    )
    expect(await look(over)).toBe('taken')
  })

  test('what a rehearsal put aside and kept is put back when it ends, though codes have changed places', async () => {
    const path = crafted('put-back', (db) =>
      db.exec(`${KEPT_THREAD};
        UPDATE product SET code = (SELECT '~' || n FROM product WHERE code = 'J01') WHERE code = 'J03';
        UPDATE set_aside SET (code, row) = (SELECT product.code, json_set(row, '$.code', product.code) FROM product
          WHERE product.id = set_aside.id) WHERE code = 'J03';
        UPDATE product SET code = '-' WHERE code = 'J01';
        UPDATE product SET code = 'J01' WHERE code = 'J02'; UPDATE product SET code = 'J02' WHERE code = '-'`),
    )
    const { room: taker, operator: theirs } = await wentOn(path)
    const codes = () => theirs.all('product').map(({ code, name }) => [code, name])
    const practised = codes()
    await theirs.send('show.end', { id: theirs.all('studio')[0]!.showId! })
    expect(codes()).not.toEqual(practised)
    expect(await look(await exported(taker, theirs))).toBe('taken')
  })

  test('a show without figures is taken, begins them with the next comment, and ends', async () => {
    const path = crafted('no-figures', (db) => db.exec('DELETE FROM tally; DELETE FROM practised_on'))
    const { room: taker, operator: theirs } = await wentOn(path)
    const showId = theirs.all('studio')[0]!.showId!
    const posted = await post(taker, [comment('hello', 77)])
    expect(await posted.json()).toEqual({ accepted: 1, bad: 0 })
    expect(taker.studio.store.read.must('tally', showId)).toMatchObject({ comments: 1 })
    await theirs.send('show.end', { id: showId })
    taker.studio.store.transact((tx) => tx.del('tally', showId))
    await theirs.send('show.start', { id: showId, rehearsal: true })
    await theirs.send('show.end', { id: showId })
    expect(await look(await exported(taker, theirs))).toBe('taken')
  })
})
