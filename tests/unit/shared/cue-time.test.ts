import { describe, expect, test } from 'vitest'
import { withTimeKept } from '../../../src-shared/areas/cue/cue-time'
import type { Cue } from '../../../src-shared/records'
import { aCue, T0 } from '../../support/rows'

const NOW = T0 + 60_000
const SHOWN = [{ deviceId: 'b1', name: 'Board 1', at: T0 }]
const BLANK = [{ deviceId: 'b1', name: 'Board 1', at: T0, reason: 'away' as const }]
const OPEN = { hidden: false, isLinked: () => true }

const kept = (cues: Cue[], boards = OPEN) => withTimeKept(cues, boards, NOW)
/** What is left of 20 s that began to run 5 s ago, or that never ran. */
const running = (fields: Partial<Cue> = {}) =>
  aCue('a', { holdSeconds: 20, expiresAt: NOW + 15_000, standsSince: NOW - 5_000, shownOn: SHOWN, ...fields })
const waiting = (fields: Partial<Cue> = {}) => aCue('a', { holdSeconds: 20, leftMs: 20_000, ...fields })
const STOPPED = { leftMs: 15_000, expiresAt: null }

describe('the time of a cue runs', () => {
  test('from the moment in which a board shows it', () => {
    expect(kept([waiting({ shownOn: SHOWN })])).toMatchObject([
      { leftMs: null, expiresAt: NOW + 20_000, standsSince: NOW },
    ])
  })

  test('on, as long as nothing changes', () => {
    expect(kept([running()])).toEqual([])
  })

  test('never, for one that stays until it is dealt with', () => {
    expect(kept([aCue('a', { shownOn: SHOWN })])).toMatchObject([{ leftMs: null, expiresAt: null, standsSince: NOW }])
  })
})

describe('it stands still', () => {
  test.each<[string, Cue[], Partial<typeof OPEN>]>([
    ['while the boards are hidden', [running()], { hidden: true }],
    ['behind a more urgent one', [running(), aCue('b', { urgency: 'now' })], {}],
    ['while its only board cannot show it', [running({ unshowableOn: BLANK })], {}],
    ['while no board that shows it is connected', [running()], { isLinked: () => false }],
  ])('%s', (_why, cues, boards) => {
    expect(kept(cues, { ...OPEN, ...boards }).find(({ id }) => id === 'a')).toMatchObject(STOPPED)
  })

  test.each<[string, Cue[], Partial<typeof OPEN>]>([
    ['no board has drawn it', [waiting()], {}],
    ['it waits behind another', [waiting({ shownOn: SHOWN }), aCue('b', { urgency: 'now' })], {}],
    ['the boards are hidden', [waiting({ shownOn: SHOWN })], { hidden: true }],
  ])('and does not begin while %s', (_why, cues, boards) => {
    expect(kept(cues, { ...OPEN, ...boards }).find(({ id }) => id === 'a')).toBeUndefined()
  })

  test('with no more left than it was given, wherever the clock was when it began', () => {
    const [stopped] = kept([running({ expiresAt: NOW + 1e12 })], { ...OPEN, hidden: true })
    expect(stopped).toMatchObject({ leftMs: 20_000, expiresAt: null })
  })

  test('and goes on from where it stood, as soon as the host can read it again', () => {
    const stopped = running({ ...STOPPED, standsSince: null })
    expect(kept([stopped])).toMatchObject([{ expiresAt: NOW + 15_000, leftMs: null, standsSince: NOW }])
  })
})

test('one of two boards is enough', () => {
  const both = [...SHOWN, { deviceId: 'b2', name: 'Tablet', at: T0 }]
  expect(kept([running({ shownOn: both, unshowableOn: BLANK })])).toEqual([])
})

test('one whose time is over is left to end', () => {
  expect(kept([running({ expiresAt: NOW })], { ...OPEN, hidden: true })).toEqual([])
})
