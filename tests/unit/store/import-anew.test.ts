import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { Ingest } from '../../../src-main/areas/feed/ingest'
import { bringBeside, indexAllComments, placeIn } from '../../../src-main/engine/store'
import { restoringPath } from '../../../src-main/engine/store/restore'
import { chat } from '../../support/feed-events'
import { testRules } from '../../support/rules'
import { testFolder } from '../../support/store'

/** What of an import follows from its other rows. */
const TOLD = {
  threads: 'SELECT id, count, waiting, waitingViewers, waitingSince FROM thread ORDER BY id',
  counts: 'SELECT * FROM thread_count WHERE threads > 0',
  articles: "SELECT rowid FROM article_words WHERE article_words MATCH 'shipping'",
  comments: "SELECT rowid FROM comment_words WHERE comment_words MATCH 'shipping'",
  indexed: "SELECT value FROM meta WHERE key = 'indexed'",
}
const toldBy = (db: Database.Database) =>
  Object.fromEntries(Object.entries(TOLD).map(([what, sql]) => [what, db.prepare(sql).all()]))

/** A studio in which three viewers ask in two threads, one was answered and asked anew, and an article answers them. */
async function asked() {
  const { act, store, clock, read } = testRules()
  act('operator', 'article.create', { title: { en: 'How long is shipping' }, answers: { en: 'Three days' } })
  const ingest = new Ingest(store, clock.now, console.error)
  const ask = (texts: string[]) =>
    ingest.take(
      'http',
      texts.map((text, user) => chat({ text, user })),
    )
  await ask(['how long is shipping', 'how long is shipping?', 'berapa harganya'])
  act('support', 'thread.answer', { id: read.rows('thread')[0]!.id, answer: 'Three days' })
  await ask(['how long is shipping'])
  ingest.close()
  await indexAllComments(store)
  const path = join(testFolder(), 'studio.cueroom')
  store.db.exec(`VACUUM INTO '${path}'`)
  return { path, told: toldBy(store.db) }
}

/** What it tells when it has become this studio's. */
async function imported(path: string) {
  const place = placeIn(testFolder(), 0)
  await bringBeside(place, path, 'imported')
  const db = new Database(restoringPath(place.path), { readonly: true })
  onTestFinished(() => {
    db.close()
  })
  return toldBy(db)
}

test('an honest import tells what it told', async () => {
  const { path, told } = await asked()
  expect(told.threads).toHaveLength(2)
  expect(told).toMatchObject({ articles: [{}], comments: [{}, {}, {}], counts: [{ threads: 2, viewers: 2 }] })
  expect(await imported(path)).toEqual(told)
})

test.each([
  [
    'fewer wait in its threads than asked',
    'UPDATE thread SET count = 1, waiting = 0, waitingViewers = 0, waitingSince = NULL',
  ],
  ['more wait in its queue than in its threads', 'UPDATE thread_count SET threads = 900, viewers = 9000'],
  ['no word of its comments is indexed', "INSERT INTO comment_words (comment_words) VALUES ('delete-all')"],
  ['comments are indexed that nobody wrote', "INSERT INTO comment_words (rowid, words) VALUES (999, 'shipping')"],
  ['other words of its articles are indexed', "UPDATE article_words SET words = 'harga'"],
  ['more comments are said to be indexed than it has', "UPDATE meta SET value = '4000' WHERE key = 'indexed'"],
])('T11: where %s, it tells after it was imported what its rows say', async (_, sql) => {
  const { path, told } = await asked()
  const db = new Database(path)
  db.exec(sql)
  expect(toldBy(db)).not.toEqual(told)
  db.close()
  expect(await imported(path)).toEqual(told)
})
