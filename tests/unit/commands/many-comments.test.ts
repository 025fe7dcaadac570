import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { COMMENT_WINDOW, type Thread } from '../../../src-shared/records'
import { aComment } from '../../support/rows'
import { testRules } from '../../support/rules'

/** A thread in which so many wait, as the feed leaves it. */
function room(waiting: number) {
  const rules = testRules()
  const { store, read, clock } = rules
  const showId = rules.show()
  const id = rules.thread(showId, { waiting, waitingViewers: waiting, count: waiting })
  const { id: _, ...comment } = aComment(1, { showId, threadId: id })
  store.transact((tx) => {
    tx.addComments(Array.from({ length: waiting }, (_, i) => ({ ...comment, userId: String(i), feedKey: null })))
  })
  /** How many rows `work` wrote, in all tables. */
  const written = (work: () => void) => {
    const count = () => (read.sql('SELECT total_changes() AS size').get() as { size: number }).size
    const before = count()
    work()
    return count() - before
  }
  return { ...rules, showId, id, written, at: clock.at }
}

type Room = ReturnType<typeof room>

const SUPPORT: Record<string, (room: Room) => void> = {
  'thread.answer': ({ act, id }) => act('support', 'thread.answer', { id, answer: '48小时' }, 'answer'),
  'command.undo of an answer': ({ act }) => act('support', 'command.undo', { id: 'answer' }),
  'thread.dismiss': ({ act, id }) => act('support', 'thread.dismiss', { id }),
  'thread.restore': ({ act, id }) => act('support', 'thread.restore', { id }),
  'thread.escalate': ({ act, id }) => act('support', 'thread.escalate', { id, note: '' }),
  'escalation.answered': ({ act, read }) =>
    act('operator', 'escalation.answered', { id: read.rows('escalation')[0]!.id }, 'on air'),
  'show.start': ({ act, showId }) => act('operator', 'show.start', { id: showId, anyway: true }),
  'show.end': ({ act, showId }) => act('operator', 'show.end', { id: showId }),
  'show.open': ({ act }) =>
    act('operator', 'show.open', { id: act('operator', 'show.create', { title: { en: 'Tomorrow' } }).id }),
}

test('no command writes more for thousands who wait in a thread than for as many as the window has', () => {
  const few = room(COMMENT_WINDOW)
  const many = room(20 * COMMENT_WINDOW)
  for (const [name, command] of Object.entries(SUPPORT)) {
    const rows = few.written(() => command(few))
    expect(
      many.written(() => command(many)),
      name,
    ).toBe(rows)
    expect(rows, name).toBeLessThan(COMMENT_WINDOW + 100)
  }
})

test('an answer counts for all who waited, in the window or not, and not for who asks later', () => {
  const { act, read, id, showId, store, clock } = room(2 * COMMENT_WINDOW)
  expect(act('support', 'thread.answer', { id, answer: '48小时' }, 'one')).toEqual({ answered: 2 * COMMENT_WINDOW })
  const { id: _, ...comment } = aComment(1, { showId, threadId: id })
  store.transact((tx) => tx.addComments([{ ...comment, feedKey: null }]))
  const answers = () => new Set(read.comments('threadId = ?', id).map((row) => row.answeredAt))
  expect(answers()).toEqual(new Set([clock.at, null]))
  expect(read.comments('answeredAt IS NULL')).toHaveLength(1)
  store.transact((tx) => tx.reopenComments(id, 0))
  expect(answers()).toEqual(new Set([null]))
})

test('an answer that is taken back leaves the thread as it was', () => {
  const { act, read, id } = room(2 * COMMENT_WINDOW)
  const before: Thread = read.must('thread', id)
  const undoId = randomUUID()
  act('support', 'thread.answer', { id, answer: '48小时' }, undoId)
  act('support', 'command.undo', { id: undoId })
  expect(read.must('thread', id)).toEqual(before)
  expect(read.comments('answeredAt IS NOT NULL')).toEqual([])
})
