import { expect, test } from 'vitest'
import { isReturned } from '../../../src-renderer/areas/thread/latest-escalation'
import { testRules } from '../../support/rules'

function claimed() {
  const rules = testRules()
  const id = rules.thread(rules.show())
  const [li, wang] = [rules.actor('support', 'Li'), rules.actor('support', 'Wang')]
  rules.act(li, 'thread.claim', { id })
  return { ...rules, id, li, wang }
}

test('C10: what a colleague has claimed is not answered, dismissed, escalated or claimed by another', () => {
  const { refused, read, id, wang } = claimed()
  const current = read.must('thread', id)
  expect(current).toMatchObject({ state: 'claimed', claimedByName: 'Li' })
  for (const error of [
    refused(wang, 'thread.claim', { id }),
    refused(wang, 'thread.answer', { id, answer: 'no' }),
    refused(wang, 'thread.dismiss', { id }),
    refused(wang, 'thread.escalate', { id }),
  ])
    expect(error).toMatchObject({ code: 'conflict', reason: 'thread_claimed', current })
})

test('claiming twice keeps the time of the first', () => {
  const { act, read, clock, id, li } = claimed()
  const { claimedAt } = read.must('thread', id)
  clock.pass(1_000)
  act(li, 'thread.claim', { id })
  expect(read.must('thread', id).claimedAt).toBe(claimedAt)
})

test('D3: a colleague may give a thread back, which tells who had it, and take it then', () => {
  const { act, read, id, wang } = claimed()
  act(wang, 'thread.release', { id })
  expect(read.must('thread', id)).toMatchObject({
    state: 'open',
    claimedBy: null,
    claimedByName: '',
    claimedAt: null,
    lapsedFrom: 'Li',
  })
  act(wang, 'thread.claim', { id })
  expect(read.must('thread', id).claimedByName).toBe('Wang')
})

test('D3: dismissed and brought back, a thread still tells that it was given back', () => {
  const { act, read, id, li, wang } = claimed()
  act(wang, 'thread.release', { id })
  act(wang, 'thread.dismiss', { id })
  act(wang, 'thread.restore', { id })
  expect(read.must('thread', id)).toMatchObject({ state: 'open', lapsedFrom: 'Li' })

  const { id: escalation } = act(li, 'thread.escalate', { id })
  act('operator', 'escalation.return', { id: escalation, note: 'Ask the shop' })
  const isBack = () => isReturned(read.must('thread', id), read.must('escalation', escalation))
  expect(isBack()).toBe(true)
  act(li, 'thread.dismiss', { id })
  act(li, 'thread.restore', { id })
  expect(isBack()).toBe(true)
  act(li, 'thread.answer', { id, answer: '48小时' })
  expect(isBack()).toBe(false)
})

test('an answer closes the thread and is kept', () => {
  const { act, read, clock, id, li } = claimed()
  clock.pass(9_000)
  act(li, 'thread.answer', { id, answer: ' 不会掉色 ' })
  expect(read.must('thread', id)).toMatchObject({
    state: 'answered',
    answer: '不会掉色',
    answeredHow: 'reply',
    answeredAfterMs: 9_000,
    waiting: 0,
    waitingSince: null,
    claimedBy: null,
  })
})

test('C10: a thread that is with the operator is left to the operator', () => {
  const { act, refused, id, li } = claimed()
  act(li, 'thread.escalate', { id })
  for (const error of [
    refused(li, 'thread.claim', { id }),
    refused(li, 'thread.answer', { id, answer: 'x' }),
    refused(li, 'thread.dismiss', { id }),
    refused(li, 'thread.escalate', { id }),
  ])
    expect(error).toMatchObject({ code: 'conflict', reason: 'thread_escalated' })
})
