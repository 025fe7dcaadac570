import { expect, test } from 'vitest'
import { Ingest } from '../../../src-main/areas/feed/ingest'
import { chat } from '../../support/feed-events'
import { testRules } from '../../support/rules'

test('F10: what comes after the end is kept and counted apart; the tally stays what the live was', () => {
  const { store, act, show, clock, read } = testRules()
  const id = show()
  act('operator', 'show.start', { id, anyway: true })
  const ingest = new Ingest(store, clock.now, console.error)
  const follow = { event: 'follow', data: {} }
  void ingest.take('http', [chat({ text: '多久发货' }), follow, { event: 'roomUser', data: { viewerCount: 90 } }])
  ingest.close()
  const before = read.must('tally', id)
  expect(before).toMatchObject({ comments: 1, follows: 1, viewers: 90, late: 0 })

  act('operator', 'show.end', { id })
  const after = new Ingest(store, clock.now, console.error)
  void after.take('http', [
    chat({ text: '我的快递呢', user: 2 }),
    follow,
    { event: 'roomUser', data: { viewerCount: 3 } },
    { event: 'gift', data: { giftId: 1, giftName: 'Rose', giftType: 1, repeatCount: 9, repeatEnd: true } },
  ])
  after.close()
  expect(read.must('tally', id)).toEqual({ ...before, late: 4 })
  // Whoever asks after the end still waits for an answer.
  expect(read.rows('thread').map(({ title }) => title)).toEqual(['多久发货', '我的快递呢'])
  store.close()
})

test('F16: what came in before the end of a live counts in it, also where it is written after it; what came after is late', () => {
  const { store, act, show, clock, read } = testRules()
  const id = show()
  act('operator', 'show.start', { id, anyway: true })
  const ingest = new Ingest(store, clock.now, console.error)
  void ingest.take('http', [chat({ text: '多久发货' }), { event: 'like', data: { likeCount: 40 } }])
  act('operator', 'show.end', { id })
  void ingest.take('http', [chat({ text: '会掉色吗', user: 2 }), { event: 'follow', data: {} }])
  // A word of it that is changed afterwards moves its end no further.
  act('operator', 'show.update', { id, title: { en: 'Spring evening' } })
  ingest.close()
  expect(read.must('tally', id)).toMatchObject({ comments: 1, likes: 40, follows: 0, late: 2 })
  store.close()
})
