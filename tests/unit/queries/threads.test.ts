import { expect, test } from 'vitest'
import { Ingest } from '../../../src-main/areas/feed/ingest'
import { answersOf } from '../../../src-main/areas/thread/queries'
import { chat } from '../../support/feed-events'
import { testRules } from '../../support/rules'

/** A show, planned or live, in which viewers ask the same as a feed brings it. */
async function askedRoom(state: 'planned' | 'live' = 'live') {
  const rules = testRules()
  const { act, store, clock, read, show } = rules
  const showId = show()
  act('operator', 'show.open', { id: showId })
  if (state === 'live') act('operator', 'show.start', { id: showId, anyway: true })
  const ingest = new Ingest(store, clock.now, (error) => {
    throw error
  })
  const ask = (...users: number[]) =>
    ingest.take(
      'http',
      users.map((user) => chat({ text: '多久发货', user })),
    )
  await ask(1, 2)
  const { id } = read.rows('thread')[0]!
  return { ...rules, showId, ingest, ask, id, answers: () => answersOf(read, { id }).answers }
}

test('Q4: each answer of a thread is told with its words and with how long the first who waited for it had waited', async () => {
  const { act, clock, read, ask, id, answers, ingest } = await askedRoom()
  clock.pass(9_000)
  act('support', 'thread.answer', { id, answer: 'In 48 hours' })
  clock.pass(60_000)
  await ask(3)
  clock.pass(2_000)
  await ask(1)
  clock.pass(2_000)
  act('support', 'thread.answer', { id, answer: 'Before Friday' })
  expect(read.must('thread', id).answeredAfterMs).toBe(4_000)
  expect(answers()).toMatchObject([
    { how: 'reply', answer: 'Before Friday', who: 'support', afterMs: 4_000, at: clock.at },
    { how: 'reply', answer: 'In 48 hours', who: 'support', afterMs: 9_000, at: clock.at - 64_000 },
  ])
  ingest.close()
})

test('Q4: an answer that nobody waited for has no time, changes none, and is among the answers', async () => {
  const { act, clock, read, ask, id, answers, ingest } = await askedRoom()
  clock.pass(9_000)
  act('support', 'thread.answer', { id, answer: 'In 48 hours' })
  clock.pass(60_000)
  act('support', 'thread.answer', { id, answer: 'In 48 hours, on weekdays' }, 'further')
  expect(read.must('thread', id)).toMatchObject({ answer: 'In 48 hours, on weekdays', answeredAfterMs: null })
  expect(read.comments('threadId = ?', id).map(({ answeredAt }) => answeredAt)).toEqual(
    Array(2).fill(clock.at - 60_000),
  )
  await ask(3)
  clock.pass(1_000)
  act('support', 'thread.answer', { id, answer: 'Before Friday' })
  expect(answers().map(({ answer, afterMs }) => [answer, afterMs])).toEqual([
    ['Before Friday', 1_000],
    ['In 48 hours, on weekdays', null],
    ['In 48 hours', 9_000],
  ])
  ingest.close()
})

test('Q4: on air what the host was asked is told; what was taken back is no answer, and those of another show are not told', async () => {
  const { act, clock, read, id, answers, ingest, acknowledge, show } = await askedRoom()
  act('support', 'thread.answer', { id, answer: 'not this one' }, 'wrong')
  act('support', 'command.undo', { id: 'wrong' })
  expect(answers()).toEqual([])
  const { id: escalationId } = act('support', 'thread.escalate', { id })
  const cue = act('operator', 'cue.send', { text: 'Say when it ships', escalationId })
  acknowledge(cue.id)
  clock.pass(3_000)
  act('operator', 'escalation.answered', { id: escalationId })
  const { afterMs } = answers()[0]!
  expect(answers()).toMatchObject([{ how: 'air', answer: 'Say when it ships', who: 'operator' }])
  expect(afterMs).toBe(read.must('thread', id).answeredAfterMs)
  act('operator', 'show.end', { id: read.must('studio', 'studio').showId! })
  act('operator', 'show.open', { id: show() })
  expect(answers()).toEqual([])
  ingest.close()
})

test('D5: what was said on air in a rehearsal to a thread of before it is none of its answers', async () => {
  const { act, clock, id, answers, ingest, showId } = await askedRoom('planned')
  act('support', 'thread.answer', { id, answer: 'In 48 hours' })
  clock.pass(1_000)
  act('operator', 'show.start', { id: showId, anyway: true, rehearsal: true })
  const { id: escalationId } = act('support', 'thread.escalate', { id })
  act('operator', 'escalation.answered', { id: escalationId })
  expect(answers().map(({ how }) => how)).toEqual(['air', 'reply'])
  clock.pass(1_000)
  act('operator', 'show.end', { id: showId })
  expect(answers().map(({ how }) => how)).toEqual(['reply'])
  ingest.close()
})

test('D5: what support answered after it was practised on air is the first answer that viewers had', async () => {
  const { act, clock, read, id, answers, ingest, showId } = await askedRoom('planned')
  act('operator', 'show.start', { id: showId, anyway: true, rehearsal: true })
  const { id: escalationId } = act('support', 'thread.escalate', { id })
  clock.pass(2_000)
  act('operator', 'escalation.answered', { id: escalationId })
  clock.pass(5_000)
  act('support', 'thread.answer', { id, answer: 'In 48 hours' })
  const answeredAt = clock.at
  clock.pass(1_000)
  act('operator', 'show.end', { id: showId })
  expect(answers()).toMatchObject([{ how: 'reply', answer: 'In 48 hours', afterMs: 7_000 }])
  expect(read.must('thread', id)).toMatchObject({ state: 'answered', answer: 'In 48 hours', answeredAfterMs: 7_000 })
  const told = read.commentWindow().filter(({ threadId }) => threadId === id)
  expect(told.map((comment) => comment.answeredAt)).toEqual([answeredAt, answeredAt])
  ingest.close()
})

test('Q4: a further answer that nobody waited for and that is taken back is none, and no reason to refuse a colleague', async () => {
  const { act, read, id, answers, ingest } = await askedRoom()
  act('support', 'thread.answer', { id, answer: 'In 48 hours' })
  const { turn } = read.must('thread', id)
  act('support', 'thread.answer', { id, answer: 'Tomorrow' }, 'further')
  act('support', 'command.undo', { id: 'further' })
  expect(answers()).toMatchObject([{ answer: 'In 48 hours' }])
  act('support', 'thread.dismiss', { id })
  act('support', 'thread.restore', { id })
  expect(read.must('thread', id)).toMatchObject({ turn, answer: 'In 48 hours' })
  const { id: escalationId } = act('support', 'thread.escalate', { id })
  act('operator', 'escalation.answered', { id: escalationId }, 'on air')
  act('operator', 'command.undo', { id: 'on air' })
  expect(answers()).toMatchObject([{ answer: 'In 48 hours' }])
  ingest.close()
})
