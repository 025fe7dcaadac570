import { describe, expect, it } from 'vitest'
import {
  cueView,
  lastRaisedOf,
  nextUp,
  priceView,
  receivedCue,
  SIGNAL_LINGERS,
  signalsToShow,
  stockView,
} from '../../../src-renderer/screens/board/view'
import type { Cue, Product, Segment } from '../../../src-shared/records'
import { aCue, aSignal, T0 as NOW } from '../../support/rows'

describe('the cue on the board', () => {
  it('is the most urgent one of this show, with the number that wait behind it', () => {
    const cues = [
      aCue('a', { urgency: 'info' }),
      aCue('b', { urgency: 'now' }),
      aCue('c', { urgency: 'soon' }),
      aCue('d', { urgency: 'now', showId: 'another', sentAt: NOW + 1 }),
    ]
    expect(cueView(cues, 'show', NOW, 'zh')).toMatchObject({ cue: { id: 'b' }, look: 'now', waiting: 2 })
  })

  it("is in the board's language when it comes from a template, and as it was typed otherwise", () => {
    const fromTemplate = aCue('c', { text: '慢一点', localized: { zh: '慢一点', en: 'Slow down' } })
    expect(cueView([fromTemplate], 'show', NOW, 'en')?.text).toBe('Slow down')
    expect(cueView([aCue('c', { text: '慢一点' })], 'show', NOW, 'en')?.text).toBe('慢一点')
  })

  it('stays, calm, after the acknowledgement when it answers an escalation; without one it goes', () => {
    const acknowledged = { state: 'acknowledged', acknowledgedAt: NOW } as const
    const calm = cueView([aCue('c', { ...acknowledged, escalationId: 'e' })], 'show', NOW, 'zh')
    expect(calm).toMatchObject({ look: 'calm', waiting: 0 })
    expect(cueView([aCue('c', acknowledged)], 'show', NOW, 'zh')).toBeNull()
  })

  it('goes when its time is over', () => {
    const short = [aCue('c', { expiresAt: NOW + 1_000 })]
    expect(cueView(short, 'show', NOW, 'zh')).not.toBeNull()
    expect(cueView(short, 'show', NOW + 1_000, 'zh')).toBeNull()
  })
})

describe('the cue that was acknowledged and can be called back', () => {
  const acknowledged = (id: string, ago: number, fields: Partial<Cue> = {}) =>
    aCue(id, { state: 'acknowledged', acknowledgedAt: NOW - ago, ...fields })

  it('is the one acknowledged last, whatever the order of the rows', () => {
    const cues = [acknowledged('before', 9_000), acknowledged('last', 1_000), acknowledged('first', 20_000)]
    expect(receivedCue(cues, 'show', NOW)?.id).toBe('last')
  })

  it('leaves after three minutes', () => {
    const cues = [acknowledged('a', 180_000 - 1)]
    expect(receivedCue(cues, 'show', NOW)?.id).toBe('a')
    expect(receivedCue(cues, 'show', NOW + 1)).toBeNull()
  })

  it('is none that waits, was withdrawn or is of another show, and no question: that stands on the stage', () => {
    const others = [
      aCue('waits'),
      aCue('back', { state: 'withdrawn', acknowledgedAt: NOW, closedAt: NOW }),
      acknowledged('elsewhere', 0, { showId: 'another' }),
      acknowledged('question', 0, { escalationId: 'e' }),
    ]
    expect(receivedCue(others, 'show', NOW)).toBeNull()
    expect(receivedCue([...others, acknowledged('own', 60_000)], 'show', NOW)?.id).toBe('own')
  })

  it('is none while there is no show', () => {
    expect(receivedCue([acknowledged('a', 0)], undefined, NOW)).toBeNull()
  })
})

describe("the host's signals on the board", () => {
  it('are those under way and, for a few seconds, those done or declined; never those taken back', () => {
    const shown = signalsToShow(
      [
        aSignal('later', { raisedAt: NOW, state: 'taken' }),
        aSignal('first', { raisedAt: NOW - 9_000 }),
        aSignal('done', { raisedAt: NOW - 5_000, state: 'done', closedAt: NOW - SIGNAL_LINGERS + 1 }),
        aSignal('old', { state: 'declined', closedAt: NOW - SIGNAL_LINGERS }),
        aSignal('back', { state: 'cancelled', closedAt: NOW }),
        aSignal('elsewhere', { showId: 'another' }),
      ],
      'show',
      NOW,
    )
    expect(shown.map(({ id }) => id)).toEqual(['first', 'done', 'later'])
  })

  it('can be taken back until the operator has taken them: the latest first', () => {
    expect(lastRaisedOf([aSignal('a'), aSignal('b'), aSignal('c', { state: 'taken' })])?.id).toBe('b')
  })
})

describe('price and stock', () => {
  it('a live-only price strikes the list price through, but only a higher one', () => {
    expect(priceView({ listPrice: 4_999, livePrice: 1_999 })).toEqual({ now: 1_999, before: 4_999, liveOnly: true })
    expect(priceView({ listPrice: 1_000, livePrice: 1_999 }).before).toBeNull()
    expect(priceView({ listPrice: 4_999, livePrice: null })).toEqual({ now: 4_999, before: null, liveOnly: false })
  })

  it.each([
    [300, 300, 'plenty', 1],
    [31, 300, 'plenty', 31 / 300],
    [30, 300, 'low', 0.1],
    [5, 10, 'low', 0.5],
    [0, 300, 'none', 0],
    [20, 0, 'plenty', 1],
    [400, 300, 'plenty', 1],
  ] as const)('%i of %i pieces is %s', (stock, stockStart, level, share) => {
    expect(stockView({ stock, stockStart })).toEqual({ left: stock, level, share })
  })
})

describe('what comes next', () => {
  const product = { id: 'p', code: 'J02', name: { zh: '项链', en: 'Necklace' } } as Product
  const next = (over: Partial<Segment>) => ({ productId: null, title: { zh: '抽奖' }, ...over }) as Segment

  it("is the next segment's product, or its title without one", () => {
    expect(nextUp(next({ productId: 'p' }), [product], 'en')).toEqual({
      kind: 'product',
      title: 'Necklace',
      code: 'J02',
    })
    expect(nextUp(next({}), [product], 'en')).toEqual({ kind: 'segment', title: '抽奖', code: '' })
    expect(nextUp(undefined, [product], 'en')).toBeNull()
  })
})
