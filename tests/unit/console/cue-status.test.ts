import { describe, expect, it } from 'vitest'
import { canSendAgain, canWithdraw, cueLog, cueStatus, timeLeft } from '../../../src-renderer/areas/cue/log/cue-status'
import type { Cue } from '../../../src-shared/records'
import { aCue, T0 } from '../../support/rows'

const SHOW = { id: 'show', boardHidden: false }
/** Where the first cue stands, among all of them. */
const statusOf = (cues: [Cue, ...Cue[]], now = T0, show = SHOW) =>
  cueStatus(cues[0], cueLog(cues, show, now).onBoards, now)
const BOARD_1 = { deviceId: 'b1', name: 'Board 1', at: T0 + 120 }
const NO_ROOM = { deviceId: 'b2', name: 'Tablet', at: T0 + 900, reason: 'no_room' as const }

describe('where a cue stands', () => {
  it('is sent until a board has drawn it', () => {
    const cue = aCue('a')
    expect(statusOf([cue])).toEqual({ kind: 'sent' })
  })

  it('is shown, with the boards and how long each took', () => {
    const cue = aCue('a', {
      shownOn: [
        { deviceId: 'b1', name: 'Board 1', at: T0 + 120 },
        { deviceId: 'b2', name: 'Tablet', at: T0 + 900 },
      ],
    })
    expect(statusOf([cue], T0 + 1_000)).toEqual({
      kind: 'shown',
      boards: [
        { name: 'Board 1', afterMs: 120 },
        { name: 'Tablet', afterMs: 900 },
      ],
      not: [],
    })
  })

  it('waits behind the cue that the boards show, even after it was shown itself', () => {
    const shown = aCue('calm', { urgency: 'info', shownOn: [{ deviceId: 'b1', name: 'Board 1', at: T0 }] })
    const urgent = aCue('urgent', { urgency: 'now' })
    const also = aCue('also', { urgency: 'info', sentAt: T0 - 1 })
    expect(statusOf([shown, urgent, also])).toEqual({ kind: 'behind', cue: urgent, place: 1 })
    expect(statusOf([also, urgent, shown])).toEqual({ kind: 'behind', cue: urgent, place: 2 })
  })

  it('cannot be shown where every board that has it says so; where one shows it, the others are named', () => {
    const not = [{ name: 'Tablet', reason: 'no_room' }]
    expect(statusOf([aCue('a', { unshowableOn: [NO_ROOM] })])).toMatchObject({ kind: 'unshowable', not })
    expect(statusOf([aCue('a', { unshowableOn: [NO_ROOM], shownOn: [BOARD_1] })])).toMatchObject({
      kind: 'shown',
      boards: [{ name: 'Board 1' }],
      not,
    })
    const gone = { ...BOARD_1, reason: 'away' as const }
    expect(statusOf([aCue('a', { unshowableOn: [gone], shownOn: [BOARD_1] })]).kind).toBe('unshowable')
  })

  it('is hidden while the boards are', () => {
    expect(statusOf([aCue('a', { shownOn: [BOARD_1] })], T0, { ...SHOW, boardHidden: true })).toEqual({
      kind: 'hidden',
    })
  })

  it.each(['withdrawn', 'expired'] as const)('%s: says so where no board has ever drawn it', (state) => {
    expect(statusOf([aCue('a', { state })])).toEqual({ kind: 'neverShown', ended: state })
    expect(statusOf([aCue('a', { state, shownOn: [BOARD_1] })])).toEqual({ kind: state })
  })

  it('can be sent again when it ended without the host’s word', () => {
    const states = ['sent', 'acknowledged', 'answered', 'withdrawn', 'expired'] as const
    expect(states.filter((state) => canSendAgain(aCue('a', { state })))).toEqual(['withdrawn', 'expired'])
  })

  it('has its time left, which stands still while the host cannot read it', () => {
    expect(timeLeft(aCue('a', { expiresAt: T0 + 5_000 }), T0)).toEqual({ ms: 5_000, stands: false })
    expect(timeLeft(aCue('a', { leftMs: 4_000 }), T0)).toEqual({ ms: 4_000, stands: true })
    expect(timeLeft(aCue('a'), T0)).toBeNull()
    expect(timeLeft(aCue('a', { state: 'acknowledged', leftMs: 4_000 }), T0)).toBeNull()
  })

  it('is expired from its last moment on, before the studio has said so', () => {
    const cue = aCue('a', { expiresAt: T0 + 5_000 })
    expect(statusOf([cue], T0 + 4_999).kind).toBe('sent')
    expect(statusOf([cue], T0 + 5_000).kind).toBe('expired')
  })

  it('tells after how long it was acknowledged, and answered', () => {
    const acknowledged = aCue('a', { state: 'acknowledged', acknowledgedAt: T0 + 700 })
    expect(statusOf([acknowledged], T0 + 9_000)).toEqual({ kind: 'acknowledged', afterMs: 700 })
    const answered = aCue('a', { state: 'answered', acknowledgedAt: T0 + 700, closedAt: T0 + 30_000 })
    expect(statusOf([answered], T0 + 90_000)).toEqual({ kind: 'answered', afterMs: 30_000 })
  })

  it('can be withdrawn while a board may show it: unseen, or a question that the host has taken on', () => {
    expect(canWithdraw(aCue('a'), T0)).toBe(true)
    expect(canWithdraw(aCue('a', { expiresAt: T0 }), T0)).toBe(false)
    expect(canWithdraw(aCue('a', { state: 'acknowledged', acknowledgedAt: T0 }), T0)).toBe(false)
    expect(canWithdraw(aCue('a', { state: 'acknowledged', acknowledgedAt: T0, escalationId: 'e' }), T0)).toBe(true)
    expect(canWithdraw(aCue('a', { state: 'withdrawn' }), T0)).toBe(false)
  })
})

describe('the cue log', () => {
  it("holds this show's cues, newest first", () => {
    const cues = [
      aCue('old', { turn: 1 }),
      aCue('new', { sentAt: T0 - 1, turn: 2 }),
      aCue('other', { showId: 'another' }),
    ]
    expect(cueLog(cues, SHOW, T0).rows.map((cue) => cue.id)).toEqual(['new', 'old'])
  })
})
