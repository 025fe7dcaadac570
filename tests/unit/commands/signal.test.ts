import { expect, test } from 'vitest'
import { SIGNAL_KINDS } from '../../../src-shared/records'
import { testRules } from '../../support/rules'

test('a signal raised twice is one, until it is dealt with', () => {
  const { act, read } = testRules()
  const { id } = act('host', 'signal.raise', { kind: 'help' })
  expect(act('host', 'signal.raise', { kind: 'help' }).id).toBe(id)
  act('operator', 'signal.take', { id })
  expect(act('host', 'signal.raise', { kind: 'help' }).id).toBe(id)
  act('operator', 'signal.done', { id })
  expect(act('host', 'signal.raise', { kind: 'help' }).id).not.toBe(id)
  expect(read.rows('signal')).toHaveLength(2)
})

test('signals of different kinds stand beside each other', () => {
  const { act, read } = testRules()
  for (const kind of SIGNAL_KINDS) act('host', 'signal.raise', { kind })
  expect(read.synced('signal').map((signal) => signal.kind)).toEqual([...SIGNAL_KINDS])
})

test('a signal says who, when and which product was on air', () => {
  const { act, read, clock, show, product } = testRules()
  const showId = show()
  const productId = product()
  act('operator', 'segment.create', { showId, title: { en: 'Necklace' }, productId })
  act('operator', 'show.start', { id: showId, anyway: true })
  const { id } = act('host', 'signal.raise', { kind: 'link_up' })
  expect(read.must('signal', id)).toMatchObject({
    raisedAt: clock.at,
    raisedByName: 'host',
    productId,
    state: 'raised',
  })
})

test('who takes a signal first has it; done without taking counts as taken', () => {
  const { act, read, clock, actor } = testRules()
  const { id } = act('host', 'signal.raise', { kind: 'help' })
  act(actor('operator', 'first'), 'signal.take', { id })
  const taken = read.must('signal', id)
  clock.pass(500)
  act(actor('operator', 'second'), 'signal.take', { id })
  expect(read.must('signal', id)).toEqual(taken)
  const { id: other } = act('host', 'signal.raise', { kind: 'push_offer' })
  act('operator', 'signal.done', { id: other })
  expect(read.must('signal', other)).toMatchObject({ state: 'done', takenAt: clock.at, takenBy: 'operator' })
})

test.each(['signal.done', 'signal.decline'] as const)('%s leaves when a signal was taken, and by whom', (end) => {
  const { act, read, clock, actor } = testRules()
  const { id } = act('host', 'signal.raise', { kind: 'help' })
  act(actor('operator', 'first'), 'signal.take', { id })
  const takenAt = clock.at
  clock.pass(4_000)
  act(actor('operator', 'second'), end, { id })
  expect(read.must('signal', id)).toMatchObject({ takenAt, takenBy: 'first', closedAt: takenAt + 4_000 })
})

test.each(['signal.done', 'signal.decline', 'signal.cancel'] as const)('C10: after %s a signal is over', (end) => {
  const { act, refused, read } = testRules()
  const { id } = act('host', 'signal.raise', { kind: 'slow_down' })
  const by = end === 'signal.cancel' ? 'host' : 'operator'
  act(by, end, { id })
  const current = read.must('signal', id)
  for (const error of [
    refused('operator', 'signal.take', { id }),
    refused('operator', 'signal.done', { id }),
    refused('operator', 'signal.decline', { id }),
    refused('host', 'signal.cancel', { id }),
  ])
    expect(error).toMatchObject({ code: 'conflict', reason: `signal_${current.state}`, current })
})

test('what the host still asks for when the live ends is closed, and what was done stays done', () => {
  const { act, show, read, clock } = testRules()
  const id = show()
  act('operator', 'show.start', { id, anyway: true })
  const done = act('host', 'signal.raise', { kind: 'link_up' }).id
  act('operator', 'signal.done', { id: done })
  const open = act('host', 'signal.raise', { kind: 'help' }).id
  act('operator', 'show.end', { id })
  expect(read.must('signal', open)).toMatchObject({ state: 'cancelled', closedAt: clock.at })
  expect(read.must('signal', done).state).toBe('done')
})
