import { describe, expect, test } from 'vitest'
import { Ingest } from '../../../src-main/areas/feed/ingest'
import { READ_MS } from '../../../src-shared/areas/cue/cue-time'
import { inOrder } from '../../../src-shared/areas/show/rundown'
import { COMMANDS, type CommandName } from '../../../src-shared/commands'
import type { CommandSpec } from '../../../src-shared/define-command'
import type { Comment } from '../../../src-shared/records'
import { chat } from '../../support/feed-events'
import { aComment } from '../../support/rows'
import { testRules } from '../../support/rules'

const undo = 'command.undo'

/** A live show of two segments with a product each. */
function liveRoom() {
  const rules = testRules()
  const showId = rules.show()
  const segments = ['J01', 'J02'].map(
    (code) =>
      rules.act('operator', 'segment.create', { showId, title: { en: code }, productId: rules.product(code) }).id,
  )
  rules.act('operator', 'show.start', { id: showId, anyway: true })
  rules.clock.pass(10_000)
  return { ...rules, showId, segments }
}

test('C14: hiding the board, stock and the next segment are as they were before', () => {
  const { act, read, showId, segments } = liveRoom()
  const before = [read.must('show', showId), read.rows('product')]
  act('operator', 'board.hide', { hidden: true }, 'hide')
  act('operator', 'segment.next', {}, 'next')
  act('operator', 'product.stock', { id: read.rows('product')[0]!.id, stock: 300, confirmed: true }, 'stock')
  expect(read.must('show', showId)).toMatchObject({ boardHidden: true, segmentId: segments[1] })
  for (const id of ['hide', 'stock', 'next']) act('operator', undo, { id })
  expect([read.must('show', showId), read.rows('product')]).toEqual(before)
})

test('C14: what comes meanwhile to other fields of the row stays', () => {
  const { act, read } = liveRoom()
  const { id } = read.rows('product')[0]!
  act('operator', 'product.price', { id, livePrice: 4_990 }, 'price')
  act('operator', 'product.stock', { id, change: -3 })
  act('operator', undo, { id: 'price' })
  expect(read.must('product', id)).toMatchObject({ livePrice: null, stock: 7 })
})

test('C14: a withdrawn cue stands again, for the question that it asked', () => {
  const { act, acknowledge, read, showId, thread } = liveRoom()
  const { id } = act('operator', 'cue.send', { text: 'say how it is plated', threadId: thread(showId) })
  acknowledge(id)
  const before = [read.must('cue', id), read.rows('escalation')]
  act('operator', 'cue.withdraw', { id }, 'withdraw')
  act('operator', undo, { id: 'withdraw' })
  expect([read.must('cue', id), read.rows('escalation')]).toEqual(before)
})

test('C14 C15: of a move for which all places were given anew, all segments are where they were; what was done before stays', () => {
  const { act, refused, read, store, showId } = liveRoom()
  const add = (en: string) => act('operator', 'segment.create', { showId, title: { en } }).id
  const order = () => inOrder(read.rows('segment', 'showId = ?', showId)).map(({ title }) => title.en)
  const [c, d, e] = [add('c'), add('d'), add('e')]
  store.transact((tx) => {
    for (const [at, id] of [c, d].entries()) tx.patch('segment', id, { position: `a2${'V'.repeat(60 + at)}` })
  })
  act('operator', 'segment.move', { id: e, after: null }, 'earlier')
  act('operator', 'segment.delete', { id: add('f') }, 'deleted')
  act('operator', 'segment.move', { id: e, after: d }, 'to the end')
  const before = order()
  act('operator', 'segment.move', { id: e, after: c }, 'long')
  expect(order()).toEqual(['J01', 'J02', 'c', 'e', 'd'])
  act('operator', 'segment.create', { showId, title: { en: 'after c' }, after: c })
  act('operator', undo, { id: 'long' })
  expect(order()).toEqual([...before.slice(0, 3), 'after c', ...before.slice(3)])
  for (const id of ['earlier', 'deleted', 'to the end'])
    expect(refused('operator', undo, { id })).toMatchObject({ code: 'conflict', reason: 'changed_since' })
})

test('C14: a deleted segment is back in its place', () => {
  const { act, read, segments } = liveRoom()
  const before = read.must('segment', segments[1]!)
  act('operator', 'segment.delete', { id: before.id }, 'delete')
  act('operator', undo, { id: 'delete' })
  expect(read.must('segment', before.id)).toEqual(before)
})

test('C17 C18: a cue that stands again has to be read anew', () => {
  const { act, refused, clock } = liveRoom()
  const { id } = act('operator', 'cue.send', { text: 'say how it is plated', urgency: 'now' })
  act('host', 'cue.shown', { id })
  clock.pass(10_000)
  act('operator', 'cue.withdraw', { id }, 'withdraw')
  clock.pass(1_000)
  act('operator', undo, { id: 'withdraw' })
  expect(refused('host', 'cue.acknowledge', { id })).toMatchObject({ reason: 'cue_unread' })
  clock.pass(READ_MS)
  act('host', 'cue.acknowledge', { id })
})

test('C17: what was done to a product before a rehearsal is not taken back in its copy, but when it is over', () => {
  const { act, refused, read, product, show, clock } = testRules()
  const id = product()
  const showId = show()
  act('operator', 'product.price', { id, livePrice: 4_990 }, 'price')
  act('operator', 'show.update', { id: showId, rehearsal: true })
  clock.pass(1_000)
  act('operator', 'show.start', { id: showId, anyway: true })
  expect(refused('operator', undo, { id: 'price' })).toMatchObject({ reason: 'undo_rehearsal', current: { id } })
  act('operator', 'show.end', { id: showId })
  expect(read.must('product', id).livePrice).toBe(4_990)
  act('operator', undo, { id: 'price' })
  expect(read.must('product', id).livePrice).toBe(null)
})

test('C15: its place in the rundown may be taken by then', () => {
  const { act, refused, read, showId, segments } = liveRoom()
  act('operator', 'segment.delete', { id: segments[1]! }, 'delete')
  const { id } = act('operator', 'segment.create', { showId, title: { en: 'instead' } })
  expect(refused('operator', undo, { id: 'delete' })).toMatchObject({ reason: 'changed_since', current: { id } })
  expect(read.get('segment', segments[1]!)).toBeUndefined()
})

describe('a thread', () => {
  /** Adds comments to a thread as the feed does. */
  const ask = ({ store }: ReturnType<typeof testRules>, threadId: string, fields: Partial<Comment>) =>
    store.transact((tx) => {
      const { id: _, ...row } = { ...aComment(1), threadId, ...fields }
      return tx.addComments([{ ...row, feedKey: null }])[0]!.id
    })
  const waiting = ({ read }: ReturnType<typeof testRules>, threadId: string) =>
    read.comments('threadId = ? AND answeredAt IS NULL ORDER BY n', threadId).map(({ userId }) => userId)

  test('C14 C15: dismissed by mistake has those wait again who waited, and those who asked meanwhile', () => {
    const rules = liveRoom()
    const { act, read, clock, showId } = rules
    const id = rules.thread(showId, { count: 3, waiting: 2, waitingViewers: 1 })
    ask(rules, id, { showId, userId: 'before' })
    rules.store.transact((tx) => tx.answerComments(id, clock.at - 1))
    ask(rules, id, { showId, userId: 'a', at: clock.at })
    ask(rules, id, { showId, userId: 'a', at: clock.at + 1 })
    clock.pass(100)
    act('support', 'thread.dismiss', { id }, 'dismiss')
    const asked = clock.at
    clock.pass(100)
    ask(rules, id, { showId, userId: 'b', at: clock.at })
    rules.store.transact((tx) =>
      tx.patch('thread', id, { count: 4, waiting: 3, waitingViewers: 2, lastAskedAt: clock.at }),
    )
    act('support', undo, { id: 'dismiss' })
    expect(read.must('thread', id)).toMatchObject({
      state: 'open',
      count: 4,
      waiting: 3,
      waitingViewers: 2,
      waitingSince: asked - 100,
      lastAskedAt: clock.at,
    })
    expect(waiting(rules, id)).toEqual(['a', 'a', 'b'])
  })

  test('C15: answered by mistake has those wait again who waited, and viewers who asked anew since, each once', async () => {
    const rules = liveRoom()
    const { act, read, clock, showId, store } = rules
    const ingest = new Ingest(store, clock.now, (error) => {
      throw error
    })
    /** Viewers ask, as a feed brings it; nobody of the room has a part in it. */
    const askNow = (...users: number[]) =>
      ingest.take(
        'http',
        users.map((user) => chat({ text: '多久发货', user })),
      )
    await askNow(1, 2, 2)
    const [thread] = read.rows('thread')
    clock.pass(5_000)
    act('support', 'thread.answer', { id: thread!.id, answer: 'not this one' }, 'answer')
    clock.pass(2_000)
    await askNow(2, 3, 3)
    expect(read.must('thread', thread!.id)).toMatchObject({ state: 'open', waiting: 3, waitingViewers: 2 })
    act('support', undo, { id: 'answer' })
    expect(read.must('thread', thread!.id)).toMatchObject({
      state: 'open',
      answer: '',
      answeredAt: null,
      waiting: 6,
      waitingViewers: 3,
      waitingSince: thread!.waitingSince,
    })
    expect(waiting(rules, thread!.id)).toHaveLength(6)
    expect(read.must('queue', showId)).toMatchObject({ open: 1, answered: 0, viewers: 3 })
    ingest.close()
  })

  test('C15: answered, asked anew and claimed by a colleague, it is the colleague’s', () => {
    const { act, refused, read, showId, store, thread } = liveRoom()
    const id = thread(showId)
    act('support', 'thread.answer', { id, answer: 'not this one' }, 'answer')
    store.transact((tx) => tx.patch('thread', id, { state: 'open', waiting: 1, waitingViewers: 1, waitingSince: 9 }))
    act('support', 'thread.claim', { id })
    expect(refused('support', undo, { id: 'answer' })).toMatchObject({ reason: 'changed_since' })
    expect(read.must('thread', id).answer).toBe('not this one')
  })

  test('C14: given to the operator by mistake is with support again, and the escalation gone', () => {
    const { act, read, showId, thread } = liveRoom()
    const id = thread(showId)
    const before = read.must('thread', id)
    act('support', 'thread.escalate', { id }, 'escalate')
    act('support', undo, { id: 'escalate' })
    expect([read.must('thread', id), read.rows('escalation')]).toEqual([before, []])
  })
})

test('C14: the journal tells what was undone, and of two contraries which', () => {
  const { act, read } = liveRoom()
  const last = () =>
    JSON.parse((read.sql('SELECT input FROM journal ORDER BY seq DESC LIMIT 1').get() as { input: string }).input)
  act('operator', 'board.hide', { hidden: true }, 'hide')
  act('operator', undo, { id: 'hide' })
  expect(last()).toEqual({ id: 'hide', undone: 'board.hide', hidden: true })
  act('operator', 'segment.next', {}, 'next')
  act('operator', undo, { id: 'next' })
  expect(last()).toEqual({ id: 'next', undone: 'segment.next' })
})

test('C15: a value that went back and forth since is not taken for unchanged', () => {
  const { act, refused, read, showId } = liveRoom()
  act('operator', 'board.hide', { hidden: true }, 'mine')
  act('operator', 'board.hide', { hidden: false })
  act('operator', 'board.hide', { hidden: true })
  expect(refused('operator', undo, { id: 'mine' })).toMatchObject({ reason: 'changed_since', current: { id: showId } })
  expect(read.must('show', showId).boardHidden).toBe(true)
})

test('C15: the same signal raised again is not joined by its double', () => {
  const { act, refused, read } = liveRoom()
  const { id } = act('host', 'signal.raise', { kind: 'help' })
  act('operator', 'signal.done', { id }, 'done')
  const { id: again } = act('host', 'signal.raise', { kind: 'help' })
  expect(refused('operator', undo, { id: 'done' })).toMatchObject({ reason: 'changed_since', current: { id: again } })
  expect(read.must('signal', id).state).toBe('done')
})

test('C17: nothing is taken back in a show that was left for another', () => {
  const { act, refused, read } = testRules()
  const { id: first } = act('operator', 'show.create', { title: { en: 'A' } })
  act('operator', 'board.hide', { hidden: true }, 'hide')
  const { id: second } = act('operator', 'show.create', { title: { en: 'B' } })
  act('operator', 'show.open', { id: second })
  expect(refused('operator', undo, { id: 'hide' })).toMatchObject({ reason: 'undo_show_left', current: { id: first } })
  expect(read.must('show', first).boardHidden).toBe(true)
})

test('C16: what a command can be undone with is kept for 24 hours', () => {
  const { act, refused, runner, clock, read } = liveRoom()
  act('operator', 'board.hide', { hidden: true }, 'hide')
  clock.pass(24 * 3_600_000 + 1)
  runner.forget()
  expect(refused('operator', undo, { id: 'hide' })).toMatchObject({ code: 'not_found', reason: 'not_found.command' })
  expect(read.sql('SELECT (SELECT COUNT(*) FROM undo) + (SELECT COUNT(*) FROM undo_row) AS size').get()).toEqual({
    size: 0,
  })
})

test('whatever the viewers or the host see of a command can be taken back, but for what has no way back', () => {
  const forGood: readonly CommandName[] = [
    // A beginning or an end that the whole room saw.
    ...(['show.start', 'show.end', 'show.open', 'cue.send', 'cue.shown', 'cue.acknowledge', 'signal.raise'] as const),
    ...(['cue.unshowable', 'cue.recall', 'cue.sendAgain'] as const),
  ]
  const ofALive = /^(show|segment|product|board|cue|signal|thread|escalation)\./
  const planned: readonly CommandName[] = [
    'show.create',
    'show.update',
    'show.copy',
    'segment.create',
    'product.create',
    'product.delete',
  ]
  const rest = (Object.entries(COMMANDS) as [CommandName, CommandSpec][]).filter(
    ([name, spec]) => ofALive.test(name) && !spec.undoable && !forGood.includes(name) && !planned.includes(name),
  )
  expect(rest.map(([name]) => name)).toEqual([])
})
