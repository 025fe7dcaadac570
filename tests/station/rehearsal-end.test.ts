import { describe, expect, test } from 'vitest'
import type { Show, Thread } from '../../src-shared/records'
import { bareChat } from '../support/feed-events'
import { post } from '../support/http'
import { inOperatorRoom } from '../support/operator-room'
import { stored } from '../support/stored'
import type { TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

let room: TestStudio
let operator: WireClient
let token: string
inOperatorRoom(
  (made) => {
    ;({ room, operator, token } = made)
  },
  () => ({ room, operator }),
)

const show = (id: string): Show => operator.all('show').find((row) => row.id === id)!
const kept = (): Show[] => operator.all('show').filter(({ state }) => state === 'ended')
const ask = (...texts: string[]) =>
  post(
    room.url,
    '/api/feed',
    texts.map((text) => bareChat(text)),
    room.token('feed'),
  )
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { error: { code: string; reason?: string } }) => error.error,
  )

/** A show of two segments, as a live or a rehearsal. */
async function plan(rehearsal = false): Promise<Show> {
  const { result } = await operator.send('show.create', { title: { en: 'Tonight' }, rehearsal, open: true })
  for (const en of ['Opening', 'Closing'])
    await operator.send('segment.create', { showId: result.id, title: { en }, kind: 'opening' })
  return show(result.id)
}

/** A rehearsal in which everything happens that can. */
async function rehearse(id: string) {
  await operator.send('show.start', { id, rehearsal: true })
  await operator.send('cue.send', { text: 'Slower' })
  await operator.send('cue.send', { text: 'Now the price', urgency: 'now' })
  const host = await WireClient.join(room.url, room.token('host'))
  await host.send('signal.raise', { kind: 'help' })
  host.close()
  await ask('how long is shipping', 'berapa harganya', 'nice')
  await operator.until(() => operator.all('thread').length === 2, 'two threads')
  const support = await WireClient.join(room.url, room.token('support'))
  await support.send('thread.escalate', { id: operator.all('thread')[0]!.id, note: '' })
  support.close()
  await operator.send('segment.next', {})
  await operator.send('board.hide', { hidden: true })
}

describe('D5: a rehearsal that ends is a plan again', () => {
  test('as it was, and starts for real under the same id', async () => {
    const planned = await plan()
    await rehearse(planned.id)
    expect(show(planned.id)).toMatchObject({ state: 'live', rehearsal: true })
    await operator.send('show.end', { id: planned.id })
    expect(show(planned.id)).toEqual(planned)
    await operator.send('show.start', { id: planned.id, anyway: true })
    expect(show(planned.id)).toMatchObject({ state: 'live', rehearsal: false, endedAt: null })
  })

  test('one that was planned as a rehearsal stays one, until it is started for real', async () => {
    const planned = await plan(true)
    await operator.send('show.start', { id: planned.id })
    await operator.send('show.end', { id: planned.id })
    expect(show(planned.id)).toEqual(planned)
    expect(await refusalOf(operator.send('show.start', { id: planned.id, rehearsal: false }))).toMatchObject({
      reason: 'not_ready',
    })
    expect(show(planned.id)).toEqual(planned)
    await operator.send('show.start', { id: planned.id, rehearsal: false, anyway: true })
    expect(show(planned.id)).toMatchObject({ state: 'live', rehearsal: false })
  })

  test('nothing of it is in the live: no cue, signal, thread, escalation, comment or figure, on any screen', async () => {
    const { id } = await plan()
    await rehearse(id)
    await operator.send('show.end', { id })
    await operator.send('show.start', { id, anyway: true })
    const late = await WireClient.join(room.url, token)
    for (const screen of [operator, late]) {
      for (const record of ['cue', 'signal', 'thread', 'escalation'] as const) expect(screen.all(record)).toEqual([])
      expect(screen.all('comment').filter(({ showId }) => showId === id)).toEqual([])
      expect(screen.all('tally')).toEqual([expect.objectContaining({ id, comments: 0 })])
      expect(screen.all('queue')).toEqual([expect.objectContaining({ id, open: 0, escalated: 0, viewers: 0 })])
      expect(screen.all('segment')).toHaveLength(2)
    }
    late.close()
    const found = await operator.query('comment.search', { text: 'shipping' })
    expect(found).toMatchObject({ comments: [] })

    // Who asks the same now is counted anew.
    await ask('how long is shipping')
    await operator.until(() => operator.all('thread').length === 1, 'a thread of the live')
    expect(operator.all('thread')[0]).toMatchObject({ showId: id, count: 1, waiting: 1 })
    expect(operator.all('tally')[0]).toMatchObject({ comments: 1 })
  })

  test('what happened in it is kept as an ended show of its own, which can be looked at', async () => {
    const { id } = await plan()
    await rehearse(id)
    await operator.send('show.end', { id })
    const [practised, ...others] = kept()
    expect(others).toEqual([])
    expect(practised).toMatchObject({ title: { en: 'Tonight' }, rehearsal: true, segmentId: null, boardHidden: false })
    await operator.send('show.open', { id: practised!.id })
    expect(operator.all('cue').map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
    expect(operator.all('signal').map(({ state }) => state)).toEqual(['cancelled'])
    expect(operator.all('thread')).toHaveLength(2)
    expect(operator.all('tally')).toEqual([expect.objectContaining({ id: practised!.id, comments: 3 })])
    expect(operator.all('queue')).toEqual([expect.objectContaining({ open: 1, escalated: 1 })])
    expect(operator.all('segment').map(({ title }) => title.en)).toEqual(['Opening', 'Closing'])
  })

  test('survives a restart in its middle and after its end', async () => {
    const planned = await plan()
    await rehearse(planned.id)
    const again = async () => {
      operator.close()
      room = await room.restart()
      operator = await WireClient.join(room.url, token)
    }
    await again()
    await operator.send('show.end', { id: planned.id })
    await again()
    expect(show(planned.id)).toEqual(planned)
    expect(operator.all('thread')).toEqual([])
    await ask('how long is shipping')
    await operator.until(() => operator.all('thread').length === 1, 'a thread of the plan')
    expect(operator.all('thread')[0]).toMatchObject({ showId: planned.id, count: 1 })
  })

  test('what was changed of the rundown stays, and can be undone; what was practised on cannot', async () => {
    const { id } = await plan()
    await rehearse(id)
    const [first] = operator.all('segment')
    await operator.send('segment.update', { id: first!.id, plannedSeconds: 90 }, 'longer')
    await operator.send('board.hide', { hidden: false }, 'shown')
    await operator.send('show.end', { id })
    const seconds = () => operator.all('segment').find((row) => row.id === first!.id)?.plannedSeconds
    expect(seconds()).toBe(90)
    expect(await refusalOf(operator.send('command.undo', { id: 'shown' }))).toMatchObject({ reason: 'nothing_to_undo' })
    await operator.send('command.undo', { id: 'longer' })
    expect(seconds()).toBe(first!.plannedSeconds)
  })

  test('a long one takes all of its comments along, and the threads a flood leaves to be read are its own', async () => {
    const { id } = await plan()
    await operator.send('show.start', { id, rehearsal: true })
    await ask(...Array.from({ length: 2_500 }, (_, n) => `is order number ${n} on its way`))
    // Some of them are written only when the rehearsal has ended: they came in before.
    await operator.send('show.end', { id })
    const practised = kept()[0]!.id
    const of = (showId: string) =>
      (stored(room, `SELECT COUNT(*) AS size FROM comment WHERE showId = '${showId}'`)[0] as { size: number }).size
    await expect.poll(() => of(practised), { timeout: 20_000 }).toBe(2_500)
    expect(of(id)).toBe(0)
    expect(operator.all('tally')[0]).toMatchObject({ id, comments: 0 })
    expect(operator.all('thread')).toEqual([])
  })
})

describe('D5: what came in before a rehearsal', () => {
  const titles = () => operator.all('thread').map(({ title, count, state }) => ({ title, count, state }))
  const early = { title: 'how long is shipping', count: 1, state: 'open' as const }

  /** A plan that viewers ask in before anything was started, and a rehearsal in which they go on. */
  async function askedBefore(): Promise<{ id: string; early: Thread }> {
    const { id } = await plan()
    await ask('how long is shipping', 'hello everyone')
    await operator.until(() => operator.all('thread').length === 1, 'the thread of before')
    const [thread] = operator.all('thread')
    await operator.send('show.start', { id, rehearsal: true })
    await ask('how long is shipping', 'berapa harganya')
    await operator.until(() => operator.all('thread').length === 3, 'two threads of the rehearsal')
    return { id, early: thread! }
  }

  test('stays with the show and waits in triage, in the rehearsal and after it; only what came in it goes', async () => {
    const { id } = await askedBefore()
    expect(operator.all('tally')[0]).toMatchObject({ comments: 2 })
    expect(operator.all('queue')[0]).toMatchObject({ open: 3 })
    await operator.send('show.end', { id })
    const late = await WireClient.join(room.url, token)
    for (const screen of [operator, late]) {
      expect(screen.all('thread')).toMatchObject([{ ...early, showId: id }])
      expect(screen.all('queue')).toMatchObject([{ id, open: 1, viewers: 1 }])
      expect(screen.all('tally')).toMatchObject([{ id, comments: 2 }])
      const own = screen.all('comment').filter(({ showId }) => showId === id)
      expect(own.map(({ text }) => text)).toEqual(['how long is shipping', 'hello everyone'])
    }
    late.close()
    // Who asks the same now joins those who asked before, and not those of the rehearsal.
    await ask('how long is shipping')
    await operator.until(() => operator.all('thread')[0]?.count === 2, 'one thread for both')
    await operator.send('show.open', { id: kept()[0]!.id })
    expect(titles()).toEqual([early, { ...early, title: 'berapa harganya' }])
    expect(operator.all('tally')[0]).toMatchObject({ comments: 2 })
  })

  test('that was taken to the host waits again: nobody was on air', async () => {
    const { id, early: thread } = await askedBefore()
    const support = await WireClient.join(room.url, room.token('support'))
    const escalate = async () => (await support.send('thread.escalate', { id: thread.id, note: '' })).result.id
    const first = await escalate()
    await operator.send('cue.send', { text: 'Three days', escalationId: first })
    await operator.send('escalation.answered', { id: first })
    expect(titles()).toContainEqual({ ...early, state: 'answered' })
    await ask('how long is shipping')
    await operator.send('show.end', { id })
    expect(operator.all('thread')).toEqual([thread])
    expect(operator.all('comment').filter(({ threadId }) => threadId === thread.id)).toMatchObject([
      { answeredAt: null },
    ])
    expect(operator.all('escalation')).toEqual([])

    // Escalated and left so: it is not with an operator who has put the rehearsal away.
    await operator.send('show.start', { id, rehearsal: true })
    await escalate()
    await operator.send('show.end', { id })
    expect(operator.all('thread')).toMatchObject([early])
    await support.send('thread.answer', { id: thread.id, answer: 'Three days' })
    support.close()
  })

  test('and was handed up before it is handed up after it, whatever was practised on it', async () => {
    const { id } = await plan()
    await ask('how long is shipping')
    await operator.until(() => operator.all('thread').length === 1, 'the thread of before')
    const [thread] = operator.all('thread')
    const support = await WireClient.join(room.url, room.token('support'))
    const { result } = await support.send('thread.escalate', { id: thread!.id, note: '' })
    support.close()
    await operator.send('show.start', { id, rehearsal: true })
    await operator.send('escalation.return', { id: result.id, note: 'not now' })
    await operator.send('show.end', { id })
    expect(operator.all('escalation')).toMatchObject([{ id: result.id, state: 'open', returnNote: '' }])
    expect(operator.all('thread')).toMatchObject([{ id: thread!.id, state: 'escalated' }])
  })

  test('and support answered in the meantime is answered: the viewers have read it', async () => {
    const { id, early: thread } = await askedBefore()
    const support = await WireClient.join(room.url, room.token('support'))
    await support.send('thread.answer', { id: thread.id, answer: 'Three days' })
    support.close()
    await operator.send('show.end', { id })
    expect(titles()).toEqual([{ ...early, state: 'answered' }])
    expect(operator.all('queue')[0]).toMatchObject({ open: 0, answered: 1 })
  })
})

describe('D6: a show is copied into a new plan', () => {
  const copyOf = async (id: string, open?: boolean) => {
    const { result } = await operator.send('show.copy', { id, ...(open === undefined ? {} : { open }) })
    return show(result.id)
  }
  const rundown = async (id: string) => {
    await operator.send('show.open', { id })
    return operator.all('segment').map(({ id: _, showId: __, ...segment }) => segment)
  }

  test('with title and rundown, whether it is planned, has ended or was rehearsed; open when that is wanted', async () => {
    const { id } = await plan()
    const segments = await rundown(id)
    const early = await copyOf(id)
    expect(early).toMatchObject({
      state: 'planned',
      title: { en: 'Tonight (copy)' },
      plannedStartAt: null,
      startedAt: null,
    })
    expect(operator.all('studio')[0]?.showId).toBe(id)
    await rehearse(id)
    await operator.send('show.end', { id })
    const rehearsed = await copyOf(kept()[0]!.id)
    await operator.send('show.start', { id, anyway: true })
    await operator.send('show.end', { id })
    const late = await copyOf(id, true)
    expect(operator.all('studio')[0]?.showId).toBe(late.id)
    for (const copy of [early, rehearsed, late]) expect(await rundown(copy.id)).toEqual(segments)
    await operator.send('segment.create', { showId: late.id, title: { en: 'More' } })
    expect(await rundown(id)).toEqual(segments)
  })

  test('under a name of its own, in each of its languages; a copy of a copy is another copy', async () => {
    const { result } = await operator.send('show.create', { title: { zh: '今晚清仓', en: 'Clearance' } })
    const first = await copyOf(result.id)
    expect(first.title).toEqual({ zh: '今晚清仓（副本）', en: 'Clearance (copy)' })
    expect((await copyOf(first.id)).title).toEqual({ zh: '今晚清仓（副本 2）', en: 'Clearance (copy 2)' })
    const { result: long } = await operator.send('show.create', { title: { en: 'x'.repeat(80) } })
    expect((await copyOf(long.id)).title).toEqual({ en: `${'x'.repeat(66)} (copy)` })
    const titles = operator.all('show').map(({ title }) => title.en)
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('while a live is on, beside it: to open one then is a conflict, and nothing is made', async () => {
    const { id } = await plan()
    await operator.send('show.start', { id, anyway: true })
    const shows = operator.all('show').length
    for (const work of [
      operator.send('show.copy', { id, open: true }),
      operator.send('show.create', { title: { en: 'Tomorrow' }, open: true }),
    ])
      expect(await refusalOf(work)).toMatchObject({ code: 'conflict', reason: 'show_live' })
    expect(operator.all('show')).toHaveLength(shows)
    await copyOf(id)
    expect(operator.all('segment')).toHaveLength(2)
  })
})

describe('D7: a show that has ended', () => {
  test('keeps its rundown: no segment is added, changed, moved or deleted, and none is undone', async () => {
    const { id } = await plan()
    const [first, second] = operator.all('segment')
    await operator.send('segment.update', { id: first!.id, plannedSeconds: 90 }, 'longer')
    await operator.send('show.start', { id, anyway: true })
    await operator.send('show.end', { id })
    const before = operator.all('segment')
    for (const work of [
      operator.send('segment.create', { showId: id, title: { en: 'Late' } }),
      operator.send('segment.update', { id: first!.id, plannedSeconds: 30 }),
      operator.send('segment.move', { id: second!.id, after: null }),
      operator.send('segment.delete', { id: second!.id }),
    ])
      expect(await refusalOf(work)).toMatchObject({ code: 'conflict', reason: 'show_ended' })
    expect(await refusalOf(operator.send('command.undo', { id: 'longer' }))).toMatchObject({
      reason: 'undo_show_ended',
    })
    expect(operator.all('segment')).toEqual(before)
  })
})
