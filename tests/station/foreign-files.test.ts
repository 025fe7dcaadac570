import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { offThread } from '../../src-main/store'
import { MIGRATIONS } from '../../src-main/store/migrations'
import { UPLOAD_PART } from '../../src-shared/queries'
import { type Folder, temporaryFolder } from '../support/folder'
import { startStudio, type TestStudio } from '../support/studio'
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
  await theirs.send('product.stock', { id: product.id, stock: 7 })
  await theirs.send('show.start', { id: result.showId, anyway: true })
  await fetch(`${other.url}/api/feed`, {
    method: 'POST',
    headers: { authorization: `Bearer ${other.token('feed')}` },
    body: ['Do you have size M?', 'size M please', 'where is my order', '多少钱', 'hi'].map(comment).join('\n'),
  })
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
  const bytes = readFileSync(path)
  const id = `file-${++uploads}`
  for (let at = 0; at < bytes.length; at += UPLOAD_PART) {
    const part = bytes.subarray(at, at + UPLOAD_PART).toString('base64')
    await operator.query('data.upload', { id, size: bytes.length, at, part })
  }
  return id
}

const reasonOf = (answer: Promise<unknown>) =>
  answer.then(
    () => 'taken',
    (error: Rejected) => error.error.reason,
  )
const look = async (path: string) => reasonOf(operator.query('data.look', { upload: await handOver(path) }))

const ENDLESS = 'WITH RECURSIVE r (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r)'

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
    const older = (name: string, more: string) => {
      const path = join(files.path, name)
      const db = new Database(path)
      for (const { sql } of MIGRATIONS.slice(0, 9)) db.exec(sql)
      db.exec(`INSERT INTO meta VALUES ('epoch', 'e'), ('seq', '3'); ${more}`)
      db.pragma('user_version = 9')
      db.close()
      return path
    }
    const member = "INSERT INTO member (id, seq, name, roles, archived) VALUES ('m', 1, 'Li', '[]', 0)"
    expect(await look(older('old.cueroom', member))).toBe('taken')
    expect(
      await look(older('old-trigger.cueroom', 'CREATE TRIGGER t AFTER INSERT ON device BEGIN SELECT 1; END')),
    ).toBe('data_unreadable')
    expect(await look(older('old-value.cueroom', member.replace("'[]'", `'["root"]'`)))).toBe('data_unreadable')
  })
})

describe('T11: each row of a file that was handed over is one that CueRoom could have written', () => {
  test.each([
    ['pieces below none', 'UPDATE product SET stock = -5'],
    ['a price below nothing', 'UPDATE product SET livePrice = -100'],
    ['a price above all prices', 'UPDATE product SET listPrice = 9000000000000000'],
    ['a title that is no JSON', "UPDATE show SET title = 'not json'"],
    ['a role that there is not', "UPDATE device SET role = 'root'"],
    ['a text that is too long', 'UPDATE cue SET text = hex(zeroblob(1000))'],
    ['a text that fills the memory', 'UPDATE comment SET text = hex(zeroblob(1000000)) WHERE n = 1'],
    ['an endless seq', "UPDATE meta SET value = '9007199254740990' WHERE key = 'seq'"],
    ['a seq that is no number', "UPDATE meta SET value = 'abc' WHERE key = 'seq'"],
    ['a row of the future', 'UPDATE member SET seq = 9007199254740990; UPDATE product SET seq = 9007199254740990'],
    [
      'a number after which there is none',
      'UPDATE comment SET n = 9223372036854775807 WHERE n = (SELECT MAX(n) FROM comment)',
    ],
    ['a recovery that cannot be read', "INSERT OR REPLACE INTO meta VALUES ('recovery', 'not json')"],
    ['lost histories that cannot be read', "INSERT OR REPLACE INTO meta VALUES ('lost', 'not json')"],
    ['a history with a name that is none', `UPDATE meta SET value = 'a' || char(10) WHERE key = 'epoch'`],
    ['a journal that cannot be read', "UPDATE journal SET input = '{'"],
    ['an undo to a price below nothing', `UPDATE undo_row SET before = '{"listPrice":-1}'`],
    ['a product aside that is none', `INSERT INTO set_aside VALUES ('a', 'a', '{"stock":-1}')`],
    ['rows that belong to none', 'DELETE FROM show'],
    ['a part of a file that fills the memory', "INSERT INTO exported VALUES ('recordings/x', 0, zeroblob(9000000))"],
  ])('with %s it is refused', async (what, sql) => {
    const path = crafted(what.replace(/\W/g, '-'), (db) => {
      db.exec(sql)
      expect(db.prepare('SELECT total_changes() AS n').get()).not.toEqual({ n: 0 })
    })
    expect(await look(path)).toBe('data_unreadable')
  })
})
