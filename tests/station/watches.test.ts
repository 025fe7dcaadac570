import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CarrierKind, joinOver, PORT, SOCKET } from '../support/carriers'
import { chatter } from '../support/feed-events'
import { post } from '../support/http'
import { NECKLACE } from '../support/rows'
import { startStudio, type TestStudio } from '../support/studio'

describe.each([SOCKET, PORT])('queries that are watched over a $name', (kind: CarrierKind) => {
  let room: TestStudio
  beforeEach(async () => {
    room = await startStudio()
  })
  afterEach(() => room.stop())
  const join = (role: 'operator' | 'support' | 'host') => joinOver(kind, room, room.token(role))
  const titleOf = (n: number) => ({ title: { en: `Show ${n}` } })

  test('W1: a watch is answered at once with the seq that it holds, and again when what it read has changed', async () => {
    const operator = await join('operator')
    const journal = await operator.watch('journal.list', { limit: 5 })
    expect(journal.latest().lines).toEqual([])
    const { seq } = await operator.send('show.create', titleOf(1))
    await operator.until(() => journal.latest().lines.length === 1, 'the line of the show')
    expect(journal.latest().lines[0]).toMatchObject({ seq, name: 'show.create' })
    expect(journal.answers().at(-1)!.seq).toBeGreaterThanOrEqual(seq)
  })

  test('W1: until it is unwatched', async () => {
    const operator = await join('operator')
    const journal = await operator.watch('journal.list', {})
    const other = await operator.watch('journal.list', { limit: 3 })
    journal.end()
    await operator.send('show.create', titleOf(1))
    await operator.until(() => other.latest().lines.length === 1, 'the other watch to hear of it')
    expect(journal.answers()).toHaveLength(1)
  })

  test('W2: an answer that is the same is not sent again', async () => {
    const operator = await join('operator')
    const { result: product } = await operator.send('product.create', NECKLACE)
    const presented = await operator.watch('product.presented', { id: product.id })
    const journal = await operator.watch('journal.list', { limit: 1 })
    const { result: show } = await operator.send('show.create', titleOf(1))
    await operator.send('segment.create', { showId: show.id, title: { en: 'Welcome' } })
    await operator.until(() => journal.latest().lines[0]?.name === 'segment.create', 'another watch to hear of it')
    await sleep(300)
    expect(presented.answers()).toHaveLength(1)
    await operator.send('segment.create', { showId: show.id, title: { en: 'A' }, productId: product.id })
    await operator.until(() => presented.latest().showIds.length === 1, 'the show that presents it')
  })

  test('W3: of many changes at once few answers are made, and the last one holds them all', async () => {
    const operator = await join('operator')
    const journal = await operator.watch('journal.list', { limit: 200 })
    for (let n = 0; n < 60; n += 1) await operator.send('show.create', titleOf(n))
    await operator.until(() => journal.latest().lines.length === 60, 'all shows')
    const asked = await operator.query('journal.list', { limit: 200 })
    expect(journal.latest()).toEqual(asked)
    expect(journal.answers().length).toBeLessThan(60)
  })

  test('W4: a link watches 32 queries; a further one is busy under its id, and the link stays', async () => {
    const operator = await join('operator')
    for (let n = 1; n <= 32; n += 1) await operator.watch('journal.list', { limit: n }, `watch ${n}`)
    await expect(operator.watch('journal.list', { limit: 33 }, 'one more')).rejects.toMatchObject({
      error: { code: 'busy', reason: 'too_many_watches' },
    })
    // Under an id that is watched another question takes the place of the former one.
    const other = await operator.watch('journal.list', { limit: 34 }, 'watch 1')
    expect(other.latest().lines).toEqual([])
    operator.carrier.send({ type: 'unwatch', id: 'watch 2' })
    await operator.watch('journal.list', { limit: 33 }, 'one more')
    expect(operator.closeCode).toBeNull()
  })

  test('W5: it is checked as a query is, and what cannot be watched is invalid; the link stays', async () => {
    const host = await join('host')
    await expect(host.watch('journal.list', {})).rejects.toMatchObject({ error: { code: 'forbidden' } })
    const operator = await join('operator')
    const refused = (name: string, input: unknown) =>
      expect(operator.watch(name, input)).rejects.toMatchObject({ error: expect.anything() })
    await expect(operator.watch('nothing.here', {})).rejects.toMatchObject({ error: { code: 'not_found' } })
    await expect(operator.watch('journal.list', { limit: -1 })).rejects.toMatchObject({ error: { code: 'invalid' } })
    await expect(operator.watch('data.list', {})).rejects.toMatchObject({
      error: { code: 'invalid', reason: 'not_watched' },
    })
    await refused('toString', {})
    operator.carrier.send({ type: 'unwatch', id: 'never watched' })
    operator.carrier.send({ type: 'watch', id: 'odd', name: 7, input: {} })
    await operator.until(() => operator.ofType('reject').some(({ id }) => id === 'odd'), 'the reject')
    expect(operator.closeCode).toBeNull()
    expect(room.faults).toEqual([])
  })

  test('W6: whoever watches the same is told the same, and each device what is its own', async () => {
    const first = await join('support')
    const second = await join('support')
    const watched = await Promise.all(
      [first, second].map((client) => client.watch('comment.search', { questionsOnly: true })),
    )
    const own = await Promise.all([first, second].map((client) => client.watch('device.me', {})))
    expect(own[0]!.latest().id).not.toBe(own[1]!.latest().id)
    await post(room.url, '/api/feed', chatter(3), room.token('feed'))
    const asked = await first.query('comment.search', { questionsOnly: true })
    for (const [i, client] of [first, second].entries())
      await client.until(() => watched[i]!.latest().comments.length === asked.comments.length, 'the comments')
    expect(watched[0]!.latest()).toEqual(asked)
    expect(watched[1]!.latest()).toEqual(asked)
  })

  test('W7: what a link watched ends with it', async () => {
    const operator = await join('operator')
    await operator.watch('journal.list', {})
    operator.carrier.close()
    await operator.closed()
    const other = await join('operator')
    const journal = await other.watch('journal.list', {})
    await other.send('show.create', titleOf(1))
    await other.until(() => journal.latest().lines[0]?.name === 'show.create', 'the line')
    expect(room.faults).toEqual([])
  })
})
