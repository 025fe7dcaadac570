import { expect, test } from 'vitest'
import { Ingest } from '../../../src-main/areas/feed/ingest'
import { dismissMoreOwn, LOOKED_AT_ONCE } from '../../../src-main/areas/thread/own-threads'
import { QUEUE_AT_MOST, settleQueue } from '../../../src-main/areas/thread/queue'
import { accountOf, studio } from '../../../src-shared/records'
import { chat } from '../../support/feed-events'
import { aThread } from '../../support/rows'
import { testRules } from '../../support/rules'

test('F11: an account is marked from a comment, also by support: what only it asked is dismissed, and asks no more', () => {
  const { store, act, clock, read } = testRules()
  const post = (...comments: { text: string; user: number }[]) => {
    const ingest = new Ingest(store, clock.now, console.error)
    void ingest.take('http', comments.map(chat))
    ingest.close()
  }
  post({ text: '多久发货', user: 1 }, { text: '会掉色吗', user: 1 }, { text: '会掉色吗', user: 2 })
  expect(act('support', 'accounts.mark', { handle: '@Viewer1', own: true })).toEqual({ dismissed: 1 })
  const states = () => Object.fromEntries(read.rows('thread').map(({ title, state }) => [title, state]))
  expect(states()).toEqual({ 多久发货: 'dismissed', 会掉色吗: 'open' })
  post({ text: '包邮吗', user: 1 })
  expect(read.rows('thread')).toHaveLength(2)

  act('support', 'accounts.mark', { handle: 'viewer1', own: false })
  expect(read.must('studio', 'studio').ownAccounts).toEqual([])
  post({ text: '怎么下单', user: 1 })
  expect(read.rows('thread')).toHaveLength(3)
})

/** A show in which so many questions wait, each of the account that `of` tells. */
function waiting(count: number, of: (n: number) => string) {
  const rules = testRules()
  const { store, clock } = rules
  const showId = rules.show()
  store.transact((tx) => {
    for (let n = 0; n < count; n++) {
      const { id } = tx.put('thread', {
        ...aThread(`thread ${n}`, { showId, count: 1, waiting: 1, waitingViewers: 1 }),
      })
      const said = { language: 'en', intent: 'price', score: 1, text: 'how much', at: clock.at } as const
      tx.addComments([{ showId, userId: '', nickname: '', handle: of(n), threadId: id, feedKey: null, ...said }])
    }
    settleQueue(tx, showId)
  })
  const countOf = (state: string) => rules.read.rows('thread', 'state = ?', state).length
  return { ...rules, showId, count: countOf }
}

test('F11: threads of the account beyond those that are synced are dismissed as well, a slice at a time', () => {
  const all = QUEUE_AT_MOST.open + 2 * LOOKED_AT_ONCE
  const { act, store, read, showId, count } = waiting(all, (n) => (n % 2 ? '@Studio' : `viewer${n}`))
  const { dismissed } = act('support', 'accounts.mark', { handle: 'studio', own: true })
  expect(dismissed).toBeGreaterThan(0)
  expect(dismissed).toBeLessThan(all / 2)
  for (let before = count('dismissed'); dismissMoreOwn(store); before = count('dismissed'))
    expect(count('dismissed') - before).toBeLessThanOrEqual(LOOKED_AT_ONCE)
  expect(count('dismissed')).toBe(all / 2)
  expect(read.must('queue', showId)).toMatchObject({ open: all / 2, dismissed: all / 2 })
  expect(read.synced('thread').filter(({ state }) => state === 'open')).toHaveLength(
    Math.min(all / 2, QUEUE_AT_MOST.open),
  )
  expect(read.synced('thread').length).toBeLessThanOrEqual(QUEUE_AT_MOST.all)
})

test.each([
  ['accounts.mark' as const, { handle: 'studio', own: false }],
  ['accounts.own' as const, { handles: [] }],
])('F11: an account that is no longer the own one has nothing more dismissed: %s', (name, input) => {
  const { act, store, count } = waiting(QUEUE_AT_MOST.open + LOOKED_AT_ONCE, () => 'studio')
  const { dismissed } = act('support', 'accounts.mark', { handle: 'studio', own: true })
  act('operator', name, input)
  while (dismissMoreOwn(store));
  expect(count('dismissed')).toBe(dismissed)
})

test('F11: threads are looked through by their rows, however high they are numbered', () => {
  const { act, store, count } = waiting(QUEUE_AT_MOST.open + LOOKED_AT_ONCE, () => 'studio')
  store.db.exec('UPDATE thread SET n = n + 4000000000000 WHERE n > 10')
  act('support', 'accounts.mark', { handle: 'studio', own: true })
  let slices = 0
  while (dismissMoreOwn(store)) slices += 1
  expect(slices).toBeLessThanOrEqual(Math.ceil((QUEUE_AT_MOST.open + LOOKED_AT_ONCE) / LOOKED_AT_ONCE) + 1)
  expect(count('open')).toBe(0)
})

test('F11: threads of a show that was left meanwhile are dismissed where they are', () => {
  const { act, store, read, count } = waiting(QUEUE_AT_MOST.open + LOOKED_AT_ONCE, () => 'studio')
  act('support', 'accounts.mark', { handle: 'studio', own: true })
  act('operator', 'show.create', { title: { en: 'Next' }, open: true })
  while (dismissMoreOwn(store));
  expect(count('open')).toBe(0)
  expect(read.synced('thread')).toEqual([])
})

test('F11: the studio has 50 own accounts at the most; one that is marked again takes no place', () => {
  const { act, refused, read } = testRules()
  for (let n = 0; n < 50; n += 1) act('operator', 'accounts.mark', { handle: `own${n}`, own: true })
  act('operator', 'accounts.mark', { handle: 'OWN3', own: true })
  expect(refused('support', 'accounts.mark', { handle: 'one.more', own: true })).toMatchObject({
    code: 'conflict',
    reason: 'too_many.account',
  })
  expect(read.must('studio', 'studio').ownAccounts).toHaveLength(50)
})

test("F11: what the studio's own accounts write is kept, asks nothing and counts as no viewer's", () => {
  const { store, act, clock, read } = testRules()
  act('operator', 'accounts.own', { handles: ['@Viewer1', ' viewer1 ', '＠VIEWER2', '@'] })
  expect(read.must('studio', 'studio').ownAccounts).toEqual(['viewer1', 'viewer2'])
  const ingest = new Ingest(store, clock.now, console.error)
  void ingest.take(
    'http',
    [1, 2, 3].map((user) => chat({ text: '多久发货', user })),
  )
  ingest.close()
  expect(read.comments('1 ORDER BY n').map(({ handle, threadId }) => [handle, threadId !== null])).toEqual([
    ['viewer1', false],
    ['viewer2', false],
    ['viewer3', true],
  ])
  expect(read.rows('thread')).toMatchObject([{ count: 1, waitingViewers: 1 }])
  expect(read.rows('tally')).toMatchObject([{ comments: 1 }])
})

test('F11: an account is no longer than its record takes, though its small letters are longer than the capitals', () => {
  const { act, read, count } = waiting(2, (n) => (n ? 'İ'.repeat(64) : 'other'))
  expect(act('operator', 'accounts.mark', { handle: 'İ'.repeat(64), own: true })).toEqual({ dismissed: 1 })
  expect(count('dismissed')).toBe(1)
  const row = read.must('studio', 'studio')
  expect(studio.shape.ownAccounts.parse(row.ownAccounts)).toEqual([accountOf('İ'.repeat(64))])
  act('operator', 'accounts.own', { handles: ['İ'.repeat(33)] })
  expect(studio.shape.ownAccounts.safeParse(read.must('studio', 'studio').ownAccounts).success).toBe(true)
})
