import { describe, expect, test } from 'vitest'
import { testRules } from '../../support/rules'

/** Two of support before the same thread. */
function twoBefore() {
  const rules = testRules()
  const id = rules.thread(rules.show(), { title: '会掉色吗' })
  const [li, wang] = [rules.actor('support', 'Li'), rules.actor('support', 'Wang')]
  const now = () => rules.read.must('thread', id)
  /** A viewer asks again, as the feed tells of it. */
  const asked = () =>
    rules.store.transact((tx) => tx.put('thread', { ...now(), state: 'open', count: 4, waiting: 1, waitingViewers: 1 }))
  return { ...rules, id, li, wang, now, asked }
}
type Two = ReturnType<typeof twoBefore>

/** What support does with a thread as it was seen. */
const ACTS = [
  ['thread.answer', { answer: '不会' }],
  ['thread.dismiss', {}],
  ['thread.escalate', { note: '请主播讲' }],
] as const

describe.each(ACTS)('C25: %s that is meant for a thread as it was', (name, more) => {
  const act = ({ act, li, id }: Two, turn?: number) =>
    act(li, name, { id, ...more, ...(turn === undefined ? {} : { turn }) })
  const refusal = ({ refused, li, id }: Two, turn: number) => refused(li, name, { id, ...more, turn })

  test('is refused when a colleague has answered since, whoever asked after that; seen so, it is done', () => {
    const two = twoBefore()
    const { turn } = two.now()
    two.act(two.wang, 'thread.answer', { id: two.id, answer: '18k 镀金，不会' })
    two.asked()
    const before = two.now()
    expect(refusal(two, turn)).toMatchObject({
      code: 'conflict',
      reason: 'thread_answered_since',
      by: 'Wang',
      current: { answer: '18k 镀金，不会', turn: before.turn },
    })
    expect(two.now()).toEqual(before)
    act(two, before.turn)
    expect(two.now().state).not.toBe('open')
  })

  test('is refused when the host has answered it on air since', () => {
    const two = twoBefore()
    const { turn } = two.now()
    const { id } = two.act(two.wang, 'thread.escalate', { id: two.id })
    two.act('operator', 'escalation.answered', { id })
    expect(refusal(two, turn)).toMatchObject({ reason: 'thread_answered_since', by: 'operator' })
  })

  test('is refused when a colleague has handed it up since and it came back, with what the operator said', () => {
    const two = twoBefore()
    const { turn } = two.now()
    const { id } = two.act(two.wang, 'thread.escalate', { id: two.id })
    two.act('operator', 'escalation.return', { id, note: '48小时' })
    const { current, ...told } = refusal(two, turn)
    expect(told).toMatchObject({ reason: 'thread_returned_since', by: 'Wang' })
    expect(current).toMatchObject({ id, returnNote: '48小时' })
    act(two, (current as { turn: number }).turn)
  })

  test('is done where viewers asked since, or what a colleague did was undone', () => {
    const two = twoBefore()
    const { turn } = two.now()
    two.act(two.wang, 'thread.answer', { id: two.id, answer: '不' }, 'mistake')
    two.act(two.wang, 'command.undo', { id: 'mistake' })
    two.act(two.wang, 'thread.dismiss', { id: two.id })
    two.act(two.wang, 'thread.restore', { id: two.id })
    two.asked()
    act(two, turn)
  })

  test('is refused for what a colleague did before the own escalation, which came back', () => {
    const two = twoBefore()
    const { turn } = two.now()
    const returned = (by: Two['li']) => {
      const { id } = two.act(by, 'thread.escalate', { id: two.id })
      two.act('operator', 'escalation.return', { id })
    }
    returned(two.wang)
    returned(two.li)
    expect(refusal(two, turn)).toMatchObject({ reason: 'thread_returned_since', by: 'Wang' })

    const other = twoBefore()
    const { turn: seen } = other.now()
    other.act(other.wang, 'thread.answer', { id: other.id, answer: '不会' })
    other.asked()
    const { id } = other.act(other.li, 'thread.escalate', { id: other.id })
    other.act('operator', 'escalation.return', { id })
    expect(refusal(other, seen)).toMatchObject({ reason: 'thread_answered_since', by: 'Wang' })
  })

  test('is done where nobody says for which state', () => {
    const two = twoBefore()
    two.act(two.wang, 'thread.answer', { id: two.id, answer: '不' })
    two.asked()
    act(two)
  })

  test('is done where the own device did it: it knows', () => {
    const two = twoBefore()
    const { turn } = two.now()
    two.act(two.li, 'thread.answer', { id: two.id, answer: '不' })
    two.asked()
    act(two, turn)
  })
})

test('C25: a reply to what was dismissed since is refused, and tells who dismissed it, be it answered before', () => {
  const { act, refused, id, li, wang, now, asked } = twoBefore()
  act(li, 'thread.answer', { id, answer: '不会' })
  asked()
  const { turn } = now()
  act(wang, 'thread.dismiss', { id })
  expect(refused(li, 'thread.answer', { id, answer: '真的不会', turn })).toMatchObject({
    reason: 'thread_dismissed_since',
    by: 'Wang',
  })
})

test('C25: a further answer is the last one, and undone the former one stands again', () => {
  const { act, id, li, wang, now } = twoBefore()
  act(wang, 'thread.answer', { id, answer: '不会' })
  act(li, 'thread.answer', { id, answer: '也防汗', turn: now().turn }, 'further')
  expect(now().answer).toBe('也防汗')
  act(li, 'command.undo', { id: 'further' })
  expect(now().answer).toBe('不会')
})
