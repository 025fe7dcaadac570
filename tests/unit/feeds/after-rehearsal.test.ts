import { expect, test } from 'vitest'
import type { Source } from '../../../src-main/areas/feed/feed-counts'
import { Ingest } from '../../../src-main/areas/feed/ingest'
import { PUT_AWAY_AT_ONCE, putAwayMore } from '../../../src-main/areas/show/rehearsal/practised-rows'
import type { RawEvent } from '../../../src-main/sources/event'
import { chat } from '../../support/feed-events'
import { testRules } from '../../support/rules'

const stock = (left: number): RawEvent => ({ event: 'stock', data: { code: 'J01', stock: left } })

const roses = (count: number): RawEvent => ({
  event: 'gift',
  data: {
    userId: '7',
    giftId: 1,
    giftName: 'Rose',
    giftType: 1,
    diamondCount: 1,
    repeatCount: count,
    repeatEnd: false,
  },
})

/** A plan, and a feed of which nothing is written before the test says so. */
function waiting() {
  const rules = testRules()
  const { act, read, store, clock } = rules
  const id = rules.show()
  const ingest = new Ingest(store, clock.now, console.error)
  return {
    ...rules,
    id,
    comes: (event: RawEvent, source: Source = 'http') => void ingest.take(source, [event]),
    write: () => ingest.close(),
    rehearse: (show = id) => act('operator', 'show.start', { id: show, rehearsal: true }),
    end: (show = id) => act('operator', 'show.end', { id: show }),
    /** Where each comment is kept, by its text. */
    keepers: () => {
      const rows = read.sql('SELECT text, showId FROM comment').all() as { text: string; showId: string }[]
      return Object.fromEntries(rows.map(({ text, showId }) => [text, showId]))
    },
  }
}

test('D5: what came in each of two rehearsals, and is written after both, is kept with its own', () => {
  const { comes, rehearse, end, write, keepers, read, id } = waiting()
  for (const text of ['in the first', 'in the second']) {
    rehearse()
    comes(chat({ text }))
    end()
  }
  write()
  const kept = read.rows('show', "state = 'ended' ORDER BY n").map((show) => show.id)
  expect(keepers()).toEqual({ 'in the first': kept[0], 'in the second': kept[1] })
  for (const show of kept) expect(read.must('tally', show)).toMatchObject({ comments: 1, late: 0 })
  expect(read.must('tally', id)).toMatchObject({ comments: 0 })
})

test('D5: who asked at the very end of a rehearsal is in a thread of it, and what was given counts in its figures', () => {
  const { act, comes, rehearse, end, write, read, id } = waiting()
  rehearse()
  for (const user of [1, 2]) comes(chat({ text: 'how long is shipping', user }))
  for (const count of [3, 5]) comes(roses(count))
  comes({ event: 'like', data: { likeCount: 12 } })
  end()
  write()
  const [kept] = read.rows('show', "state = 'ended'")
  const thread = { showId: kept?.id, title: 'how long is shipping', waitingViewers: 2 }
  expect(read.rows('thread')).toMatchObject([thread])
  expect(read.must('tally', kept!.id)).toMatchObject({ comments: 2, gifts: 5, likes: 12, late: 0 })
  // No screen has any of it before that show is opened.
  expect(read.synced('thread')).toEqual([])
  expect(read.synced('tally')).toMatchObject([{ id, comments: 0, gifts: 0 }])
  act('operator', 'show.open', { id: kept!.id })
  expect(read.synced('thread')).toMatchObject([thread])
})

test('D5: who asks at the very end of a rehearsal with more threads than are put away at once is in the thread that is there', () => {
  const { act, comes, store, clock, rehearse, end, write, read, id } = waiting()
  /** Only together with the second does the third ask the same as the first. */
  const wordings = ['多久发货', '今天下单什么时候发货', '今天下单今天发吗'] as const
  rehearse()
  const first = new Ingest(store, clock.now, console.error)
  void first.take('http', [chat({ text: wordings[0], user: 1 }), chat({ text: wordings[1], user: 2 })])
  first.close()
  const asked = read.rows('thread')[0]!
  store.transact((tx) => {
    for (let i = 0; i < PUT_AWAY_AT_ONCE + 20; i++)
      tx.put('thread', { ...asked, id: `other-${i}`, title: `do you have colour ${i}` })
  })
  comes(chat({ text: wordings[2], user: 3 }))
  end()
  write()
  const [kept] = read.rows('show', "state = 'ended'")
  const ofAll = () => read.rows('thread', "id NOT LIKE 'other-%'")
  const together = { id: asked.id, showId: kept?.id, count: 3, waitingViewers: 3 }
  expect(ofAll()).toMatchObject([together])
  while (putAwayMore(store) > 0) {}
  expect(ofAll()).toMatchObject([together])
  expect(read.sql('SELECT DISTINCT showId FROM comment').all()).toEqual([{ showId: kept?.id }])
  // It is counted once, and with the kept show.
  const counts = read.sql(
    'SELECT showId, SUM(threads) AS threads FROM thread_count GROUP BY showId HAVING SUM(threads) > 0',
  )
  expect(counts.all()).toEqual([{ showId: kept?.id, threads: PUT_AWAY_AT_ONCE + 21 }])
  expect(read.rows('thread', 'showId = ?', id)).toEqual([])
  act('operator', 'show.open', { id: kept!.id })
  expect(read.synced('thread').filter(({ id }) => id === asked.id)).toMatchObject([{ waitingViewers: 3 }])
})

test('F9: of a streak that goes on over the end of a rehearsal only what is new is added to it', () => {
  const { comes, store, clock, rehearse, end, write, read } = waiting()
  rehearse()
  const first = new Ingest(store, clock.now, console.error)
  void first.take('http', [roses(3)])
  first.close()
  comes(roses(5))
  end()
  write()
  const [kept] = read.rows('show', "state = 'ended'")
  expect(read.must('tally', kept!.id)).toMatchObject({ gifts: 5 })
})

test('D5: what came in a rehearsal is kept with it, also where it is written when another show is live', () => {
  const { act, comes, rehearse, end, write, keepers, read } = waiting()
  const tonight = act('operator', 'show.create', { title: { en: 'Tonight' } }).id
  rehearse()
  comes(chat({ text: 'how long is shipping' }), 'playback')
  comes({ event: 'follow', data: {} }, 'playback')
  end()
  act('operator', 'show.start', { id: tonight, anyway: true })
  comes(chat({ text: 'berapa harganya', user: 2 }))
  write()
  const [kept] = read.rows('show', "state = 'ended'")
  expect(keepers()).toEqual({ 'how long is shipping': kept?.id, 'berapa harganya': tonight })
  expect(read.must('tally', kept!.id)).toMatchObject({ comments: 1, follows: 1 })
  expect(read.synced('thread')).toMatchObject([{ showId: tonight, title: 'berapa harganya' }])
  expect(read.must('tally', tonight)).toMatchObject({ comments: 1, follows: 0 })
})

test('D1: what the shop said of its stock before a rehearsal is real, also where it is written in it', () => {
  const { act, product, comes, rehearse, end, write, read } = waiting()
  const necklace = product('J01', 50)
  comes(stock(7))
  rehearse()
  act('operator', 'product.update', { id: necklace, code: 'X' })
  write()
  expect(read.must('product', necklace)).toMatchObject({ code: 'X', stock: 7 })
  end()
  expect(read.must('product', necklace)).toMatchObject({ code: 'J01', stock: 7, stockStart: 50 })
})

test('D1: what a feed said of stock in a rehearsal changes nothing real, also where it is written after it', () => {
  const { product, comes, rehearse, end, write, read } = waiting()
  const necklace = product('J01', 50)
  rehearse()
  comes(stock(7))
  end()
  write()
  expect(read.must('product', necklace)).toMatchObject({ stock: 50 })
})

test('F5: what a recording said of stock before a rehearsal is no word of the shop, and none of the rehearsal', () => {
  const { product, comes, rehearse, write, read } = waiting()
  const necklace = product('J01', 50)
  comes(stock(7), 'playback')
  rehearse()
  write()
  expect(read.must('product', necklace)).toMatchObject({ stock: 50 })
})

test('F9: a streak that goes on from before a rehearsal over it counts by its highest number in the plan', () => {
  const { store, clock, rehearse, end, read, id } = waiting()
  const sends = (count: number) => {
    const ingest = new Ingest(store, clock.now, console.error)
    void ingest.take('http', [roses(count)])
    ingest.close()
  }
  sends(5)
  rehearse()
  sends(7)
  end()
  sends(9)
  expect(read.must('tally', id)).toMatchObject({ gifts: 9 })
})
