import { expect, test } from 'vitest'
import { PUT_AWAY_AT_ONCE, putAwayMore } from '../../../src-main/areas/show/rehearsal/practised-rows'
import { learnThreads } from '../../../src-main/areas/thread/learn-threads'
import { listThreads, readThread } from '../../../src-main/areas/thread/queries'
import { settleQueue } from '../../../src-main/areas/thread/queue'
import { openStore, type Store } from '../../../src-main/engine/store'
import { ThreadIndex, understand } from '../../../src-main/language'
import { COMMENT_WINDOW } from '../../../src-shared/records'
import { testRules } from '../../support/rules'

const THREADS = 3 * PUT_AWAY_AT_ONCE + 50

/** A rehearsal of so many threads, each with a comment, that has just ended; before it one viewer had asked. */
function rehearsed() {
  const rules = testRules()
  const { act, store, show, clock } = rules
  const id = show()
  const ask = (count: number, text: string) => {
    for (let n = 0; n < count; n++) {
      const threadId = rules.thread(id, { title: `${text} ${n}`, waitingViewers: 1 })
      store.transact((tx) => {
        const viewer = {
          userId: String(n),
          handle: '',
          nickname: '',
          language: 'en',
          intent: 'price',
          score: 1,
        } as const
        tx.addComments([{ showId: id, ...viewer, text: `${text} ${n}`, threadId, at: clock.at, feedKey: null }])
      })
    }
    store.transact((tx) => settleQueue(tx, id))
  }
  ask(1, 'before')
  act('operator', 'show.start', { id, rehearsal: true })
  ask(THREADS, 'practised')
  act('operator', 'show.end', { id })
  const kept = store.read.rows('show').find((row) => row.id !== id)!.id
  return { ...rules, id, kept }
}

const count = (store: Store, table: 'thread' | 'comment', showId: string): number =>
  (store.read.sql(`SELECT COUNT(*) AS size FROM ${table} WHERE showId = ?`).get(showId) as { size: number }).size

test('a long rehearsal is put away a slice at a time, none larger than the bound, whatever it held', () => {
  const { store, kept } = rehearsed()
  const slices = { thread: [count(store, 'thread', kept)], comment: [count(store, 'comment', kept)] }
  const rows = () => count(store, 'thread', kept) + count(store, 'comment', kept)
  for (let before = rows(); putAwayMore(store) > 0; before = rows()) {
    expect(rows() - before).toBeLessThanOrEqual(PUT_AWAY_AT_ONCE)
    for (const table of ['thread', 'comment'] as const) slices[table].push(count(store, table, kept))
  }
  for (const table of ['thread', 'comment'] as const) {
    expect(slices[table][0]).toBe(table === 'comment' ? COMMENT_WINDOW : 0)
    expect(slices[table].at(-1)).toBe(THREADS)
  }
  expect(store.read.sql('SELECT * FROM practised_rows').all()).toEqual([])
})

test('from the first moment on nothing of it is in the show: in no list, count, search or learned question', () => {
  const { act, store, read, id, kept } = rehearsed()
  for (let more = 1; more > 0; more = putAwayMore(store)) {
    expect(read.synced('thread').map(({ title }) => title)).toEqual(['before 0'])
    expect(read.commentWindow().filter(({ showId }) => showId === id)).toEqual([])
    expect(read.must('queue', id)).toMatchObject({ open: 1, viewers: 1 })
    expect(listThreads(read, { state: 'open', skip: 0, limit: 50 })).toEqual({ threads: [], total: 0 })
    const index = new ThreadIndex()
    for (const _ of learnThreads(read, id, index));
    expect(index.match(understand('practised 7'))).toBe(null)
    // A write in between brings none of them back.
    act('operator', 'board.hide', { hidden: true })
    store.transact((tx) => settleQueue(tx, id))
  }
  act('operator', 'show.open', { id: kept })
  expect(read.must('queue', kept)).toMatchObject({ open: THREADS, viewers: THREADS })
  expect(read.synced('thread')).toHaveLength(300)
})

test('where it is kept can be opened when all of it is there, and not before', () => {
  const { act, refused, store, kept } = rehearsed()
  expect(refused('operator', 'show.open', { id: kept })).toMatchObject({ code: 'busy', reason: 'being_put_away' })
  while (putAwayMore(store) > 0);
  act('operator', 'show.open', { id: kept })
})

test('nobody takes on, answers or hands to the host what is not yet where it is kept', () => {
  const { refused, read, store, id } = rehearsed()
  const [left] = read.rows('thread', 'showId = ? ORDER BY n DESC LIMIT 1', id)
  const gone = { code: 'not_found', reason: 'not_found.thread' }
  expect(readThread(read, { id: left!.id })).toEqual({ thread: null })
  expect(refused('support', 'thread.claim', { id: left!.id })).toMatchObject(gone)
  expect(refused('support', 'thread.answer', { id: left!.id, answer: 'Three days' })).toMatchObject(gone)
  expect(refused('support', 'thread.escalate', { id: left!.id, note: '' })).toMatchObject(gone)
  expect(refused('operator', 'cue.send', { text: 'Three days', threadId: left!.id })).toMatchObject(gone)
  while (putAwayMore(store) > 0);
  expect(read.must('thread', left!.id)).toEqual({ ...left!, showId: expect.not.stringMatching(id) })
})

test('a rehearsal whose rows stand far apart is put away by its rows, not by all numbers between them', () => {
  const { store, id, kept } = rehearsed()
  while (putAwayMore(store) > 0);
  const far = 1_000_000
  store.db.exec(`UPDATE comment SET n = n + ${far} WHERE showId = '${kept}'; UPDATE comment SET showId = '${id}'`)
  store.db.exec(`INSERT INTO practised_rows VALUES ('${id}', 'comment', 0, ${2 * far}, 'again')`)
  store.transact((tx) => tx.put('show', { ...tx.must('show', kept), id: 'again' }))
  let slices = 0
  for (; putAwayMore(store) > 0; slices++) expect(slices).toBeLessThan(10)
  expect(count(store, 'comment', 'again')).toBe(THREADS + 1)
  expect(slices).toBe(Math.ceil((THREADS + 1) / PUT_AWAY_AT_ONCE))
})

test('what is handed up in a rehearsal is of it, also where an undo has deleted what was handed up before it', () => {
  const { act, store, show, thread, read } = testRules()
  const id = show()
  const [early, late] = [thread(id), thread(id)]
  act('support', 'thread.escalate', { id: early, note: '' }, 'handed up')
  act('operator', 'show.start', { id, rehearsal: true })
  act('support', 'command.undo', { id: 'handed up' })
  act('support', 'thread.escalate', { id: late, note: '' })
  act('operator', 'show.end', { id })
  while (putAwayMore(store) > 0);
  expect(read.rows('escalation', 'showId = ?', id)).toEqual([])
  expect(read.rows('escalation')).toMatchObject([{ threadId: late, state: 'returned' }])
})

test('what a crash leaves to be put away is put away after the next start', () => {
  const { store, id, kept } = rehearsed()
  putAwayMore(store)
  const dataDir = store.db.name.slice(0, -'cueroom.sqlite'.length)
  store.close()
  const { store: next } = openStore(dataDir, 0, { report: console.error })
  try {
    while (putAwayMore(next) > 0);
    for (const table of ['thread', 'comment'] as const) {
      expect(count(next, table, kept)).toBe(THREADS)
      expect(count(next, table, id)).toBe(1)
    }
  } finally {
    next.close()
  }
})

test('where another show has the id that was noted for what keeps a rehearsal, it gets one of its own', () => {
  const rules = testRules()
  const { act, store, show } = rules
  const [id, other] = [show(), show()]
  rules.thread(other, { title: 'theirs', waitingViewers: 1 })
  act('operator', 'show.start', { id, rehearsal: true })
  store.transact((tx) => tx.sql('UPDATE practised_rows SET keptAs = ?').run(other))
  rules.thread(id, { title: 'practised', waitingViewers: 2 })
  const before = store.read.must('show', other)
  act('operator', 'show.end', { id })
  const kept = store.read.rows('show').find((row) => row.id !== id && row.id !== other)!
  expect(kept).toMatchObject({ state: 'ended', rehearsal: true })
  expect(store.read.must('show', other)).toEqual(before)
  const counts = store.read.sql('SELECT showId, threads, viewers FROM thread_count WHERE threads > 0').all()
  expect(counts).toEqual(
    expect.arrayContaining([
      { showId: other, threads: 1, viewers: 1 },
      { showId: kept.id, threads: 1, viewers: 2 },
    ]),
  )
  expect(counts).toHaveLength(2)
})
