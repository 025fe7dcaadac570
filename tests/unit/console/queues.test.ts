import { describe, expect, it } from 'vitest'
import { crew } from '../../../src-renderer/areas/people/crew'
import { closedSignals, openSignals } from '../../../src-renderer/areas/signal/signals'
import { topAsks } from '../../../src-renderer/areas/thread/asks/top-asks'
import { escalationTargets } from '../../../src-renderer/areas/thread/escalations/escalation-targets'
import { escalationViews } from '../../../src-renderer/areas/thread/escalations/escalation-views'
import { aCue, aDevice, anEscalation, aSignal, aThread, T0 } from '../../support/rows'

describe('signals', () => {
  it('put a call for help on top, untaken ones before taken ones, the longest wait first', () => {
    const rows = [
      aSignal('old', { raisedAt: T0 }),
      aSignal('taken', { raisedAt: T0 + 3, state: 'taken' }),
      aSignal('new', { raisedAt: T0 + 2 }),
      aSignal('help', { kind: 'help', raisedAt: T0 - 9, state: 'taken' }),
    ]
    expect(openSignals(rows, 'show').map((row) => row.id)).toEqual(['help', 'old', 'new', 'taken'])
  })

  it('move to the closed ones when done, declined or taken back; the last closed first', () => {
    const rows = [
      aSignal('done', { state: 'done', closedAt: T0 + 2, turn: 1 }),
      aSignal('cancelled', { state: 'cancelled', closedAt: T0 + 1, turn: 2 }),
      aSignal('open'),
      aSignal('elsewhere', { state: 'done', showId: 'another' }),
    ]
    expect(openSignals(rows, 'show').map((row) => row.id)).toEqual(['open'])
    expect(closedSignals(rows, 'show').map((row) => row.id)).toEqual(['cancelled', 'done'])
  })
})

describe('escalations', () => {
  const cued = (id: string) => anEscalation(id, { state: 'cued', cueId: `cue of ${id}` })
  const board = [{ deviceId: 'b', name: 'Board', at: T0 }]
  const stages = (rows: ReturnType<typeof anEscalation>[], cues: ReturnType<typeof aCue>[], now = T0) =>
    Object.fromEntries(escalationViews(rows, cues, 'show', now).open.map((view) => [view.row.id, view.stage]))

  it('need a cue, wait for the board, are before the host, and are on air', () => {
    const rows = [anEscalation('new'), cued('queued'), cued('shown'), cued('taken')]
    const cues = [
      aCue('cue of queued', { urgency: 'info', shownOn: board }),
      aCue('cue of shown', { urgency: 'now', shownOn: board }),
      aCue('cue of taken', { state: 'acknowledged', acknowledgedAt: T0, escalationId: 'taken' }),
    ]
    expect(stages(rows, cues)).toEqual({ new: 'to_cue', queued: 'queued', shown: 'to_host', taken: 'on_air' })
  })

  it('need another cue when theirs was withdrawn or expired', () => {
    const withdrawn = anEscalation('withdrawn', { state: 'open', cueId: 'cue of withdrawn' })
    const cues = [aCue('cue of withdrawn', { state: 'withdrawn' }), aCue('cue of late', { expiresAt: T0 + 10 })]
    expect(stages([withdrawn, cued('late')], cues, T0 + 10)).toEqual({ withdrawn: 'recue', late: 'recue' })
  })

  it('come with what is on air first, then the longest wait; closed ones with the last first', () => {
    const rows = [
      anEscalation('later', { raisedAt: T0 + 5 }),
      anEscalation('earlier', { raisedAt: T0 + 1 }),
      anEscalation('on air', { raisedAt: T0 + 9, state: 'cued', cueId: 'c' }),
      anEscalation('first', { state: 'answered', closedAt: T0 + 2, turn: 1 }),
      anEscalation('last', { state: 'returned', closedAt: T0 + 1, turn: 2 }),
    ]
    const cues = [aCue('c', { state: 'acknowledged', acknowledgedAt: T0, escalationId: 'on air' })]
    const { open, closed } = escalationViews(rows, cues, 'show', T0 + 20)
    expect(open.map((view) => view.row.id)).toEqual(['on air', 'earlier', 'later'])
    expect(closed.map((view) => view.row.id)).toEqual(['last', 'first'])
  })
})

describe('what viewers ask', () => {
  it('is what the host can answer for most at once', () => {
    const rows = [
      aThread('few', { waitingViewers: 2 }),
      aThread('many', { waitingViewers: 9, state: 'claimed' }),
      aThread('one order', { waitingViewers: 1, intent: 'order_problem' }),
      aThread('handed up', { waitingViewers: 20, state: 'escalated' }),
      aThread('answered', { waiting: 0, waitingViewers: 0, state: 'answered' }),
      aThread('elsewhere', { waitingViewers: 50, showId: 'another' }),
    ]
    expect(topAsks(rows, 'show', 8).map((row) => row.id)).toEqual(['many', 'few'])
    expect(topAsks(rows, 'show', 1).map((row) => row.id)).toEqual(['many'])
  })
})

describe('who is connected', () => {
  it('is named by the person at the device, or by the device; without those that have no link', () => {
    const devices = [
      aDevice('Tablet', { role: 'host' }),
      aDevice('Console', { role: 'operator', memberId: 'm' }),
      aDevice('gone', { role: 'support', links: 0 }),
      aDevice('taken back', { role: 'support', revokedAt: T0 }),
      aDevice('script', { role: 'feed' }),
    ]
    const members = [{ id: 'm', name: 'Zhe', roles: [], archived: false }]
    expect(crew(devices, members).map(({ role, seats }) => [role, seats.map((seat) => seat.label)])).toEqual([
      ['operator', ['Zhe']],
      ['host', ['Tablet']],
    ])
  })
})

describe('the keys of escalations', () => {
  const taken = aCue('c', { state: 'acknowledged', acknowledgedAt: T0, escalationId: 'on air' })
  const { open } = escalationViews(
    [
      anEscalation('new'),
      anEscalation('newer', { raisedAt: T0 + 1 }),
      anEscalation('on air', { state: 'cued', cueId: 'c' }),
    ],
    [taken],
    'show',
    T0,
  )
  const ids = (chosen?: string) =>
    Object.fromEntries(
      Object.entries(
        escalationTargets(
          open,
          open.find(({ row }) => row.id === chosen),
        ),
      ).map(([key, view]) => [key, view?.row.id]),
    )

  it('act on what waits longest for that step while none is chosen', () => {
    expect(ids()).toEqual({ cue: 'new', cueAgain: 'on air', answered: 'on air', return: 'new' })
  })

  it('act on the one whose cue the host has not taken on yet, while there is nothing else to act on', () => {
    const { open: sent } = escalationViews(
      [anEscalation('cued', { state: 'cued', cueId: 'c' })],
      [aCue('c', { escalationId: 'cued' })],
      'show',
      T0,
    )
    const [only] = sent
    expect(escalationTargets(sent, undefined)).toEqual({
      cue: undefined,
      cueAgain: only,
      answered: only,
      return: only,
    })
  })

  it('all act on the chosen one, and do nothing where it is not at that step', () => {
    expect(ids('newer')).toEqual({ cue: 'newer', cueAgain: undefined, answered: undefined, return: 'newer' })
    expect(ids('on air')).toEqual({ cue: undefined, cueAgain: 'on air', answered: 'on air', return: 'on air' })
  })
})
