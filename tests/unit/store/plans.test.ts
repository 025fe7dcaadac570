import { expect, test } from 'vitest'
import { Ingest } from '../../../src-main/areas/feed/ingest'
import { absentHolders, endedHolders } from '../../../src-main/areas/people/claims'
import { WAITS_BY_HANDLE, WAITS_BY_ID } from '../../../src-main/areas/thread/questions'
import { notSynced, settleQueue } from '../../../src-main/areas/thread/queue'
import { chat } from '../../support/feed-events'
import { testRules } from '../../support/rules'

/** Statements that viewers make many of, and how SQLite would carry them out. */
function watched() {
  const rules = testRules()
  const { db } = rules.store
  const asked = new Set<string>()
  const prepare = db.prepare.bind(db)
  db.prepare = ((sql: string) => {
    asked.add(sql)
    return prepare(sql)
  }) as typeof db.prepare
  const plan = (sql: string) =>
    (prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array(sql.split('?').length - 1).fill(null)) as { detail: string }[])
      .map(({ detail }) => detail)
      .join('\n')
  return { ...rules, asked, plan }
}

test('whether a viewer waits in a thread already is one look into an index, by id and by handle', () => {
  const { plan } = watched()
  expect(plan(WAITS_BY_ID)).toContain('INDEX comment_by_id (threadId=? AND userId=? AND rowid>?)')
  expect(plan(WAITS_BY_HANDLE)).toContain('INDEX comment_by_handle (threadId=? AND handle=? AND rowid>?)')
})

test('no statement of the feed or the queue looks at every thread or comment, nor sorts those that wait', () => {
  const { store, asked, plan, show, clock } = watched()
  const showId = show()
  const ingest = new Ingest(store, clock.now, console.error)
  void ingest.take('http', [chat({ text: '多久发货' }), chat({ text: '多久发货', user: 2 })])
  ingest.close()
  store.transact((tx) => settleQueue(tx, showId))
  notSynced(store.read, showId, 'open', { skip: 0, limit: 50 })
  store.read.synced('thread')
  for (const record of ['thread', 'comment'] as const) store.read.syncedSeqs(record)
  absentHolders(store.read, clock.at)
  endedHolders(store.read, clock.at)
  const statements = [...asked].filter((sql) => /\b(thread|comment)"?\b/.test(sql) && /^(SELECT|UPDATE)/.test(sql))
  expect(statements.length).toBeGreaterThan(8)
  for (const sql of statements) {
    const how = plan(sql)
    if (!/SELECT feedKey/.test(sql)) expect(how, sql).not.toMatch(/SCAN "?(thread|comment)"?(?! USING)/)
    if (/state = 'open'/.test(sql)) expect(how, sql).not.toContain('TEMP B-TREE')
  }
})
