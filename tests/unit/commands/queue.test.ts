import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ingest } from '../../../src-main/areas/feed/ingest'
import { listThreads } from '../../../src-main/areas/thread/queries'
import { QUEUE_AT_MOST, settleQueue } from '../../../src-main/areas/thread/queue'
import { byWeight } from '../../../src-shared/areas/thread/thread-order'
import type { Thread } from '../../../src-shared/records'
import { chat } from '../../support/feed-events'
import { testRules } from '../../support/rules'

type Rules = ReturnType<typeof testRules>

function room() {
  const rules = testRules()
  const showId = rules.show()
  return { ...rules, showId }
}

/** As the feed leaves it: rows written, then settled. */
const settle = ({ store }: Rules, showId: string, fields: readonly Partial<Thread>[], thread: Rules['thread']) => {
  const ids = fields.map((one) => thread(showId, one))
  store.transact((tx) => settleQueue(tx, showId))
  return ids
}

const waits = fc.record({
  intent: fc.constantFrom('price', 'stock', 'complaint', 'tracking', 'order_problem'),
  waitingViewers: fc.integer({ min: 1, max: 9 }),
  waitingSince: fc.integer({ min: 0, max: 3 * 3_600_000 }),
}) as fc.Arbitrary<Partial<Thread>>

test('S7: whatever comes and is dealt with, the heaviest that wait are synced, no more than the bound, and the rest stays open', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.array(waits, { minLength: 60, maxLength: 200 }), fc.array(fc.nat(), { maxLength: 12 })), {
        minLength: 1,
        maxLength: 4,
      }),
      (rounds) => {
        const rules = room()
        const { read, showId, act } = rules
        let made = 0
        let closed = 0
        for (const [coming, dealtWith] of rounds) {
          settle(rules, showId, coming, rules.thread)
          made += coming.length
          for (const dice of dealtWith) {
            const synced = read.synced('thread').filter(({ state }) => state === 'open')
            const { id } = synced[dice % synced.length]!
            if (dice % 3 === 0) act('support', 'thread.dismiss', { id })
            else act('support', 'thread.answer', { id, answer: 'yes' })
            closed += 1
          }
          const open = read.rows('thread', "state = 'open'")
          expect(open).toHaveLength(made - closed)
          const synced = read.synced('thread')
          const waiting = synced.filter(({ state }) => state === 'open')
          expect(waiting).toHaveLength(Math.min(open.length, QUEUE_AT_MOST.open))
          expect(synced.length).toBeLessThanOrEqual(QUEUE_AT_MOST.all)
          const lightest = [...waiting].sort(byWeight).at(-1)!
          const ids = new Set(waiting.map(({ id }) => id))
          for (const row of open) if (!ids.has(row.id)) expect(byWeight(row, lightest)).toBeGreaterThanOrEqual(0)
        }
        rules.store.close()
      },
    ),
    { numRuns: 8 },
  )
})

test('S7: a single question that waits for long is synced before popular ones of now', () => {
  const rules = room()
  const { read, showId, clock } = rules
  const [long] = settle(rules, showId, [{ waitingViewers: 1, waitingSince: clock.at - 3_600_000 }], rules.thread)
  const popular = (waitingViewers: number) =>
    settle(
      rules,
      showId,
      Array.from({ length: 300 }, () => ({ waitingViewers })),
      rules.thread,
    )
  popular(12)
  expect(read.synced('thread').map(({ id }) => id)).toContain(long)
  popular(14)
  expect(read.synced('thread').map(({ id }) => id)).not.toContain(long)
})

test('S7 Q2: what is not synced is read page by page, heaviest first, and with what is synced that is all', () => {
  const rules = room()
  const { read, showId } = rules
  settle(
    rules,
    showId,
    Array.from({ length: 457 }, (_, i) => ({ waitingViewers: 1 + (i % 7), waitingSince: i })),
    rules.thread,
  )
  const pages = [0, 50, 100, 150].map((skip) => listThreads(read, { state: 'open', skip, limit: 50 }))
  expect(pages.map(({ total }) => total)).toEqual([157, 157, 157, 157])
  const rest = pages.flatMap(({ threads }) => threads)
  expect(rest).toHaveLength(157)
  expect([...rest].sort(byWeight)).toEqual(rest)
  const all = [...read.synced('thread'), ...rest].map(({ id }) => id)
  expect(new Set(all).size).toBe(457)
  expect(read.must('queue', showId)).toMatchObject({ open: 457, forPerson: 0 })
})

test('S7: orders, parcels and complaints are not put away for questions that more ask', () => {
  const rules = room()
  const { read, showId } = rules
  const person = (['order_problem', 'tracking', 'complaint'] as const).map((intent) => ({
    intent,
    waitingViewers: 1,
    waiting: 1,
  }))
  const ids = settle(rules, showId, [...person, ...person, ...person], rules.thread)
  settle(
    rules,
    showId,
    Array.from({ length: 448 }, () => ({ waitingViewers: 40 })),
    rules.thread,
  )
  const synced = new Set(read.synced('thread').map(({ id }) => id))
  for (const id of ids) expect(synced).toContain(id)
  expect(read.must('queue', showId)).toMatchObject({ open: 457, forPerson: 9 })
})

test('S7: a thread that is not synced comes back when more ask', () => {
  const rules = room()
  const { store, read, showId, clock } = rules
  const ask = (user: number) => {
    const ingest = new Ingest(store, clock.now, console.error)
    void ingest.take('http', [chat({ text: '多久发货', user })])
    ingest.close()
  }
  settle(
    rules,
    showId,
    Array.from({ length: 400 }, () => ({ waitingViewers: 2, title: 'x' })),
    rules.thread,
  )
  ask(1)
  const asked = () => read.synced('thread').find(({ title }) => title === '多久发货')
  expect(asked()).toBeUndefined()
  expect(read.rows('thread', "title = '多久发货'")).toMatchObject([{ state: 'open', waitingViewers: 1 }])
  ask(2)
  ask(3)
  expect(asked()).toMatchObject({ waitingViewers: 3 })
})

test('S7: what somebody works at stays, and a show that is opened again comes back with what waits', () => {
  const rules = room()
  const { read, showId, act, thread, store } = rules
  const mine = thread(showId, { waitingViewers: 1 })
  act('support', 'thread.claim', { id: mine })
  const up = thread(showId, { waitingViewers: 1 })
  act('support', 'thread.escalate', { id: up })
  settle(
    rules,
    showId,
    Array.from({ length: 500 }, (_, i) => ({ waitingViewers: 2 + i })),
    thread,
  )
  settle(
    rules,
    showId,
    Array.from({ length: 500 }, () => ({ state: 'answered' as const, waiting: 0, waitingViewers: 0 })),
    thread,
  )
  const before = new Set(read.synced('thread').map(({ id }) => id))
  expect(before.size).toBe(QUEUE_AT_MOST.all)
  expect(before).toContain(mine)
  expect(before).toContain(up)
  act('operator', 'show.open', { id: act('operator', 'show.create', { title: { en: 'Tomorrow' } }).id })
  expect(read.synced('thread')).toEqual([])
  expect(read.synced('queue')).toMatchObject([{ open: 0 }])
  act('operator', 'show.open', { id: showId })
  expect(new Set(read.synced('thread').map(({ id }) => id))).toEqual(before)
  expect(read.synced('queue')).toEqual([
    {
      id: showId,
      open: 500,
      claimed: 1,
      escalated: 1,
      answered: 500,
      dismissed: 0,
      viewers: 500 * 251.5 + 2,
      forPerson: 0,
    },
  ])
  store.close()
})

test('dismissed is not answered: whoever waits is kept, more may ask, and all wait again when it is brought back', () => {
  const rules = room()
  const { store, read, showId, clock, act, refused } = rules
  const ask = (user: number) => {
    const ingest = new Ingest(store, clock.now, console.error)
    void ingest.take('http', [chat({ text: '多久发货', user })])
    ingest.close()
  }
  ask(1)
  const [{ id } = { id: '' }] = read.rows('thread')
  const since = read.must('thread', id).waitingSince
  act('support', 'thread.dismiss', { id })
  clock.at += 1_000
  ask(2)
  expect(read.must('thread', id)).toMatchObject({ state: 'dismissed', waitingViewers: 2, waitingSince: since })
  expect(read.must('queue', showId)).toMatchObject({ open: 0, dismissed: 1, viewers: 0 })
  expect(read.comments('answeredAt IS NOT NULL')).toEqual([])
  act('support', 'thread.restore', { id })
  expect(read.must('thread', id)).toMatchObject({ state: 'open', waiting: 2, waitingViewers: 2, waitingSince: since })
  expect(read.must('queue', showId)).toMatchObject({ open: 1, dismissed: 0, viewers: 2 })
  expect(refused('support', 'thread.restore', { id })).toMatchObject({ reason: 'thread_not_dismissed' })
  expect(act('support', 'thread.answer', { id, answer: '48小时' })).toEqual({ answered: 2 })
})
