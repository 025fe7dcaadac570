import { expect, test } from 'vitest'
import { Ingest } from '../../../src-main/areas/feed/ingest'
import type { RawEvent } from '../../../src-main/sources/event'
import { chat } from '../../support/feed-events'
import { testRules } from '../../support/rules'

/** Two plans of which the first is open, and a feed of which nothing is written before the test says so. */
function waiting() {
  const rules = testRules()
  const { act, read, store, clock, show } = rules
  const [first, second] = [show(), show()]
  act('operator', 'show.open', { id: first })
  const ingest = new Ingest(store, clock.now, console.error)
  return {
    ...rules,
    first,
    second,
    comes: (event: RawEvent) => void ingest.take('http', [event]),
    write: () => ingest.close(),
    open: (id: string) => act('operator', 'show.open', { id }),
    showsOf: (table: 'comment' | 'thread', text: 'text' | 'title') =>
      read.sql(`SELECT ${text} AS text, showId FROM ${table} ORDER BY n`).all(),
  }
}

test('F16: what came in while a show was open is of it, also where it is written after another was opened', () => {
  const { read, first, second, comes, open, write, showsOf } = waiting()
  comes(chat({ text: 'how long is shipping' }))
  comes({ event: 'follow', data: {} })
  open(second)
  comes(chat({ text: 'berapa harganya', user: 2 }))
  write()
  const each = [
    { text: 'how long is shipping', showId: first },
    { text: 'berapa harganya', showId: second },
  ]
  expect(showsOf('comment', 'text')).toEqual(each)
  expect(showsOf('thread', 'title')).toEqual(each)
  expect(read.must('tally', first)).toMatchObject({ comments: 1, follows: 1 })
  expect(read.must('tally', second)).toMatchObject({ comments: 1, follows: 0 })
})

test('F16: none of it is on a screen before its show is opened again; then it waits there with the others', () => {
  const { read, first, second, comes, open, write } = waiting()
  comes(chat({ text: 'how long is shipping' }))
  open(second)
  write()
  for (const record of ['thread', 'tally', 'queue'] as const)
    expect(read.synced(record).filter((row) => ('showId' in row ? row.showId !== second : row.id !== second))).toEqual(
      [],
    )
  expect(read.must('queue', second)).toMatchObject({ open: 0 })
  open(first)
  expect(read.synced('thread')).toMatchObject([{ title: 'how long is shipping', waitingViewers: 1 }])
  expect(read.must('queue', first)).toMatchObject({ open: 1, viewers: 1 })
})

test('F16: back and forth, each is of the show that was open when it came', () => {
  const { read, first, second, comes, open, write, showsOf } = waiting()
  for (const [text, next] of [
    ['one', second],
    ['two', first],
    ['three', second],
  ] as const) {
    comes(chat({ text }))
    open(next)
  }
  comes(chat({ text: 'four' }))
  write()
  expect(showsOf('comment', 'text')).toEqual([
    { text: 'one', showId: first },
    { text: 'two', showId: second },
    { text: 'three', showId: first },
    { text: 'four', showId: second },
  ])
  expect(read.synced('tally')).toMatchObject([{ id: second, comments: 2 }])
})

test('F16: nor is it of the rehearsal of another show that began meanwhile, or before it; stock is the shop’s', () => {
  const { act, read, product, first, second, comes, write, showsOf } = waiting()
  const necklace = product('J01', 50)
  comes(chat({ text: 'how long is shipping' }))
  comes({ event: 'stock', data: { code: 'J01', stock: 7 } })
  act('operator', 'show.start', { id: second, rehearsal: true })
  write()
  expect(showsOf('thread', 'title')).toEqual([{ text: 'how long is shipping', showId: first }])
  expect(read.must('tally', second)).toMatchObject({ comments: 0 })
  act('operator', 'show.end', { id: second })
  expect(read.must('product', necklace)).toMatchObject({ stock: 7 })
  expect(showsOf('comment', 'text')).toEqual([{ text: 'how long is shipping', showId: first }])
})

test('F16: where its show is open again by then, it is on the screens at once', () => {
  const { read, first, second, comes, open, write } = waiting()
  comes(chat({ text: 'how long is shipping' }))
  open(second)
  open(first)
  write()
  expect(read.synced('thread')).toMatchObject([{ showId: first, waitingViewers: 1 }])
  expect(read.synced('tally')).toMatchObject([{ id: first, comments: 1 }])
  expect(read.must('queue', first)).toMatchObject({ open: 1, viewers: 1 })
})
