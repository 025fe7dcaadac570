import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ingest } from '../../../src-main/areas/feed/ingest'
import { STREAK_OVER_MS } from '../../../src-main/areas/feed/streaks'
import { parseFeedText } from '../../../src-main/sources/parse'
import { TestClock } from '../../support/folder'
import { firstStore } from '../../support/store'

function room() {
  const { store } = firstStore()
  const clock = new TestClock()
  /** Each call is a life of the studio of its own: what it knows is what is on disk. */
  const take = (...events: { event: string; data: unknown }[]) => {
    const ingest = new Ingest(store, clock.now, console.error)
    void ingest.take('http', events)
    ingest.close()
  }
  const tally = () => store.read.rows('tally')[0]!
  return { clock, take, tally }
}

const rose = (repeatCount: number, more: object = {}) => ({
  event: 'gift',
  data: {
    giftId: 5655,
    giftName: 'Rose',
    giftType: 1,
    diamondCount: 2,
    userId: '31',
    repeatEnd: false,
    repeatCount,
    ...more,
  },
})

test('F9: a streak whose end never comes counts by its highest number, and the next one beside it', () => {
  const path = join(import.meta.dirname, '..', '..', 'data', 'feeds', 'gift-streak-without-end.ndjson')
  const { take, tally } = room()
  take(...parseFeedText(readFileSync(path)).events)
  expect(tally()).toMatchObject({ gifts: 7 + 2, diamonds: 7 + 2 })
})

test('F9: delivered anyhow, in any order, again and over restarts, each streak counts its highest number once', () => {
  const events = fc.record({
    group: fc.constantFrom('1', '2'),
    user: fc.constantFrom('31', '32'),
    count: fc.integer({ min: 1, max: 40 }),
    end: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(fc.array(events, { maxLength: 8 }), { maxLength: 5 }), (lives) => {
      const { take, tally, clock } = room()
      const highest = new Map<string, number>()
      take({ event: 'follow', data: {} })
      for (const life of lives) {
        take(
          ...life.map(({ group, user, count, end }) => rose(count, { groupId: group, userId: user, repeatEnd: end })),
        )
        clock.at += 20_000
        for (const { group, user, count } of life) {
          const key = `${group} ${user}`
          highest.set(key, Math.max(highest.get(key) ?? 0, count))
        }
      }
      const sum = [...highest.values()].reduce((a, b) => a + b, 0)
      expect(tally()).toMatchObject({ gifts: sum, diamonds: 2 * sum })
    }),
    { numRuns: 25 },
  )
})

test('F9: a streak without an id is over by its end, or by so long a silence, and another one begins', () => {
  const { take, tally, clock } = room()
  take(rose(1), rose(5))
  clock.at += STREAK_OVER_MS
  take(rose(6))
  expect(tally().gifts).toBe(6)
  clock.at += STREAK_OVER_MS + 1
  take(rose(1), rose(2))
  expect(tally().gifts).toBe(8)
  take(rose(3, { repeatEnd: true }), rose(1))
  expect(tally().gifts).toBe(10)
})
