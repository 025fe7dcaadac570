import { expect, test } from 'vitest'
import { expireCues } from '../../../src-main/areas/cue/cue-time'
import { READ_MS } from '../../../src-shared/areas/cue/cue-time'
import { testRules } from '../../support/rules'

/** A thread that support has escalated and the operator has made a cue of. */
function cued() {
  const rules = testRules()
  const showId = rules.show()
  const threadId = rules.thread(showId)
  const { id: escalationId } = rules.act('support', 'thread.escalate', { id: threadId, note: '很多人问' })
  const { id: cueId } = rules.act('operator', 'cue.send', {
    text: 'say how it is plated',
    escalationId,
    holdSeconds: 30,
  })
  return { ...rules, showId, threadId, escalationId, cueId }
}

test('an escalation keeps the question, the askers and the note, and its thread is with the operator', () => {
  const { act, read, show, thread } = testRules()
  const id = thread(show())
  act('support', 'thread.claim', { id })
  const { id: escalationId } = act('support', 'thread.escalate', { id, note: '很多人问' })
  expect(read.must('escalation', escalationId)).toMatchObject({
    threadId: id,
    question: '会掉色吗',
    askers: 3,
    note: '很多人问',
    state: 'open',
    raisedByName: 'support',
  })
  expect(read.must('thread', id)).toMatchObject({ state: 'escalated', claimedBy: null, claimedByName: '' })
})

test('answered on air closes the cue, the escalation and the thread, and keeps how long it took', () => {
  const { act, acknowledge, read, clock, threadId, escalationId, cueId } = cued()
  acknowledge(cueId)
  clock.pass(42_000 - READ_MS)
  const result = act('operator', 'escalation.answered', { id: escalationId })
  expect(result.firstAskToAirMs).toBe(42_000)
  expect(read.must('cue', cueId)).toMatchObject({ state: 'answered', closedAt: clock.at })
  expect(read.must('escalation', escalationId)).toMatchObject({ state: 'answered', firstAskToAirMs: 42_000 })
  expect(read.must('thread', threadId)).toMatchObject({
    state: 'answered',
    answeredHow: 'air',
    answer: 'say how it is plated',
    waiting: 0,
    waitingViewers: 0,
    waitingSince: null,
    answeredAfterMs: 42_000,
  })
})

test('how long it took to the air is counted from the first ask, however long it lay with support', () => {
  const { act, read, clock, show, thread } = testRules()
  const id = thread(show())
  clock.pass(20_000)
  const { id: escalationId } = act('support', 'thread.escalate', { id })
  clock.pass(5_000)
  expect(act('operator', 'escalation.answered', { id: escalationId }).firstAskToAirMs).toBe(25_000)
  expect(read.must('escalation', escalationId).firstAskToAirMs).toBe(25_000)
})

test('answered on air without a cue leaves no words behind: an earlier reply was not what the host said', () => {
  const { act, read, show, thread } = testRules()
  const id = thread(show())
  act('support', 'thread.answer', { id, answer: 'In 48 hours' })
  const { id: escalationId } = act('support', 'thread.escalate', { id })
  act('operator', 'escalation.answered', { id: escalationId })
  expect(read.must('thread', id)).toMatchObject({ answeredHow: 'air', answer: '' })
})

test('withdrawing the cue opens the escalation again', () => {
  const { act, read, escalationId, cueId } = cued()
  act('operator', 'cue.withdraw', { id: cueId })
  expect(read.must('escalation', escalationId).state).toBe('open')
})

test('a cue that expires opens the escalation again', () => {
  const { act, store, read, clock, escalationId, cueId } = cued()
  act('host', 'cue.shown', { id: cueId })
  clock.pass(30_000)
  store.transact((tx) => expireCues(tx, clock.at))
  expect(read.must('escalation', escalationId).state).toBe('open')
})

test('asking the host anew withdraws the former cue, whose end then opens nothing', () => {
  const { act, read, escalationId, cueId } = cued()
  const { id: second } = act('operator', 'cue.send', { text: 'plating, shorter', escalationId })
  expect(read.must('cue', cueId).state).toBe('withdrawn')
  expect(read.must('escalation', escalationId)).toMatchObject({ state: 'cued', cueId: second })
})

test('a cue for a thread escalates it, or takes the escalation there is', () => {
  const { act, read, show, thread } = testRules()
  const threadId = thread(show())
  const { id: first } = act('operator', 'cue.send', { text: 'a', threadId })
  const { id: second } = act('operator', 'cue.send', { text: 'b', threadId })
  const [escalation, ...others] = read.rows('escalation')
  expect(others).toEqual([])
  expect(escalation).toMatchObject({ threadId, state: 'cued', cueId: second })
  expect(read.must('cue', first)).toMatchObject({ state: 'withdrawn', escalationId: escalation!.id, askers: 3 })
})

test('returned to support, the thread is open again and the cue off the board', () => {
  const { act, read, threadId, escalationId, cueId } = cued()
  act('operator', 'escalation.return', { id: escalationId, note: 'it is in the facts' })
  expect(read.must('thread', threadId).state).toBe('open')
  expect(read.must('cue', cueId).state).toBe('withdrawn')
  expect(read.must('escalation', escalationId)).toMatchObject({ state: 'returned', returnNote: 'it is in the facts' })
})

test('C10: an escalation that is over takes no further cue, answer or return', () => {
  const { act, refused, read, escalationId } = cued()
  act('operator', 'escalation.answered', { id: escalationId })
  const current = read.must('escalation', escalationId)
  for (const error of [
    refused('operator', 'cue.send', { text: 'again', escalationId }),
    refused('operator', 'escalation.answered', { id: escalationId }),
    refused('operator', 'escalation.return', { id: escalationId }),
  ])
    expect(error).toMatchObject({ code: 'conflict', reason: 'escalation_answered', current })
})

test('ending the show takes its cues off the board and opens their escalations again', () => {
  const { act, read, showId, escalationId, cueId } = cued()
  act('operator', 'show.start', { id: showId, anyway: true })
  act('operator', 'show.end', { id: showId })
  expect(read.must('cue', cueId).state).toBe('withdrawn')
  expect(read.must('escalation', escalationId).state).toBe('open')
})

test('S7: a cue of another show that expires brings nothing of that show back to the screens', () => {
  const { act, read, store, clock, escalationId, cueId } = cued()
  const { id: other } = act('operator', 'show.create', { title: { en: 'Another' } })
  act('operator', 'show.open', { id: other })
  clock.pass(30_000)
  store.transact((tx) => expireCues(tx, clock.at))
  expect(read.synced('cue')).toEqual([])
  expect(read.synced('escalation')).toEqual([])
  expect(read.must('escalation', escalationId).state).toBe('open')
  expect(read.must('cue', cueId).state).not.toBe('sent')
})
