import { expect, test } from 'vitest'
import { Ingest } from '../../../src-main/areas/feed/ingest'
import { learnThreads } from '../../../src-main/areas/thread/learn-threads'
import { ThreadIndex, understand } from '../../../src-main/language'
import { chat } from '../../support/feed-events'
import { testRules } from '../../support/rules'

test('D5: what came in before a rehearsal and is written in it is of the plan, and so are its figures', () => {
  const { store, act, show, clock, read } = testRules()
  const id = show()
  const ingest = new Ingest(store, clock.now, console.error)
  void ingest.take('http', [chat({ text: 'how long is shipping' }), { event: 'follow', data: {} }])
  act('operator', 'show.start', { id, rehearsal: true })
  void ingest.take('http', [chat({ text: 'how long is shipping', user: 2 })])
  ingest.close()
  expect(read.must('tally', id)).toMatchObject({ comments: 1, follows: 0 })
  act('operator', 'show.end', { id })
  expect(read.rows('thread', 'showId <> ?', id)).toMatchObject([{ title: 'how long is shipping', count: 1 }])
  const of = (table: 'comment' | 'thread', text: string) =>
    read.sql(`SELECT ${text} AS text FROM ${table} WHERE showId = ?`).all(id)
  expect(of('comment', 'text')).toEqual([{ text: 'how long is shipping' }])
  expect(of('thread', 'title')).toEqual([{ text: 'how long is shipping' }])
  expect(read.must('tally', id)).toMatchObject({ comments: 1, follows: 1 })
  expect(read.must('queue', id)).toMatchObject({ open: 1, viewers: 1 })
})

/** A question of one viewer, and those of `more`, who came in before a rehearsal that has begun now. */
function asked(more: readonly number[]) {
  const rules = testRules()
  const { store, act, show, clock, read } = rules
  const id = show()
  const feed = () => new Ingest(store, clock.now, console.error)
  const come = (ingest: Ingest, users: readonly number[]) =>
    void ingest.take(
      'http',
      users.map((user) => chat({ text: 'how long is shipping', user })),
    )
  const before = feed()
  come(before, [0])
  before.close()
  const ingest = feed()
  come(ingest, more)
  act('operator', 'show.start', { id, rehearsal: true })
  const thread = read.rows('thread')[0]!.id
  return {
    ...rules,
    thread,
    /** In the rehearsal. */
    ask: (...users: number[]) => come(ingest, users),
    write: () => ingest.close(),
    air: (words: string) => {
      const escalation = act('support', 'thread.escalate', { id: thread, note: '' }).id
      act('operator', 'cue.send', { text: words, escalationId: escalation })
      act('operator', 'escalation.answered', { id: escalation })
    },
    end: () => {
      act('operator', 'show.end', { id })
      return read.rows('thread', 'showId = ?', id)
    },
    waits: () =>
      read
        .comments('threadId = ? ORDER BY n', thread)
        .filter(({ answeredAt }) => answeredAt === null)
        .map(({ handle }) => handle),
  }
}

test('D5: who asked before a rehearsal is in the thread that was there, however many batches they are written in', () => {
  const { thread, ask, write, end, read } = asked(Array.from({ length: 45 }, (_, n) => n + 1))
  ask(100)
  write()
  expect(read.rows('thread').map(({ waiting }) => waiting)).toEqual([46, 1])
  expect(end()).toMatchObject([{ id: thread, count: 46, waiting: 46, waitingViewers: 46 }])
})

test('D5: also where the rehearsal has changed that thread before they are written; each viewer waits once', () => {
  const { thread, air, write, end, waits } = asked([0, 1])
  air('Practised words')
  write()
  expect(waits()).toEqual(['viewer0', 'viewer1'])
  expect(end()).toMatchObject([{ id: thread, state: 'open', answer: '', count: 3, waiting: 3, waitingViewers: 2 }])
  expect(waits()).toEqual(['viewer0', 'viewer0', 'viewer1'])
})

test('D5: whom support answered in the rehearsal before that is written waits anew, with the answer at hand', () => {
  const { act, thread, air, write, end, waits } = asked([0, 1])
  act('support', 'thread.answer', { id: thread, answer: 'Three days' })
  air('Practised words')
  write()
  const [after, ...others] = end()
  expect(others).toEqual([])
  expect(after).toMatchObject({ state: 'open', answer: 'Three days', count: 3, waiting: 2, waitingViewers: 2 })
  expect(waits()).toEqual(['viewer0', 'viewer1'])
})

test('D5: after a restart in its middle all that comes is of the rehearsal', () => {
  const { store, act, show, clock, read } = testRules()
  const id = show()
  act('operator', 'show.start', { id, rehearsal: true })
  const again = new Ingest(store, clock.now, console.error)
  void again.take('http', [chat({ text: 'how long is shipping' })])
  act('operator', 'show.update', { id, title: { en: 'Tonight' } })
  again.close()
  act('operator', 'show.end', { id })
  expect(read.comments('showId = ?', id)).toEqual([])
})

test('the threads of a show are learned a thousand rows at a time, also where all of them came before a rehearsal', () => {
  const { store, act, show, thread, read } = testRules()
  const id = show()
  const early = thread(id, { title: 'how long is shipping' })
  store.db.exec(`WITH RECURSIVE counted (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM counted WHERE i < 5000)
    INSERT INTO comment (seq, added, showId, userId, handle, nickname, text, language, intent, score, threadId, at)
    SELECT 1, 1, '${id}', i, '', '', 'how long is shipping', 'en', 'shipping', 1, '${early}', 1 FROM counted`)
  act('operator', 'show.start', { id, rehearsal: true })
  const index = new ThreadIndex()
  expect([...learnThreads(read, id, index)].length).toBeGreaterThanOrEqual(5)
  expect(index.match(understand('how long is shipping'))).toBe(null)
})
