import { describe, expect, test } from 'vitest'
import { listThreads } from '../../../src-main/areas/thread/queries'
import { moveOpen, moveWaiting } from '../../../src-main/engine/clock/time-keeper'
import { cueLog } from '../../../src-renderer/areas/cue/log/cue-status'
import { closedSignals } from '../../../src-renderer/areas/signal/signals'
import { escalationViews } from '../../../src-renderer/areas/thread/escalations/escalation-views'
import { inTabOrder } from '../../../src-renderer/areas/thread/queue/tabs'
import { testRules } from '../../support/rules'
import { otherProgram } from '../../support/store'

const HOUR = 3_600_000

/** Rules on a clock that is taken over between two lives. */
function room() {
  const rules = testRules()
  const { store, clock, show } = rules
  const steps: number[] = []
  const moved = (by: number) => {
    store.transact((tx) => moveOpen(tx, by))
    const step = moveWaiting(store, by)
    do steps.push(by)
    while (!step())
    clock.at += by
  }
  return { ...rules, showId: show(), moved, steps }
}

describe.each([HOUR, -HOUR])('a clock that is taken over by %d ms', (by) => {
  test('leaves everyone in the queue waiting for as long as before, synced or not', () => {
    const { thread, showId, moved, clock, read, store } = room()
    const ids = [1, 2, 3].map((minutes) => thread(showId, { waitingSince: clock.at - minutes * 60_000 }))
    store.transact((tx) => tx.shelve('thread', ids[2]!))
    const waited = () => ids.map((id) => clock.at - read.must('thread', id).waitingSince!)
    moved(by)
    expect(waited()).toEqual([60_000, 120_000, 180_000])
    expect(read.synced('thread').map(({ id }) => id)).toEqual(ids.slice(0, 2))
  })

  test('moves thousands who wait a hundred at a time, and nobody who was answered or asked meanwhile', () => {
    const { thread, showId, clock, read, store, act } = room()
    const ids = Array.from({ length: 450 }, () => thread(showId))
    const step = moveWaiting(store, by)
    const written = () => (read.sql('SELECT total_changes() AS size').get() as { size: number }).size
    const before = written()
    step()
    expect(written() - before).toBeLessThanOrEqual(400)
    const last = ids.at(-1)!
    act('support', 'thread.answer', { id: last, answer: 'yes' })
    const asked = clock.at + by
    store.transact((tx) => tx.patch('thread', ids.at(-2)!, { waitingSince: asked + 5 }))
    let count = 1
    do count += 1
    while (!step())
    expect(count).toBe(5)
    expect(read.must('thread', last).waitingSince).toBeNull()
    expect(read.must('thread', ids.at(-2)!).waitingSince).toBe(asked + 5)
    expect(new Set(ids.slice(0, -2).map((id) => read.must('thread', id).waitingSince))).toEqual(new Set([asked]))
  })

  test('goes on with the same ones where the disk did not take them', () => {
    const { thread, showId, clock, read, store } = room()
    const ids = Array.from({ length: 150 }, () => thread(showId))
    const step = moveWaiting(store, by)
    expect(step()).toBe(false)
    const other = otherProgram(store.db.name)
    other.exec('BEGIN IMMEDIATE')
    expect(step).toThrow('in use')
    other.exec('ROLLBACK')
    expect(step()).toBe(true)
    expect(new Set(ids.map((id) => read.must('thread', id).waitingSince))).toEqual(new Set([clock.at + by]))
  })

  test('leaves a claim and its holder as old as they were', () => {
    const { thread, showId, moved, clock, read, act, store } = room()
    const holder = { id: 'support', name: 'Triage', role: 'support', kind: 'lan', memberId: null } as const
    const rest = { revokedAt: null, links: 0, away: false, expiresAt: null, machine: null, browser: '', address: '' }
    store.transact((tx) => tx.put('device', { ...holder, ...rest, pairedAt: clock.at, seenAt: clock.at }))
    const id = thread(showId)
    act('support', 'thread.claim', { id })
    clock.pass(1_000)
    moved(by)
    expect(clock.at - read.must('thread', id).claimedAt!).toBe(1_000)
    expect(clock.at - read.must('device', 'support').seenAt!).toBe(1_000)
  })

  test('leaves what the host asks for, and what waits for the operator, as old as it was; what is closed stays', () => {
    const { thread, showId, moved, clock, read, act } = room()
    const done = act('host', 'signal.raise', { kind: 'link_up' }).id
    act('operator', 'signal.done', { id: done })
    const before = read.must('signal', done)
    const raised = act('host', 'signal.raise', { kind: 'slow_down' }).id
    const taken = act('host', 'signal.raise', { kind: 'help' }).id
    const { id: escalation } = act('support', 'thread.escalate', { id: thread(showId), note: '' })
    clock.pass(1_000)
    act('operator', 'signal.take', { id: taken })
    clock.pass(2_000)
    moved(by)
    const since = (at: number | null) => at !== null && clock.at - at
    for (const id of [raised, taken]) expect(since(read.must('signal', id).raisedAt)).toBe(3_000)
    expect(since(read.must('signal', taken).takenAt)).toBe(2_000)
    expect(read.must('signal', raised).takenAt).toBeNull()
    expect(since(read.must('escalation', escalation).raisedAt)).toBe(3_000)
    expect(read.must('signal', done)).toEqual(before)
  })

  test('does not change the order of what is closed, on screens or beyond them', () => {
    const { thread, showId, moved, act, read, clock, store } = room()
    const answer = () => {
      const id = thread(showId)
      act('support', 'thread.answer', { id, answer: 'yes' })
      clock.pass(1_000)
      return id
    }
    const cue = () => act('operator', 'cue.send', { text: 'push' }).id
    const signal = () => {
      const { id } = act('host', 'signal.raise', { kind: 'link_up' })
      act('operator', 'signal.done', { id })
      return id
    }
    const escalation = () => {
      const { id } = act('support', 'thread.escalate', { id: thread(showId), note: '' })
      act('operator', 'escalation.return', { id, note: '' })
      return id
    }
    const both = (make: () => string) => {
      const first = make()
      moved(by)
      return [make(), first]
    }
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
    const threads = both(answer)
    expect(ids(inTabOrder('closed', read.rows('thread')).filter(({ state }) => state === 'answered'))).toEqual(threads)
    const [cues, signals, escalations] = [both(cue), both(signal), both(escalation)]
    expect(ids(cueLog(read.rows('cue'), read.must('show', showId), clock.at).rows)).toEqual(cues)
    expect(ids(closedSignals(read.rows('signal'), showId))).toEqual(signals)
    const views = escalationViews(read.rows('escalation'), read.rows('cue'), showId, clock.at)
    expect(ids(views.closed.map(({ row }) => row))).toEqual(escalations)
    store.transact((tx) => {
      for (const id of threads) tx.shelve('thread', id)
    })
    expect(ids(listThreads(read, { state: 'answered', skip: 0, limit: 50 }).threads)).toEqual(threads)
  })
})
