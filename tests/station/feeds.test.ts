import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { WebSocketServer } from 'ws'
import type { Feed } from '../../src-shared/records'
import type { Role } from '../../src-shared/roles'
import { bareChat, chat, chatter, ndjson } from '../support/feed-events'
import { post } from '../support/http'
import { NECKLACE } from '../support/rows'
import { stored, storedTexts } from '../support/stored'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

let room: TestStudio
let operator: WireClient
beforeEach(async () => {
  room = await startStudio()
  operator = await WireClient.join(room.url, room.token('operator'))
})
afterEach(() => room.stop())

const send = (...events: unknown[]) => post(room.url, '/api/feed', events, room.token('feed'))
const texts = () => storedTexts(room)
const feed = (id: Feed['id']) => operator.all('feed').find((row) => row.id === id)!
const feedIs = (id: Feed['id'], fields: Partial<Feed>) =>
  operator.until(
    () => Object.entries(fields).every(([name, value]) => feed(id)[name as keyof Feed] === value),
    `${id} to be ${JSON.stringify(fields)}`,
  )
const tally = () => operator.all('tally')[0]!

/** Writes a recording that can be played back. */
function record(name: string, text: string): void {
  mkdirSync(join(room.dataDir, 'recordings'), { recursive: true })
  writeFileSync(join(room.dataDir, 'recordings', `${name}.ndjson`), text)
}

describe('what comes in', () => {
  test('F3: a repeat is dropped and counted, over all sources, and after a restart', async () => {
    const event = chat({ text: 'once', msgId: '7200000000000000001' })
    await send(event, event)
    await send(event)
    await operator.until(() => feed('http').repeats === 2, 'the repeats')
    expect(texts()).toEqual(['once'])
    room = await room.restart()
    await send(event, chat({ text: 'new' }))
    expect(texts()).toEqual(['once', 'new'])
  })

  test('F3: without a message id nothing is a repeat', async () => {
    const bare = bareChat('again', { userId: '7000000000000000001' })
    await send(bare, bare)
    expect(texts()).toEqual(['again', 'again'])
  })

  test('F5: the stock event sets the pieces left, and never more than a show holds', async () => {
    const { result } = await operator.send('product.create', NECKLACE)
    const stock = (pieces: unknown, code = 'J01') => send({ event: 'stock', data: { code, stock: pieces } })
    await stock(12)
    await operator.until(() => operator.all('product')[0]?.stock === 12, 'the stock')
    expect(operator.all('product')[0]).toMatchObject({ id: result.id, stock: 12, stockStart: 40 })
    await stock(5, 'J99')
    await stock(-3)
    await stock('many')
    await stock(1e11)
    await operator.until(() => operator.all('product')[0]?.stock === 10_000_000, 'the most that there can be')
  })

  test('F4: garbage of a thousand kinds leaves the row of the feed small', async () => {
    const kinds = Array.from({ length: 1_000 }, (_, i) => ({ event: `kind${i}`, data: {} }))
    await send(...kinds)
    await send(
      { event: '__proto__', data: {} },
      { event: 'constructor', data: {} },
      { event: 'x'.repeat(5_000), data: {} },
    )
    await operator.until(() => Object.values(feed('http').unknown).reduce((a, b) => a + b, 0) === 1_003, 'all of them')
    expect(JSON.stringify(feed('http')).length).toBeLessThan(4_096)
  })

  test('F4: garbage of every sort is never an error', async () => {
    const values = [
      null,
      7,
      '',
      'x',
      [],
      {},
      [[]],
      { user: null },
      { comment: {} },
      { user: { userId: {} }, comment: 'x' },
      { comment: '\u0000\ud800' },
    ]
    const kinds = [
      'chat',
      'like',
      'gift',
      'roomUser',
      'member',
      'follow',
      'share',
      'social',
      'questionNew',
      'oecLiveShopping',
      'control',
      'stock',
    ]
    const { status } = await send(...kinds.flatMap((event) => values.map((data) => ({ event, data }))))
    expect(status).toBe(200)
    expect(room.faults).toEqual([])
  })

  test.each([4, 1])(
    'F7 F8: 20,000 comments in posts, %i of them: none is lost, and a command waits for one batch at the most',
    async (posts) => {
      await operator.send('show.create', { title: { en: 'Flash sale' } })
      const token = room.token('feed')
      await post(room.url, '/api/feed', [], token)
      // Who came is noted a little later; from then on only commands and comments are written.
      const hasCome = (role: Role) => operator.all('device').some((one) => one.role === role && one.seenAt !== null)
      await operator.until(() => hasCome('operator') && hasCome('feed'), 'both to be noted')
      const flood = chatter(20_000, 'flood')
      const size = flood.length / posts
      const posted = Promise.all(
        Array.from({ length: posts }, (_, i) =>
          post(room.url, '/api/feed', flood.slice(i * size, (i + 1) * size), token),
        ),
      )
      let isOver = false
      void posted.then(() => {
        isOver = true
      })
      const seqs: number[] = []
      while (!isOver) seqs.push((await operator.send('board.hide', { hidden: seqs.length % 2 === 0 })).seq)
      expect((await posted).map(({ status }) => status)).toEqual(Array(posts).fill(200))
      expect(stored(room, 'SELECT COUNT(*) AS size, COUNT(DISTINCT text) AS texts FROM comment')).toEqual([
        { size: 20_000, texts: 20_000 },
      ])
      // Each batch is a seq: one may come in the way of the command, one while its answer is on its way.
      const batches = seqs.slice(1).map((seq, i) => seq - seqs[i]! - 1)
      expect(Math.max(...batches)).toBeLessThanOrEqual(3)
      // Once something else than a batch may have been written meanwhile: who is there.
      expect(batches.filter((count) => count > 2).length).toBeLessThanOrEqual(1)
      expect(batches.filter((count) => count > 0).length).toBeGreaterThan(20)
      await operator.until(() => tally().comments === 20_000, 'the count')
      expect(operator.all('comment')).toHaveLength(300)
      expect(operator.all('comment').at(-1)?.text).toBe(texts().at(-1))
    },
  )

  test('what is not a comment is counted in the tally of the show', async () => {
    await send(
      { event: 'like', data: { likeCount: 15, totalLikeCount: 400 } },
      { event: 'roomUser', data: { viewerCount: 120 } },
      { event: 'roomUser', data: { viewerCount: 90 } },
      {
        event: 'gift',
        data: { giftId: 5655, giftName: 'Rose', giftType: 1, repeatCount: 3, repeatEnd: false, diamondCount: 1 },
      },
      {
        event: 'gift',
        data: { giftId: 5655, giftName: 'Rose', giftType: 1, repeatCount: 5, repeatEnd: true, diamondCount: 1 },
      },
      { event: 'follow', data: {} },
    )
    await operator.until(() => operator.all('tally').length === 1 && tally().follows === 1, 'the tally')
    expect(tally()).toMatchObject({
      likes: 400,
      viewers: 90,
      viewersPeak: 120,
      gifts: 5,
      diamonds: 5,
      follows: 1,
      comments: 0,
    })
  })
})

describe('playback', () => {
  test('the whole recording is played, broken lines are counted', async () => {
    record(
      'take',
      `${ndjson({ at: 0, ...chat({ text: 'one' }) })}not JSON\n{"at":5,"event":7}\n\n${ndjson({ at: 10, ...chat({ text: 'two' }) })}`,
    )
    await operator.send('playback.start', { name: 'take', speed: 50 })
    await feedIs('playback', { state: 'done', wanted: 'off', events: 2, bad: 2, done: 10, total: 10 })
    expect(texts()).toEqual(['one', 'two'])
  })

  test('played again, it is no repeat', async () => {
    record('take', ndjson({ at: 0, ...chat({ text: 'one' }) }))
    for (const times of [1, 2]) {
      await operator.send('playback.start', { name: 'take', speed: 50 })
      await feedIs('playback', { state: 'done' })
      await operator.until(() => operator.all('comment').length === times, `the comment for the ${times}. time`)
    }
  })

  test('it pauses, goes on, changes its speed and stops', async () => {
    record('long', ndjson({ at: 0, ...chat({ text: 'one' }) }, { at: 3_600_000, ...chat({ text: 'in an hour' }) }))
    await operator.send('playback.start', { name: 'long' })
    await feedIs('playback', { state: 'on', total: 3_600_000, speed: 1 })
    await operator.until(() => operator.all('comment').length === 1, 'the first comment')
    await operator.send('playback.pause', { paused: true })
    await feedIs('playback', { state: 'paused', wanted: 'paused' })
    await operator.send('playback.speed', { speed: 50 })
    await operator.send('playback.pause', { paused: false })
    await feedIs('playback', { state: 'on', speed: 50 })
    await operator.send('playback.stop', {})
    await feedIs('playback', { state: 'off', wanted: 'off' })
    await expect(operator.send('playback.pause', { paused: true })).rejects.toMatchObject({
      error: { code: 'conflict', reason: 'playback_off', current: { id: 'playback', state: 'off' } },
    })
    expect(texts()).toEqual(['one'])
  })

  test('another recording takes the place of the one that plays', async () => {
    record('long', ndjson({ at: 0, ...chat({ text: 'first' }) }, { at: 3_600_000, ...chat({ text: 'never' }) }))
    record('short', ndjson({ at: 0, ...chat({ text: 'second' }) }))
    await operator.send('playback.start', { name: 'long' })
    await operator.until(() => operator.all('comment').length === 1, 'the first comment')
    await operator.send('playback.start', { name: 'short', speed: 50 })
    await feedIs('playback', { state: 'done', target: 'short' })
    await operator.until(() => operator.all('comment').length === 2, 'the second comment')
    expect(texts()).toEqual(['first', 'second'])
  })

  test('a recording that is not there is not found, an empty one fails with a reason', async () => {
    await expect(operator.send('playback.start', { name: 'none' })).rejects.toMatchObject({
      error: { code: 'not_found', reason: 'not_found.recording' },
    })
    record('empty', '\n\n')
    await operator.send('playback.start', { name: 'empty' })
    await feedIs('playback', { state: 'failed', wanted: 'off', errorCode: 'file_empty' })
  })

  test('F15: into a live that is none for practice it is played only when that is meant', async () => {
    record('take', ndjson({ at: 0, ...chat({ text: 'one' }) }))
    await operator.send('show.create', { title: { en: 'Friday' } })
    const id = operator.all('show').find(({ title }) => title.en === 'Friday')?.id as string
    await operator.send('show.open', { id })
    await operator.send('show.start', { id, anyway: true })
    await expect(operator.send('playback.start', { name: 'take' })).rejects.toMatchObject({
      error: { code: 'conflict', reason: 'live_on_air' },
    })
    expect(texts()).toEqual([])
    await operator.send('playback.start', { name: 'take', confirmed: true })
    await operator.until(() => operator.all('comment').length === 1, 'the comment')
  })

  test.each(['runs', 'is paused'])(
    'F15: one that %s when such a live starts is over, and not gone on with',
    async (as) => {
      record('long', ndjson({ at: 0, ...chat({ text: 'one' }) }, { at: 3_600_000, ...chat({ text: 'never' }) }))
      const { result } = await operator.send('show.create', { title: { en: 'Friday' }, open: true })
      await operator.send('playback.start', { name: 'long' })
      await feedIs('playback', { state: 'on' })
      if (as === 'is paused') await operator.send('playback.pause', { paused: true })
      await operator.send('show.start', { id: result.id, anyway: true })
      await feedIs('playback', { wanted: 'off', state: 'off' })
      await expect(operator.send('playback.pause', { paused: false })).rejects.toMatchObject({
        error: { code: 'conflict', reason: 'playback_off' },
      })
    },
  )

  test('F15: one that runs when a rehearsal starts goes on', async () => {
    record('long', ndjson({ at: 0, ...chat({ text: 'one' }) }, { at: 3_600_000, ...chat({ text: 'never' }) }))
    const { result } = await operator.send('show.create', { title: { en: 'Friday' }, open: true })
    await operator.send('playback.start', { name: 'long' })
    await operator.send('show.start', { id: result.id, rehearsal: true })
    await feedIs('playback', { wanted: 'on', state: 'on' })
  })

  test('a restart ends a playback', async () => {
    record('long', ndjson({ at: 0, ...chat({ text: 'one' }) }, { at: 3_600_000, ...chat({ text: 'never' }) }))
    await operator.send('playback.start', { name: 'long' })
    await feedIs('playback', { state: 'on' })
    room = await room.restart()
    const again = await WireClient.join(room.url, room.token('operator'))
    expect(again.all('feed').find((row) => row.id === 'playback')).toMatchObject({ wanted: 'off', state: 'off' })
  })
})

describe('recording', () => {
  test.each(['take one', '第一场', 'with its ending.ndjson'])(
    '%s: what was recorded plays back as the same comments',
    async (name) => {
      await operator.send('recording.start', { name })
      await feedIs('recording', { state: 'on', target: name })
      await send(chat({ text: '多久发货' }), chat({ text: 'how long?' }), { event: 'like', data: { likeCount: 3 } })
      await operator.send('recording.stop', {})
      await feedIs('recording', { state: 'off', wanted: 'off', done: 3 })
      const { recordings } = await operator.query('recording.list', {})
      expect(recordings.map((one) => one.name)).toContain(name.replace('.ndjson', ''))

      await operator.send('playback.start', { name, speed: 50 })
      await feedIs('playback', { state: 'done', events: 3, bad: 0 })
      await operator.until(() => operator.all('comment').length === 4, 'the comments')
      expect(texts()).toEqual(['多久发货', 'how long?', '多久发货', 'how long?'])
    },
  )

  test('one recording at a time, and never over one that is there', async () => {
    record('old', 'precious')
    await expect(operator.send('recording.start', { name: 'old' })).rejects.toMatchObject({
      error: { reason: 'recording_exists' },
    })
    await operator.send('recording.start', { name: 'new' })
    await expect(operator.send('recording.start', { name: 'newer' })).rejects.toMatchObject({
      error: { reason: 'recording_on' },
    })
    expect(readFileSync(join(room.dataDir, 'recordings', 'old.ndjson'), 'utf8')).toBe('precious')
  })

  test('stopped and begun anew in one breath, the new one is written and the old one whole', async () => {
    await operator.send('recording.start', { name: 'first' })
    await feedIs('recording', { state: 'on' })
    await send(chat({ text: 'for the first' }))
    const device = room.device(room.token('operator'))
    room.studio.command(device, 'recording.stop', {}, randomUUID())
    room.studio.command(device, 'recording.start', { name: 'second' }, randomUUID())
    await feedIs('recording', { target: 'second', state: 'on' })
    await send(chat({ text: 'for the second' }))
    await operator.send('recording.stop', {})
    await feedIs('recording', { state: 'off', wanted: 'off', target: 'second', done: 1 })
    for (const name of ['first', 'second'])
      expect(readFileSync(join(room.dataDir, 'recordings', `${name}.ndjson`), 'utf8')).toContain(`for the ${name}`)
  })

  test('stopping the station writes the recording to its end', async () => {
    await operator.send('recording.start', { name: 'take' })
    await feedIs('recording', { state: 'on' })
    await send(chat({ text: 'last words' }))
    await room.running.close()
    expect(readFileSync(join(room.dataDir, 'recordings', 'take.ndjson'), 'utf8')).toContain('last words')
  })

  test('what is played back is not recorded again', async () => {
    record('take', ndjson({ at: 0, ...chat({ text: 'echo' }) }))
    await operator.send('recording.start', { name: 'new' })
    await operator.send('playback.start', { name: 'take', speed: 50 })
    await feedIs('playback', { state: 'done' })
    await operator.send('recording.stop', {})
    await feedIs('recording', { state: 'off', done: 0 })
  })
})

describe('TikFinity', () => {
  /** A server as TikFinity runs one. */
  async function tikfinity() {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
    await new Promise((resolve) => server.once('listening', resolve))
    onTestFinished(() => {
      for (const client of server.clients) client.terminate()
      server.close()
    })
    const { port } = server.address() as { port: number }
    const tell = (...events: unknown[]) => {
      for (const client of server.clients)
        for (const event of events) client.send(typeof event === 'string' ? event : JSON.stringify(event))
    }
    return { server, url: `ws://127.0.0.1:${port}/`, tell }
  }

  test('it is connected to, its comments arrive, garbage is counted, and it can be switched off', async () => {
    const { server, url, tell } = await tikfinity()
    await operator.send('feed.tikfinity', { on: true, url })
    await feedIs('tikfinity', { state: 'on', wanted: 'on', target: url })
    tell('nonsense', chat({ text: '多久发货' }), '[1,2]', { event: 'rankUpdate', data: {} })
    await operator.until(() => operator.all('comment').length === 1, 'the comment')
    await feedIs('tikfinity', { events: 1, bad: 3 })
    await operator.send('feed.tikfinity', { on: false })
    await feedIs('tikfinity', { state: 'off', wanted: 'off' })
    await expect.poll(() => server.clients.size).toBe(0)
  })

  test('when it goes away that is shown, with the time of the next attempt', async () => {
    const { server, url } = await tikfinity()
    await operator.send('feed.tikfinity', { on: true, url })
    await feedIs('tikfinity', { state: 'on' })
    const closedAt = room.now()
    for (const client of server.clients) client.close()
    await feedIs('tikfinity', { state: 'waiting', errorCode: 'closed' })
    expect(feed('tikfinity').retryAt).toBeGreaterThan(closedAt)
  })

  test('what is wanted survives a restart', async () => {
    const { server, url } = await tikfinity()
    await operator.send('feed.tikfinity', { on: true, url })
    await feedIs('tikfinity', { state: 'on' })
    await room.running.close()
    const back = new Promise((resolve) => server.once('connection', resolve))
    room = await room.restart()
    await back
  })
})
