import { expect, test } from 'vitest'
import type { Reader } from '../../../src-main/engine/store'
import { testRules } from '../../support/rules'

/** An open show with a thread, an escalation, a cue, one that was withdrawn, and a signal. */
function aRoom() {
  const rules = testRules()
  const { act } = rules
  const showId = rules.show()
  act('operator', 'show.open', { id: showId })
  const threads = [rules.thread(showId), rules.thread(showId)] as const
  const { id: escalationId } = act('support', 'thread.escalate', { id: threads[1] })
  const { id: cueId } = act('operator', 'cue.send', { text: 'Slow down', urgency: 'now' })
  const { id: withdrawnId } = act('operator', 'cue.send', { text: 'Faster', urgency: 'now' })
  act('operator', 'cue.withdraw', { id: withdrawnId })
  const { id: signalId } = act('host', 'signal.raise', { kind: 'help' })
  return { ...rules, showId, threadId: threads[0], escalationId, cueId, withdrawnId, signalId }
}

const RECORDS = ['thread', 'escalation', 'cue', 'signal'] as const
const rowsOf = (read: Reader) => RECORDS.map((record) => read.rows(record))

test('C19: what is of another show than the open one is not there for any command, and stays as it is', () => {
  const { act, refused, read, threadId, escalationId, cueId, withdrawnId, signalId } = aRoom()
  const { id: other } = act('operator', 'show.create', { title: { en: 'Another' }, open: true })
  expect(read.must('studio', 'studio').showId).toBe(other)
  const before = rowsOf(read)
  for (const name of ['thread.claim', 'thread.release', 'thread.dismiss', 'thread.restore', 'thread.escalate'] as const)
    expect(refused('support', name, { id: threadId }), name).toMatchObject({ reason: 'not_found.thread' })
  expect(refused('support', 'thread.answer', { id: threadId, answer: 'Yes' })).toMatchObject({
    code: 'not_found',
    reason: 'not_found.thread',
  })
  for (const name of ['escalation.answered', 'escalation.return'] as const)
    expect(refused('operator', name, { id: escalationId }), name).toMatchObject({ reason: 'not_found.escalation' })
  for (const id of [cueId, withdrawnId]) {
    for (const name of ['cue.acknowledge', 'cue.recall', 'cue.shown'] as const)
      expect(refused('host', name, { id }), name).toMatchObject({ reason: 'not_found.cue' })
    expect(refused('host', 'cue.unshowable', { id, reason: 'cut' })).toMatchObject({ reason: 'not_found.cue' })
    for (const name of ['cue.withdraw', 'cue.sendAgain'] as const)
      expect(refused('operator', name, { id }), name).toMatchObject({ reason: 'not_found.cue' })
  }
  for (const name of ['signal.take', 'signal.done', 'signal.decline'] as const)
    expect(refused('operator', name, { id: signalId }), name).toMatchObject({ reason: 'not_found.signal' })
  expect(refused('host', 'signal.cancel', { id: signalId })).toMatchObject({ reason: 'not_found.signal' })
  expect(rowsOf(read)).toEqual(before)
})

test('F10: after the end of a live its threads are answered as long as it is the open show', () => {
  const { act, read, showId, threadId } = aRoom()
  act('operator', 'show.start', { id: showId, anyway: true })
  act('operator', 'show.end', { id: showId })
  act('support', 'thread.claim', { id: threadId })
  act('support', 'thread.answer', { id: threadId, answer: 'Yes' })
  expect(read.must('thread', threadId).state).toBe('answered')
})
