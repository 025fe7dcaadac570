import { describe, expect, it } from 'vitest'
import { canWithdraw, cueLog, cueStatus } from '../../../src-renderer/console/model/cue-status'
import { aCue, T0 } from '../../support/rows'

describe('where a cue stands', () => {
  it('is sent until a board has drawn it', () => {
    const cue = aCue('a')
    expect(cueStatus(cue, cue, T0)).toEqual({ kind: 'sent' })
  })

  it('is shown, with the boards and how long each took', () => {
    const cue = aCue('a', {
      shownOn: [
        { deviceId: 'b1', name: 'Board 1', at: T0 + 120 },
        { deviceId: 'b2', name: 'Tablet', at: T0 + 900 },
      ],
    })
    expect(cueStatus(cue, cue, T0 + 1_000)).toEqual({
      kind: 'shown',
      boards: [
        { name: 'Board 1', afterMs: 120 },
        { name: 'Tablet', afterMs: 900 },
      ],
    })
  })

  it('waits behind the cue that the boards show, even after it was shown itself', () => {
    const shown = aCue('calm', { urgency: 'info', shownOn: [{ deviceId: 'b1', name: 'Board 1', at: T0 }] })
    const urgent = aCue('urgent', { urgency: 'now' })
    const { visible } = cueLog([shown, urgent], 'show', T0)
    expect(cueStatus(shown, visible, T0)).toEqual({ kind: 'behind', cue: urgent })
  })

  it('is expired from its last moment on, before the studio has said so', () => {
    const cue = aCue('a', { expiresAt: T0 + 5_000 })
    expect(cueStatus(cue, cue, T0 + 4_999).kind).toBe('sent')
    expect(cueStatus(cue, null, T0 + 5_000).kind).toBe('expired')
  })

  it('tells after how long it was acknowledged, and answered', () => {
    const acknowledged = aCue('a', { state: 'acknowledged', acknowledgedAt: T0 + 700 })
    expect(cueStatus(acknowledged, null, T0 + 9_000)).toEqual({ kind: 'acknowledged', afterMs: 700 })
    const answered = aCue('a', { state: 'answered', acknowledgedAt: T0 + 700, closedAt: T0 + 30_000 })
    expect(cueStatus(answered, null, T0 + 90_000)).toEqual({ kind: 'answered', afterMs: 30_000 })
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
    const cues = [aCue('old'), aCue('new', { sentAt: T0 + 1 }), aCue('other', { showId: 'another' })]
    expect(cueLog(cues, 'show', T0).rows.map((cue) => cue.id)).toEqual(['new', 'old'])
  })
})
