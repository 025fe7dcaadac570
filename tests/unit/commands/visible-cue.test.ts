import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPending, visibleCue } from '../../../src-shared/areas/cue/visible-cue'
import type { Cue } from '../../../src-shared/records'
import { aCue } from '../../support/rows'

const NOW = 10_000
const cue = (fields: Partial<Cue> = {}) => aCue('a', { sentAt: 1_000, ...fields })
const shown = (...cues: Cue[]) => visibleCue(cues, NOW)?.id ?? null

test('with none there is none', () => {
  expect(shown()).toBeNull()
})

describe('among cues that wait', () => {
  test('the most urgent goes first, whenever it was sent', () => {
    expect(shown(cue({ id: 'now', urgency: 'now' }), cue({ id: 'info', urgency: 'info', sentAt: 5_000 }))).toBe('now')
    expect(shown(cue({ id: 'soon' }), cue({ id: 'info', urgency: 'info', sentAt: 5_000 }))).toBe('soon')
  })

  test('of equals the newest goes first', () => {
    expect(shown(cue({ id: 'new', sentAt: 2_000 }), cue({ id: 'old' }))).toBe('new')
  })

  test('of equals of one millisecond the same one is shown on every board', () => {
    const [a, b] = [cue({ id: 'a' }), cue({ id: 'b' })]
    expect(shown(a, b)).toBe(shown(b, a))
  })

  test('one past its time is not shown, even before the studio has closed it', () => {
    expect(shown(cue({ expiresAt: NOW }))).toBeNull()
    expect(shown(cue({ expiresAt: NOW + 1 }))).toBe('a')
  })
})

test.each(['acknowledged', 'answered', 'withdrawn', 'expired'] as const)(
  'a cue that is %s leaves the board',
  (state) => {
    expect(shown(cue({ state }))).toBeNull()
  },
)

describe('the question that the host has taken on', () => {
  const taken = cue({ id: 'taken', state: 'acknowledged', acknowledgedAt: 2_000, escalationId: 'e', urgency: 'now' })

  test('stays until it is answered', () => {
    expect(shown(taken)).toBe('taken')
    expect(shown({ ...taken, state: 'answered' })).toBeNull()
  })

  test('gives way to any cue that waits', () => {
    expect(shown(taken, cue({ id: 'info', urgency: 'info' }))).toBe('info')
  })

  test('of two the one taken on last is shown', () => {
    expect(shown({ ...taken, id: 'later', acknowledgedAt: 3_000 }, taken)).toBe('later')
  })
})

test('whatever the cues, at most one is shown, the order they come in does not matter, and none that waits is outranked', () => {
  const any = fc.record({
    id: fc.uuid(),
    urgency: fc.constantFrom('info', 'soon', 'now'),
    state: fc.constantFrom('sent', 'acknowledged', 'answered', 'withdrawn', 'expired'),
    sentAt: fc.integer({ min: 0, max: 5 }),
    expiresAt: fc.option(fc.constantFrom(NOW - 1, NOW, NOW + 1)),
    acknowledgedAt: fc.option(fc.integer({ min: 0, max: 5 })),
    escalationId: fc.option(fc.constant('e')),
  }) as fc.Arbitrary<Partial<Cue>>
  fc.assert(
    fc.property(fc.uniqueArray(any, { maxLength: 12, selector: (one) => one.id }), (fields) => {
      const cues = fields.map(cue)
      const one = visibleCue(cues, NOW)
      const pending = cues.filter((each) => isPending(each, NOW))
      if (pending.length) expect(pending).toContain(one)
      const rank = { info: 0, soon: 1, now: 2 }
      for (const other of pending) expect(rank[one!.urgency]).toBeGreaterThanOrEqual(rank[other.urgency])
      expect(visibleCue([...cues].reverse(), NOW)).toBe(one)
    }),
  )
})
