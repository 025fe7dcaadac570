import { expect, test } from 'vitest'
import { testRules } from '../../support/rules'

test('S7: finished cues make room for new ones and stay what they are; a question on air is never pushed off', () => {
  const { act, acknowledge, show, thread, read } = testRules()
  const question = act('operator', 'cue.send', { text: 'Answer this', threadId: thread(show()) }).id
  acknowledge(question)
  const first = act('operator', 'cue.send', { text: 'seen and done' }).id
  acknowledge(first)
  for (let i = 0; i < 210; i += 1) {
    const { id } = act('operator', 'cue.send', { text: `cue ${i}` })
    acknowledge(id)
  }
  const synced = read.synced('cue').map(({ id }) => id)
  expect(synced).toHaveLength(200)
  expect(synced).toContain(question)
  expect(synced).not.toContain(first)
  expect(read.must('cue', first).state).toBe('acknowledged')
  expect(read.rows('cue', "state = 'expired'")).toEqual([])
})

test('S7: a show that is opened again brings back the threads that still wait, before later ones that are over', () => {
  const { act, show, thread, read, store } = testRules()
  const big = show()
  const waiting = thread(big, { waitingViewers: 80, waiting: 90 })
  for (let i = 0; i < 450; i += 1) thread(big, { state: 'dismissed', waiting: 0, waitingViewers: 0 })
  act('operator', 'show.open', { id: act('operator', 'show.create', { title: { en: 'Tomorrow' } }).id })
  expect(read.synced('thread')).toEqual([])
  act('operator', 'show.open', { id: big })
  const synced = read.synced('thread').map(({ id }) => id)
  expect(synced).toHaveLength(400)
  expect(synced).toContain(waiting)
  store.close()
})

test('S7: a cue of this show does not bring a thread or an escalation of another one back', () => {
  const { act, refused, show, thread, read } = testRules()
  const former = thread(show())
  const { id: escalation } = act('support', 'thread.escalate', { id: former, note: '' })
  act('operator', 'show.open', { id: act('operator', 'show.create', { title: { en: 'Tomorrow' } }).id })
  for (const of of [{ threadId: former }, { escalationId: escalation }])
    expect(refused('operator', 'cue.send', { text: 'x', ...of })).toMatchObject({ code: 'not_found' })
  expect(read.synced('thread')).toEqual([])
  expect(read.synced('escalation')).toEqual([])
})
