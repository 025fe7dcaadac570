import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { LATEST_VERSION } from '../../src-main/engine/store/migrations'
import { chat, chatter, ndjson } from '../support/feed-events'
import { post } from '../support/http'
import { takeCopy } from '../support/store'
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

const file = () => join(room.dataDir, 'cueroom.sqlite')
const texts = () => storedTexts(room)

/** Another program that has begun to write to the database; what it gives lets go. */
function lock(): () => void {
  const other = new Database(file())
  other.exec('BEGIN IMMEDIATE')
  onTestFinished(() => {
    other.close()
  })
  return () => other.exec('COMMIT')
}

describe('T1: while another program holds the database', () => {
  test('commands are busy, over socket and HTTP, and the same command works afterwards', async () => {
    const release = lock()
    const busy = { code: 'busy', reason: 'database_busy' }
    await expect(operator.send('show.create', { title: { en: 'A' } }, 'one')).rejects.toMatchObject({ error: busy })
    const token = room.token.bind(room)
    expect(() => token('host')).toThrow(expect.objectContaining({ code: 'busy' }))
    release()
    const { seq } = await operator.send('show.create', { title: { en: 'A' } }, 'one')
    expect(stored(room, 'SELECT seq, name FROM journal')).toEqual([{ seq, name: 'show.create' }])
    expect(operator.all('show')).toHaveLength(1)
  })

  test('over HTTP that is a 503', async () => {
    const token = room.token('operator')
    const release = lock()
    const answer = await post(room.url, '/api/commands/pairing.close', {}, token)
    expect(answer.status).toBe(503)
    expect(answer.json()).toMatchObject({ type: 'reject', error: { code: 'busy' } })
    release()
  })

  test('feed events wait and are written afterwards, in order and once', async () => {
    const feed = room.token('feed')
    const release = lock()
    const first = post(room.url, '/api/feed', [chat({ text: 'one' }), chat({ text: 'two', msgId: '72' })], feed)
    await expect.poll(() => room.faults.length).toBeGreaterThan(0)
    const second = post(
      room.url,
      '/api/feed',
      [chat({ text: 'two again', msgId: '72' }), chat({ text: 'three' })],
      feed,
    )
    expect(texts()).toEqual([])
    release()
    expect((await first).status).toBe(200)
    expect((await second).status).toBe(200)
    expect(texts()).toEqual(['one', 'two', 'three'])
    await operator.until(() => operator.all('comment').length === 3, 'the comments')
  })

  test('F7: with more than 100,000 events waiting a post is busy and nothing of it is taken', async () => {
    const feed = room.token('feed')
    const send = (body: unknown) => post(room.url, '/api/feed', body, feed)
    const likes = Array.from({ length: 100_001 }, () => ({ event: 'like', data: { likeCount: 1 } }))
    // When the feed was heard of is written now; what the disk refuses later is of the flood.
    await send([])
    await operator.until(
      () => operator.all('device').some(({ role, seenAt }) => role === 'feed' && seenAt !== null),
      'seen',
    )
    const release = lock()
    const flood = send(likes)
    await expect.poll(() => room.faults.length).toBeGreaterThan(0)
    const late = [chat({ text: 'late', msgId: '7200000000000000001' }), { event: 'unheardOf', data: {} }, 7]
    const refused = await send(late)
    expect(refused.status).toBe(503)
    expect(refused.json()).toMatchObject({ error: { code: 'busy', reason: 'feed_flood' } })
    release()
    expect((await flood).json()).toEqual({ accepted: 100_001, bad: 0 })
    const row = () => operator.all('feed').find(({ id }) => id === 'http')
    await operator.until(() => operator.all('tally')[0]?.likes === 100_001, 'all likes')
    expect(row()).toMatchObject({ events: 100_001, bad: 0, repeats: 0, unknown: {} })
    // When there is room the same post is taken, as if it had never been sent.
    expect((await send(late)).json()).toEqual({ accepted: 2, bad: 1 })
    expect(texts()).toEqual(['late'])
    await operator.until(() => row()?.bad === 1, 'the count of it')
    expect(row()).toMatchObject({ repeats: 0, unknown: { unheardOf: 1 } })
  })

  test('what a feed tells of itself meanwhile is written afterwards', async () => {
    mkdirSync(join(room.dataDir, 'recordings'), { recursive: true })
    const take = ndjson({ at: 0, ...chat({ text: 'one' }) }, { at: 10_000, ...chat({ text: 'two' }) })
    writeFileSync(join(room.dataDir, 'recordings', 'take.ndjson'), take)
    const playback = () => operator.all('feed').find((row) => row.id === 'playback')!
    await operator.send('playback.start', { name: 'take', speed: 50 })
    await operator.until(() => playback().state === 'on', 'the playback')
    const release = lock()
    await expect.poll(() => room.faults.length).toBeGreaterThan(1)
    release()
    await operator.until(() => playback().state === 'done', 'the end of the playback')
    await operator.until(() => operator.all('comment').length === 2, 'both comments')
  })

  test('links stay, and what a feed is told to do is done', async () => {
    const release = lock()
    await expect(operator.send('recording.start', { name: 'take' })).rejects.toMatchObject({ error: { code: 'busy' } })
    release()
    await operator.send('recording.start', { name: 'take' })
    const recording = () => operator.all('feed').find((row) => row.id === 'recording')!
    await operator.until(() => recording().state === 'on', 'the recording')
    expect(operator.closeCode).toBeNull()
  })
})

describe('T2: on a full disk', () => {
  const fill = () =>
    room.studio.store.db.pragma(`max_page_count = ${room.studio.store.db.pragma('page_count', { simple: true })}`)
  const free = () => room.studio.store.db.pragma('max_page_count = 1000000')
  const large = {
    title: { en: 'A' },
    answers: { en: 'x'.repeat(4_000), zh: '字'.repeat(4_000), th: 'x'.repeat(4_000) },
  }

  test('commands are refused, nothing is half-written, and it goes on when there is room', async () => {
    fill()
    const { head } = room.studio.store
    const refused = operator.send('article.create', large, 'one')
    await expect(refused).rejects.toMatchObject({ error: { code: 'internal', reason: 'disk_full' } })
    expect(stored(room, 'SELECT (SELECT COUNT(*) FROM article) + (SELECT COUNT(*) FROM journal) AS size')).toEqual([
      { size: 0 },
    ])
    expect(room.studio.store.head).toBe(head)
    free()
    await operator.send('article.create', large, 'one')
    expect(operator.all('article')).toHaveLength(1)
    expect(stored(room, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  })

  test('E2: over HTTP that is a 500, with its reason', async () => {
    const token = room.token('operator')
    fill()
    const answer = await post(room.url, '/api/commands/article.create', large, token)
    expect(answer.status).toBe(500)
    expect(answer.json()).toMatchObject({ type: 'reject', error: { code: 'internal', reason: 'disk_full' } })
    free()
  })

  test('feed events wait for room', async () => {
    const feed = room.token('feed')
    fill()
    const answer = post(room.url, '/api/feed', chatter(200, 'x'.repeat(900)), feed)
    await expect.poll(() => room.faults.length).toBeGreaterThan(0)
    expect(texts()).toEqual([])
    free()
    expect((await answer).status).toBe(200)
    expect(texts()).toHaveLength(200)
  })
})

test('E2 E3: a fault of CueRoom itself is a 500 and a reject that say nothing of its inside, is reported, and changes nothing', async () => {
  const broken = await startStudio({ resourcesDir: join(room.dataDir, 'nothing here') })
  onTestFinished(broken.stop)
  const token = broken.token('operator')
  const screen = await WireClient.join(broken.url, token)
  const answer = await post(broken.url, '/api/commands/sample.load', {}, token)
  expect(answer.status).toBe(500)
  const error = { code: 'internal', message: 'something went wrong inside CueRoom' }
  expect(answer.json()).toEqual({ type: 'reject', id: expect.any(String), error })
  await expect(screen.send('sample.load', {})).rejects.toMatchObject({ error })
  expect(broken.faults).toEqual([
    expect.objectContaining({ code: 'ENOENT' }),
    expect.objectContaining({ code: 'ENOENT' }),
  ])
  expect(broken.journaled()).toBe(0)
  await screen.send('show.create', { title: { en: 'A' } })
})

describe('T4: a damaged database', () => {
  test('is replaced by its newest copy: new epoch, snapshot on resume, and the operator is told until it is read', async () => {
    await operator.send('show.create', { title: { en: 'In the copy' } })
    await takeCopy(room.studio.store.db, room.dataDir, Date.now())
    await operator.send('show.create', { title: { en: 'Lost' } })
    const token = room.token('operator')
    await room.running.close()
    writeFileSync(file(), 'garbage')

    room = await room.restart()
    // The token is younger than the copy: it is lost as well, and a new one is needed.
    expect((await post(room.url, '/api/commands/pairing.close', {}, token)).status).toBe(401)
    const again = await WireClient.join(room.url, room.token('operator'), { epoch: operator.epoch, seq: operator.seq })
    expect(again.frames[1]?.type).toBe('snapshot')
    expect(again.epoch).not.toBe(operator.epoch)
    expect(again.all('show').map((show) => show.title.en)).toEqual(['In the copy'])
    const { recovery } = again.all('studio')[0]!
    expect(recovery).toEqual({
      at: expect.any(Number),
      kind: 'damaged',
      copyFrom: expect.any(Number),
      movedTo: expect.stringContaining('damaged'),
      lost: { changes: expect.any(Number), since: expect.any(Number), until: expect.any(Number) },
    })
    await again.send('recovery.dismiss', {})
    expect(again.all('studio')[0]!.recovery).toBeNull()
  })
})

describe('T3: what cannot be opened', () => {
  test('two stations on one folder: the second says so, the first goes on', async () => {
    await expect(startStudio({ dataDir: room.dataDir })).rejects.toMatchObject({ reason: 'in_use' })
    await operator.send('show.create', { title: { en: 'A' } })
  })

  test('a newer database is refused as often as it is tried, and opens when it is the right one', async () => {
    await room.running.close()
    const db = new Database(file())
    db.pragma(`user_version = ${LATEST_VERSION + 1}`)
    for (let i = 0; i < 2; i += 1)
      await expect(startStudio({ dataDir: room.dataDir })).rejects.toMatchObject({ reason: 'newer' })
    db.pragma(`user_version = ${LATEST_VERSION}`)
    db.close()
    room = await room.restart()
  })

  test('a port that is taken is told, and the folder is free again', async () => {
    await room.running.close()
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    await expect(startStudio({ dataDir: room.dataDir, port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    other.close()
    room = await room.restart()
  })
})
