import { afterEach, beforeEach, expect, test } from 'vitest'
import { chat } from '../support/feed-events'
import { post } from '../support/http'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

let room: TestStudio
beforeEach(async () => {
  room = await startStudio()
})
afterEach(() => room.stop())

const say = (...comments: { text: string; user: number }[]) =>
  post(room.url, '/api/feed', comments.map(chat), room.token('feed'))

test('a question becomes a thread, an escalation, a cue, an answer on air, and everyone who asked is answered', async () => {
  const operator = await WireClient.join(room.url, room.token('operator'))
  const host = await WireClient.join(room.url, room.token('host', 'Board 1'))
  const support = await WireClient.join(room.url, room.token('support', 'Li'))
  await operator.send('sample.load', {})
  const [show] = operator.all('show')
  await operator.send('show.start', { id: show!.id })

  // 1: comments arrive and gather
  const answer = await say(
    { text: '会掉色吗', user: 1 },
    { text: '会不会掉色啊', user: 2 },
    { text: '会掉色吗??', user: 3 },
    { text: '好漂亮', user: 4 },
  )
  expect(answer.json()).toEqual({ accepted: 4, bad: 0 })
  await support.until(
    () => support.all('thread').length > 0 && support.all('comment').length === 4,
    'threads and comments',
  )
  const [thread] = support.all('thread')
  expect(thread).toMatchObject({
    intent: 'durability',
    language: 'zh',
    count: 3,
    waiting: 3,
    waitingViewers: 3,
    state: 'open',
  })

  // 2: support claims and escalates
  await support.send('thread.claim', { id: thread!.id })
  const { seq } = await support.send('thread.escalate', { id: thread!.id, note: '很多人问' })
  // 3: the operator sees it, in the very frame of that change, and makes a cue of it
  await operator.until(() => operator.seq >= seq, 'the escalation')
  const frame = operator.ofType('patch').find((patch) => patch.to === seq)
  expect(frame?.puts.map(([record]) => record)).toContain('escalation')
  const [escalation] = operator.all('escalation')
  expect(escalation).toMatchObject({
    question: thread!.title,
    askers: 3,
    note: '很多人问',
    raisedByName: 'Li',
    state: 'open',
  })
  const { result } = await operator.send('cue.send', {
    text: '讲镀层怎么做的',
    urgency: 'now',
    escalationId: escalation!.id,
  })

  // 4: the board shows it, the host acknowledges
  await host.until(() => host.all('cue').length === 1, 'the cue')
  expect(host.all('cue')[0]).toMatchObject({ id: result.id, urgency: 'now', state: 'sent', askers: 3, threadId: null })
  await host.acknowledge(result.id)
  await operator.until(() => operator.all('cue')[0]?.state === 'acknowledged', 'the acknowledgement')
  expect(operator.all('cue')[0]!.shownOn.map((shown) => shown.name)).toEqual(['Board 1'])

  // 5: answered on air: the thread and everyone in it are closed
  const closed = await operator.send('escalation.answered', { id: escalation!.id })
  expect(closed.result.answered).toBe(3)
  await support.until(() => support.all('thread')[0]?.state === 'answered', 'the closed thread')
  expect(support.all('thread')[0]).toMatchObject({ waiting: 0, waitingViewers: 0, answeredHow: 'air' })
  expect(support.all('comment').filter((comment) => comment.answeredAt !== null)).toHaveLength(3)
  expect(support.all('escalation')[0]!.firstAskToAirMs).toBe(closed.result.firstAskToAirMs)
  await host.until(() => host.all('cue')[0]?.state === 'answered', 'the answered cue')

  // 6: the other way, a signal
  const signal = await host.send('signal.raise', { kind: 'link_up' })
  await operator.until(() => operator.all('signal').length === 1, 'the signal')
  expect(operator.all('signal')[0]).toMatchObject({ kind: 'link_up', state: 'raised', raisedByName: 'Board 1' })
  await operator.send('signal.take', { id: signal.result.id })
  await operator.send('signal.done', { id: signal.result.id })
  await host.until(() => host.all('signal')[0]?.state === 'done', 'the signal done')

  // Asked again: the thread stands open again, with the former answer at hand.
  await say({ text: '会掉色吗', user: 77 })
  await support.until(() => support.all('thread')[0]?.state === 'open', 'the thread to open again')
  expect(support.all('thread')[0]).toMatchObject({ count: 4, waiting: 1, answer: '讲镀层怎么做的' })
  expect(host.rows.has('comment') || host.rows.has('thread') || host.rows.has('escalation')).toBe(false)
  expect(room.faults).toEqual([])
})
