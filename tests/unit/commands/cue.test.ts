import { expect, test } from 'vitest'
import { expireCues } from '../../../src-main/areas/cue/cue-time'
import { testRules } from '../../support/rules'

test('a template gives a cue its text in both languages, its urgency and its hold', () => {
  const { act, read, clock } = testRules()
  const { id: templateId } = act('operator', 'cueTemplate.create', {
    text: { zh: '库存告急', en: 'Stock is going' },
    urgency: 'now',
    holdSeconds: 30,
  })
  const { id } = act('operator', 'cue.send', { templateId })
  expect(read.must('cue', id)).toMatchObject({
    text: '库存告急',
    localized: { zh: '库存告急', en: 'Stock is going' },
    templateId,
    urgency: 'now',
    state: 'sent',
    sentAt: clock.at,
    sentBy: 'operator',
    holdSeconds: 30,
    leftMs: 30_000,
    expiresAt: null,
  })
})

test('what the operator types goes before the template', () => {
  const { act, read } = testRules()
  const { id: templateId } = act('operator', 'cueTemplate.create', { text: { zh: '库存告急' }, holdSeconds: 30 })
  const { id } = act('operator', 'cue.send', { templateId, text: '只剩三件', urgency: 'info', holdSeconds: null })
  expect(read.must('cue', id)).toMatchObject({ text: '只剩三件', localized: null, urgency: 'info', holdSeconds: null })
})

test('changing a template leaves the cues that were sent as they are', () => {
  const { act, read } = testRules()
  const { id: templateId } = act('operator', 'cueTemplate.create', { text: { en: 'old' } })
  const { id } = act('operator', 'cue.send', { templateId })
  act('operator', 'cueTemplate.update', { id: templateId, text: { en: 'new' } })
  act('operator', 'cueTemplate.delete', { id: templateId })
  expect(read.must('cue', id).text).toBe('old')
})

test('a cue expires when its time is over by the clock of the studio, not before', () => {
  const { act, read, clock, store } = testRules()
  const { id } = act('operator', 'cue.send', { text: 'push', holdSeconds: 20 })
  act('host', 'cue.shown', { id })
  clock.pass(19_999)
  store.transact((tx) => expireCues(tx, clock.at))
  expect(read.must('cue', id).state).toBe('sent')
  clock.pass(1)
  store.transact((tx) => expireCues(tx, clock.at))
  expect(read.must('cue', id)).toMatchObject({ state: 'expired', closedAt: clock.at })
})

test('an acknowledged cue does not expire: the host is on it', () => {
  const { act, acknowledge, read, clock, store } = testRules()
  const { id } = act('operator', 'cue.send', { text: 'push', holdSeconds: 20 })
  acknowledge(id)
  clock.pass(60_000)
  store.transact((tx) => expireCues(tx, clock.at))
  expect(read.must('cue', id).state).toBe('acknowledged')
})

test('each board that drew a cue is told once, the first one first', () => {
  const { act, read, clock, actor } = testRules()
  const { id } = act('operator', 'cue.send', { text: 'push' })
  act(actor('host', 'studio board'), 'cue.shown', { id })
  clock.pass(50)
  act(actor('host', 'tablet'), 'cue.shown', { id })
  clock.pass(50)
  act(actor('host', 'studio board'), 'cue.shown', { id })
  expect(read.must('cue', id).shownOn).toEqual([
    { deviceId: 'studio board', name: 'studio board', at: clock.at - 100 },
    { deviceId: 'tablet', name: 'tablet', at: clock.at - 50 },
  ])
})

test('acknowledging twice keeps the first one', () => {
  const { act, acknowledge, read, clock, actor } = testRules()
  const { id } = act('operator', 'cue.send', { text: 'push' })
  acknowledge(id, actor('host', 'pedal'))
  const first = read.must('cue', id)
  clock.pass(1_000)
  act(actor('host', 'tablet'), 'cue.acknowledge', { id })
  expect(read.must('cue', id)).toEqual(first)
})

test.each(['withdrawn', 'expired'] as const)('C10: a %s cue can neither be acknowledged nor withdrawn', (state) => {
  const { act, refused, read, clock, store } = testRules()
  const { id } = act('operator', 'cue.send', { text: 'push', holdSeconds: 5 })
  act('host', 'cue.shown', { id })
  if (state === 'withdrawn') act('operator', 'cue.withdraw', { id })
  clock.pass(5_000)
  store.transact((tx) => expireCues(tx, clock.at))
  for (const error of [refused('host', 'cue.acknowledge', { id }), refused('operator', 'cue.withdraw', { id })])
    expect(error).toMatchObject({ code: 'conflict', reason: `cue_${state}`, current: read.must('cue', id) })
})

test('an acknowledged cue can be withdrawn', () => {
  const { act, acknowledge, read } = testRules()
  const { id } = act('operator', 'cue.send', { text: 'push' })
  acknowledge(id)
  act('operator', 'cue.withdraw', { id })
  expect(read.must('cue', id).state).toBe('withdrawn')
})

test('S7: of more than 200 cues that nobody deals with, the oldest has expired', () => {
  const { act, read } = testRules()
  const { id: oldest } = act('operator', 'cue.send', { text: 'oldest' })
  for (let i = 0; i < 200; i += 1) act('operator', 'cue.send', { text: `cue ${i}` })
  expect(read.synced('cue')).toHaveLength(200)
  expect(read.must('cue', oldest).state).toBe('expired')
})

test('a cue sent before any show was opened opens an unplanned one', () => {
  const { act, read } = testRules()
  const { id } = act('operator', 'cue.send', { text: 'push' })
  const { showId } = read.must('studio', 'studio')
  expect(read.must('cue', id).showId).toBe(showId)
  expect(read.must('show', showId!).state).toBe('planned')
})

test('behind a template whose place is the last that there is, there is room for more', () => {
  const { act, store, read } = testRules()
  const add = (en: string) => act('operator', 'cueTemplate.create', { text: { en } }).id
  const [a, b] = [add('a'), add('b')]
  store.transact((tx) => tx.patch('cueTemplate', b, { position: 'z'.repeat(200) }))
  const c = add('c')
  const inOrder = read.rows('cueTemplate', '1 ORDER BY position')
  expect(inOrder.map(({ id }) => id)).toEqual([a, b, c])
  expect(inOrder.every(({ position }) => position.length < 10)).toBe(true)
})
