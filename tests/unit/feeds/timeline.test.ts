import { expect, test } from 'vitest'
import type { RawEvent } from '../../../src-main/sources/event'
import { Timeline } from '../../../src-main/sources/timeline'

const placed = (events: RawEvent[]) => {
  const timeline = new Timeline()
  return events.map((raw) => timeline.place(raw))
}
const at = (...times: number[]) => times.map((time): RawEvent => ({ at: time, event: 'chat', data: {} }))
const created = (...times: unknown[]) => times.map((createTime): RawEvent => ({ event: 'chat', data: { createTime } }))

test('events lie where `at` puts them, the silence before the first included', () => {
  expect(placed(at(3_000, 3_000, 4_500))).toEqual([3_000, 3_000, 4_500])
})

test('without `at`, TikTok’s time counts from the first event', () => {
  expect(placed(created('1786010400000', '1786010401500'))).toEqual([0, 1_500])
  expect(placed([{ event: 'chat', data: { common: { createTime: '1786010400' } } }, ...created(1786010402)])).toEqual([
    0, 2_000,
  ])
})

test('without any time, events are 200 ms apart', () => {
  expect(placed(created(undefined, 'x', 0))).toEqual([0, 200, 400])
})

test('an event without a time among timed ones comes with the one before it', () => {
  expect(placed(created(1786010400000, undefined, 1786010400900))).toEqual([0, 0, 900])
})

test('time never goes back', () => {
  expect(placed(at(1_000, 400, 1_200))).toEqual([1_000, 1_000, 1_200])
})

test('one broken time does not hold the rest up', () => {
  expect(placed(at(1_000, 9e15, 1_500, 2_000))).toEqual([1_000, 1_200, 1_400, 1_900])
})

test('`at` in milliseconds since 1970 counts from the first', () => {
  expect(placed(at(1786010400000, 1786010400700))).toEqual([0, 700])
})
