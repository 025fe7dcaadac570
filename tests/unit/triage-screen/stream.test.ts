import { describe, expect, test } from 'vitest'
import { isAnswered, NO_FILTER, passes } from '../../../src-renderer/areas/thread/stream/filter'
import { KEEP_AWAY, KEEP_FOLLOWING, takeEarlier, takeWindow } from '../../../src-renderer/areas/thread/stream/rows'
import { END_THRESHOLD, FOLLOWING, nextStick, unseenCount } from '../../../src-renderer/areas/thread/stream/stick'
import { aComment, someComments } from '../../support/rows'

const ids = (rows: readonly { id: string }[]) => rows.map((row) => Number(row.id))

describe('the stream keeps what was read while the synced window moves on', () => {
  test('rows that left the window stay, new ones follow them', () => {
    expect(ids(takeWindow(someComments(1, 4), someComments(3, 6), true))).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('it is oldest first by number, whatever order the window has', () => {
    expect(ids(takeWindow([], [aComment(10), aComment(9), aComment(100)], true))).toEqual([9, 10, 100])
  })

  test('a row that changed is replaced where it stands', () => {
    const held = someComments(1, 3)
    const answered = aComment(2, { answeredAt: 9_000 })
    expect(takeWindow(held, [answered, held[2]!], true)[1]).toBe(answered)
  })

  test('a window that brings nothing new changes nothing', () => {
    const held = someComments(1, 3)
    expect(takeWindow(held, held.slice(1), true)).toBe(held)
    expect(takeWindow(held, held.slice(1), false)).toBe(held)
  })

  test('a window that does not join on replaces the list while the newest are followed', () => {
    expect(ids(takeWindow(someComments(1, 3), someComments(10, 12), true))).toEqual([10, 11, 12])
  })

  test('and leaves a reader further up alone, until the newest are followed again', () => {
    const held = someComments(1, 3)
    expect(takeWindow(held, someComments(10, 12), false)).toBe(held)
  })

  test("another show's comments replace the list also for a reader further up", () => {
    const other = [aComment(4, { showId: 'other' })]
    expect(takeWindow(someComments(1, 3), other, false)).toEqual(other)
  })

  test('an emptied window empties the list', () => {
    expect(takeWindow(someComments(1, 3), [], true)).toEqual([])
  })

  test('following, the oldest are let go', () => {
    const rows = takeWindow(someComments(1, KEEP_FOLLOWING), someComments(KEEP_FOLLOWING, KEEP_FOLLOWING + 5), true)
    expect(rows).toHaveLength(KEEP_FOLLOWING)
    expect(rows.at(-1)?.id).toBe(String(KEEP_FOLLOWING + 5))
  })

  test('further up, nothing above the reader is let go, and a flood does not fill the memory', () => {
    const rows = takeWindow(someComments(1, KEEP_AWAY - 2), someComments(KEEP_AWAY - 2, KEEP_AWAY + 5), false)
    expect(rows).toHaveLength(KEEP_AWAY)
    expect(rows[0]?.id).toBe('1')
  })

  test('a page of earlier comments goes before the first, once', () => {
    const page = [...someComments(1, 5)].reverse()
    expect(ids(takeEarlier(someComments(4, 6), page))).toEqual([1, 2, 3, 4, 5, 6])
  })
})

describe('the stream follows the newest comment until its reader goes up', () => {
  const far = END_THRESHOLD + 1

  test('going up leaves it, and remembers the newest comment there was', () => {
    expect(nextStick(FOLLOWING, { up: true, distance: far, newest: '7' })).toEqual({ following: false, since: '7' })
  })

  test('rows arriving below do not: the distance grew, but nobody scrolled up', () => {
    expect(nextStick(FOLLOWING, { up: false, distance: 5_000, newest: '7' })).toBe(FOLLOWING)
  })

  test('a small move up within reach of the end does not', () => {
    expect(nextStick(FOLLOWING, { up: true, distance: END_THRESHOLD, newest: '7' })).toBe(FOLLOWING)
  })

  test('coming back to the end follows again', () => {
    expect(nextStick({ following: false, since: '7' }, { up: false, distance: 0, newest: '9' })).toEqual(FOLLOWING)
  })

  test('scrolling about further up keeps counting from where it was left', () => {
    const away = { following: false, since: '7' } as const
    expect(nextStick(away, { up: true, distance: 900, newest: '9' })).toBe(away)
    expect(nextStick(away, { up: false, distance: 300, newest: '9' })).toBe(away)
  })

  test('what came since is counted by number, also where the filter hides the comment it was left at', () => {
    const away = { following: false, since: '7' } as const
    expect(unseenCount(someComments(1, 12), away)).toBe(5)
    expect(unseenCount([aComment(6), aComment(9), aComment(10)], away)).toBe(2)
    expect(unseenCount(someComments(1, 7), away)).toBe(0)
    expect(unseenCount(someComments(1, 12), FOLLOWING)).toBe(0)
  })
})

describe('filters', () => {
  const spanish = aComment(1, { language: 'es', intent: 'price' })
  const praise = aComment(2, { intent: 'praise' })

  test('without a filter everything passes', () => {
    expect(passes(spanish, NO_FILTER) && passes(praise, NO_FILTER)).toBe(true)
  })

  test('by topic, by language and by both', () => {
    expect(passes(spanish, { ...NO_FILTER, intent: 'price' })).toBe(true)
    expect(passes(spanish, { ...NO_FILTER, intent: 'stock' })).toBe(false)
    expect(passes(spanish, { ...NO_FILTER, language: 'zh' })).toBe(false)
    expect(passes(spanish, { ...NO_FILTER, language: 'es', intent: 'price' })).toBe(true)
  })

  test('questions only leaves praise, chat and spam out, not a complaint', () => {
    const only = { ...NO_FILTER, questionsOnly: true }
    expect((['praise', 'chat', 'spam'] as const).some((intent) => passes(aComment(1, { intent }), only))).toBe(false)
    expect(passes(aComment(1, { intent: 'complaint' }), only)).toBe(true)
  })
})

describe('whether a comment is answered', () => {
  test('by its own mark', () => {
    expect(isAnswered(aComment(1, { answeredAt: 5 }), 0)).toBe(true)
  })

  test("by its thread's last answer, for those who asked before it, whatever the clock said", () => {
    expect(isAnswered(aComment(100, { at: 9_000 }), 100)).toBe(true)
    expect(isAnswered(aComment(101, { at: 10 }), 100)).toBe(false)
    expect(isAnswered(aComment(100), 0)).toBe(false)
  })
})
