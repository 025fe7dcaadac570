import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Inbox } from '../../../src-main/areas/feed/inbox'
import { Repeats } from '../../../src-main/sources/repeats'
import { chat, chatter } from '../../support/feed-events'

const post = (count: number) => ({ source: 'http' as const, events: chatter(count), receivedAt: 0 })

test('F8: a large post is read a slice at a time, and other work has its turn in between', async () => {
  const inbox = new Inbox(new Repeats(), () => {})
  const last = inbox.add(post(1_000), 0)
  const seen = [inbox.ready.length]
  while (inbox.ready.length < 1_000) {
    await setImmediate()
    seen.push(inbox.ready.length)
  }
  expect(seen.length).toBeGreaterThanOrEqual(20)
  expect(last).toBe(1_000)
  expect(inbox.ready.map(({ n }) => n)).toEqual(Array.from({ length: 1_000 }, (_, i) => i + 1))
})

test('F8: comments as long as they come take smaller slices', () => {
  const inbox = new Inbox(new Repeats(), () => {})
  const long = Array.from({ length: 50 }, (_, i) => chat({ text: `${i} ${'how long '.repeat(110)}` }))
  inbox.add({ source: 'http', events: long, receivedAt: 0 }, 0)
  expect(inbox.ready.length).toBeGreaterThan(0)
  expect(inbox.ready.length).toBeLessThanOrEqual(3)
  inbox.readAll()
})

test('a post is done when all of it is read and written, and not before', () => {
  const inbox = new Inbox(new Repeats(), () => {})
  const first = inbox.add(post(2), 0)
  const second = inbox.add({ ...post(0), events: [{ event: 'like', data: {} }, ...chatter(2)] }, 0)
  expect(inbox.doneUpTo).toBe(0)
  inbox.ready.splice(0, 2)
  expect(inbox.doneUpTo).toBeGreaterThanOrEqual(first)
  expect(inbox.doneUpTo).toBeLessThanOrEqual(second)
  inbox.ready.splice(0)
  expect(inbox.doneUpTo).toBe(second)
})

test('at the end everything is read at once', () => {
  const inbox = new Inbox(new Repeats(), () => {})
  inbox.add(post(500), 0)
  inbox.readAll()
  expect(inbox.ready).toHaveLength(500)
})

test('F7: events that are read and wait for the disk count as well: beyond 100,000 a post is refused, until some are written', () => {
  const inbox = new Inbox(new Repeats(), () => {})
  const likes = (count: number) => Array(count).fill({ event: 'like', data: { likeCount: 1, userId: '1' } })
  const add = (count: number) => inbox.add({ source: 'http', events: likes(count), receivedAt: 0 }, 0)
  add(100_001)
  inbox.readAll()
  expect(inbox.ready).toHaveLength(100_001)
  expect(() => add(1)).toThrow('the disk does not keep up')
  inbox.ready.splice(0, 1)
  expect(add(1)).toBe(100_002)
  inbox.readAll()
})
