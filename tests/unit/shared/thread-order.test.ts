import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTabOrder } from '../../../src-renderer/areas/thread/queue/tabs'
import { needsPerson } from '../../../src-shared/areas/thread/intents'
import { byWeight } from '../../../src-shared/areas/thread/thread-order'
import type { Thread } from '../../../src-shared/records'
import { aThread, T0 } from '../../support/rows'

const MINUTE = 60_000
/** What a thread weighs at a moment, as people would say it. */
const weight = (thread: Thread, now: number) =>
  thread.waitingViewers + (thread.waitingSince === null ? 0 : (now - thread.waitingSince) / (5 * MINUTE))

const threads = fc.array(
  fc
    .record({
      intent: fc.constantFrom('price', 'stock', 'complaint', 'tracking'),
      waitingViewers: fc.integer({ min: 1, max: 500 }),
      waitingSince: fc.integer({ min: T0, max: T0 + 600 * MINUTE }),
    })
    .map((fields) => fields as Partial<Thread>),
  { minLength: 2, maxLength: 40 },
)

test('at any time, nothing stands above what outweighs it then', () => {
  fc.assert(
    fc.property(threads, fc.integer({ min: 600 * MINUTE, max: 3_000 * MINUTE }), (fields, after) => {
      const now = T0 + after
      const shown = inTabOrder(
        'open',
        fields.map((one, i) => aThread(String(i), one)),
      )
      shown.slice(1).forEach((below, i) => {
        const above = shown[i]!
        if (needsPerson(above.intent) === needsPerson(below.intent))
          expect(weight(above, now)).toBeGreaterThanOrEqual(weight(below, now) - 1e-6)
        else expect(needsPerson(above.intent)).toBe(true)
      })
    }),
  )
})

test('five minutes of waiting count like a further viewer, and what nobody waits for comes last', () => {
  const since = (minutes: number) => T0 - minutes * MINUTE
  const one = { intent: 'price', waitingViewers: 1, waitingSince: since(60) } as const
  expect(byWeight(one, { ...one, waitingViewers: 13, waitingSince: since(0) })).toBe(0)
  expect(byWeight(one, { ...one, waitingViewers: 12, waitingSince: since(0) })).toBeLessThan(0)
  expect(byWeight(one, { ...one, waitingViewers: 0, waitingSince: null })).toBeLessThan(0)
})
