import { describe, expect, test } from 'vitest'
import { isReturned, latestByThread } from '../../../src-renderer/areas/thread/latest-escalation'
import { FREE, isHeld, KEY_HOLDS, POINTER_HOLDS } from '../../../src-renderer/areas/thread/queue/hold'
import { heldOrder, nextOrder, sameOr, stepFrom } from '../../../src-renderer/areas/thread/queue/order'
import { inTabOrder, tabOf } from '../../../src-renderer/areas/thread/queue/tabs'
import { totals } from '../../../src-renderer/areas/thread/queue/totals'
import { anEscalation, aThread } from '../../support/rows'

const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id)

describe('which tab a thread is under', () => {
  test('a claimed one is under mine at its own device and under open for the others', () => {
    expect(tabOf(aThread('t', { state: 'claimed' }), true)).toBe('mine')
    expect(tabOf(aThread('t', { state: 'claimed' }), false)).toBe('open')
  })

  test('answered and dismissed ones have tabs of their own', () => {
    expect(tabOf(aThread('t', { state: 'answered' }), false)).toBe('closed')
    expect(tabOf(aThread('t', { state: 'dismissed' }), false)).toBe('dismissed')
    expect(tabOf(aThread('t', { state: 'escalated' }), false)).toBe('escalated')
  })
})

describe('the order of a tab', () => {
  test('matters for a person come before any crowd, then the larger crowd', () => {
    const rows = [
      aThread('few', { waitingViewers: 3 }),
      aThread('many', { waitingViewers: 300 }),
      aThread('parcel', { intent: 'tracking', waitingViewers: 1 }),
    ]
    expect(ids(inTabOrder('open', rows))).toEqual(['parcel', 'many', 'few'])
  })

  test('equals keep one order, whichever way they come in', () => {
    const rows = [aThread('a'), aThread('b'), aThread('c')]
    expect(ids(inTabOrder('open', [...rows].reverse()))).toEqual(ids(inTabOrder('open', rows)))
  })

  test('what is closed is listed in the order in which it was closed, last one first, whatever the clock said', () => {
    const rows = [
      aThread('early', { state: 'answered', answeredAt: 30, turn: 10 }),
      aThread('late', { state: 'answered', answeredAt: 10, turn: 30 }),
      aThread('dismissed', { state: 'dismissed', turn: 20 }),
    ]
    expect(ids(inTabOrder('closed', rows))).toEqual(['late', 'dismissed', 'early'])
  })
})

describe('the order does not move under a hand', () => {
  const there = () => true

  test('a held row stays where it is, also one that belongs elsewhere by now', () => {
    const shown = ['a', 'b', 'c']
    expect(heldOrder(shown, ['c', 'a'], there)).toBe(shown)
  })

  test('new rows come in at the end, in their order', () => {
    expect(heldOrder(['a', 'b'], ['x', 'b', 'y', 'a'], there)).toEqual(['a', 'b', 'x', 'y'])
  })

  test('a thread that is no more leaves', () => {
    expect(heldOrder(['a', 'b'], ['a'], (id) => id !== 'b')).toEqual(['a'])
  })

  test('an order that says the same stays the same array', () => {
    const shown = ['a', 'b']
    expect(sameOr(shown, ['a', 'b'])).toBe(shown)
    expect(sameOr(shown, ['b', 'a'])).toEqual(['b', 'a'])
  })

  test('between two beats rows keep their places; on the beat they are sorted', () => {
    const shown = { place: 'open', tick: 1, ids: ['a', 'b'] }
    const sorted = ['b', 'a']
    expect(nextOrder(shown, { place: 'open', tick: 1, held: false, sorted }, there)).toBe(shown)
    expect(nextOrder(shown, { place: 'open', tick: 2, held: false, sorted }, there).ids).toEqual(['b', 'a'])
  })

  test('held over a beat, they are sorted on the first beat after it was let go', () => {
    const shown = { place: 'open', tick: 1, ids: ['a', 'b'] }
    const sorted = ['b', 'a']
    const held = nextOrder(shown, { place: 'open', tick: 2, held: true, sorted }, there)
    expect(held.ids).toEqual(['a', 'b'])
    expect(nextOrder(held, { place: 'open', tick: 3, held: false, sorted }, there).ids).toEqual(['b', 'a'])
  })

  test('another tab starts in its true order', () => {
    const shown = { place: 'open', tick: 1, ids: ['a', 'b'] }
    expect(nextOrder(shown, { place: 'mine', tick: 1, held: true, sorted: ['c'] }, there).ids).toEqual(['c'])
  })
})

describe('who holds the order', () => {
  test('nobody, a pointer on the list, or a key that moved the selection', () => {
    expect(isHeld(FREE, 1_000)).toBe(false)
    expect(isHeld({ ...FREE, pointerAt: 1_000 }, 2_000)).toBe(true)
    expect(isHeld({ ...FREE, keyAt: 1_000 }, 2_000)).toBe(true)
  })

  test('a pointer left lying on the list and a key pressed long ago do not', () => {
    expect(isHeld({ ...FREE, pointerAt: 1_000 }, 1_000 + POINTER_HOLDS)).toBe(false)
    expect(isHeld({ ...FREE, keyAt: 1_000 }, 1_000 + KEY_HOLDS)).toBe(false)
  })
})

describe('moving the selection by key', () => {
  const shown = ['a', 'b', 'c']

  test('goes row by row and stops at the ends', () => {
    expect(stepFrom(shown, 'a', 1)).toBe('b')
    expect(stepFrom(shown, 'c', 1)).toBe('c')
    expect(stepFrom(shown, 'a', -1)).toBe('a')
  })

  test('starts at the end it comes from, also after the selected row left', () => {
    expect(stepFrom(shown, null, 1)).toBe('a')
    expect(stepFrom(shown, 'gone', -1)).toBe('c')
    expect(stepFrom([], null, 1)).toBeNull()
  })
})

describe('escalations of a thread', () => {
  test('the last one counts', () => {
    const latest = latestByThread([
      anEscalation('2', { threadId: 't', raisedAt: 10, turn: 20 }),
      anEscalation('1', { threadId: 't', raisedAt: 20, turn: 10 }),
    ])
    expect(latest.get('t')?.id).toBe('2')
  })

  test('a thread is given back until support has answered it', () => {
    const returned = anEscalation('1', { state: 'returned', turn: 50 })
    expect(isReturned(aThread('t'), returned)).toBe(true)
    expect(isReturned(aThread('t', { turn: 60 }), returned)).toBe(false)
    expect(isReturned(aThread('t', { state: 'escalated' }), returned)).toBe(false)
    expect(isReturned(aThread('t'), undefined)).toBe(false)
  })
})

test('the totals count all that waits, synced or not, and nothing that is closed', () => {
  const queue = {
    id: 'show',
    open: 457,
    claimed: 2,
    escalated: 1,
    answered: 9,
    dismissed: 3,
    viewers: 800,
    forPerson: 9,
  }
  expect(totals(queue)).toEqual({ questions: 460, viewers: 800, forPerson: 9 })
  expect(totals(undefined)).toEqual({ questions: 0, viewers: 0, forPerson: 0 })
})
