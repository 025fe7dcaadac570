import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src-shared/commands'
import { QUERIES } from '../../src-shared/queries'
import { ROLES } from '../../src-shared/roles'
import { chat, ndjson } from '../support/feed-events'
import { call, post } from '../support/http'
import { fitting } from '../support/schema-cases'
import { stored, storedTexts } from '../support/stored'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

let room: TestStudio
let operator: string
let feed: string
beforeAll(async () => {
  room = await startStudio()
  operator = room.token('operator')
  feed = room.token('feed')
})
afterAll(() => room.stop())

test('A1: /healthz tells the head', async () => {
  const { status, json } = await call(room.url, '/healthz')
  expect(status).toBe(200)
  expect(json()).toEqual({ ok: true, seq: room.studio.store.head })
})

describe('A3: /api/commands', () => {
  test('lists every command with roles and schemas, without a token', async () => {
    const { status, json } = await call(room.url, '/api/commands')
    expect(status).toBe(200)
    const { commands, roles } = json<{
      roles: string[]
      commands: { name: string; roles: string[]; input: object }[]
    }>()
    expect(roles).toEqual([...ROLES])
    expect(commands.map(({ name }) => name)).toEqual(Object.keys(COMMANDS))
    for (const command of commands) {
      const spec = COMMANDS[command.name as keyof typeof COMMANDS]
      expect(command).toMatchObject({ about: spec.about, roles: spec.roles, result: { type: 'object' } })
      expect(command).toHaveProperty('undoable', 'undoable' in spec)
      expect(spec.input.safeParse(fitting(command.input)).error, command.name).toBeUndefined()
    }
  })
})

describe('A8: /api/queries', () => {
  test('lists every query with roles and schemas, and whether it can be watched, without a token', async () => {
    const { status, json } = await call(room.url, '/api/queries')
    expect(status).toBe(200)
    const { queries, roles } = json<{ roles: string[]; queries: { name: string; input: object }[] }>()
    expect(roles).toEqual([...ROLES])
    expect(queries.map(({ name }) => name)).toEqual(Object.keys(QUERIES))
    for (const query of queries) {
      const spec = QUERIES[query.name as keyof typeof QUERIES]
      expect(query).toMatchObject({ about: spec.about, roles: spec.roles, result: { type: 'object' } })
      expect(query).toHaveProperty('watchable', spec.reads !== null)
      expect(spec.input.safeParse(fitting(query.input)).error, query.name).toBeUndefined()
    }
  })
})

describe('A7: queries', () => {
  const query = (name: string, body: unknown, token?: string) => post(room.url, `/api/queries/${name}`, body, token)

  test('are answered once, with a result of what is on disk', async () => {
    const { result } = (await post(room.url, '/api/commands/show.create', { title: { en: 'Asked' } }, operator)).json<{
      result: { id: string }
    }>()
    const { status, json } = await query('journal.list', { limit: 1 }, operator)
    expect(status).toBe(200)
    expect(json()).toMatchObject({
      type: 'result',
      seq: room.studio.store.head,
      result: { lines: [{ name: 'show.create', input: { title: { en: 'Asked' } } }] },
    })
    expect(room.studio.store.read.must('show', result.id).title).toEqual({ en: 'Asked' })
  })

  test('an empty body is an empty input', async () => {
    const answer = await call(room.url, '/api/queries/device.me', {
      method: 'POST',
      headers: { authorization: `Bearer ${operator}` },
    })
    expect(answer.json()).toMatchObject({ result: { memberId: null } })
  })

  test.each([
    ['an unknown name', 'nothing.here', {}, 404, 'not_found'],
    ['an input that does not fit', 'journal.list', { limit: 'all' }, 400, 'invalid'],
  ])('%s is a reject with its status', async (_what, name, body, status, code) => {
    const answer = await query(name, body, operator)
    expect(answer.status).toBe(status)
    expect(answer.json()).toMatchObject({ type: 'reject', error: { code } })
  })

  test('another role is refused, and so is who has no token', async () => {
    expect((await query('journal.list', {}, room.token('host'))).status).toBe(403)
    expect((await query('journal.list', {})).status).toBe(401)
  })
})

describe('A2: commands', () => {
  const command = (name: string, body: unknown, token?: string, headers?: Record<string, string>) =>
    post(room.url, `/api/commands/${name}`, body, token, headers)

  /** The seq of the last command; that a device was seen is written in between. */
  const lastJournaled = () =>
    (room.studio.store.read.sql('SELECT MAX(seq) AS seq FROM journal').get() as { seq: number }).seq

  test('an ack has the id that was sent, the seq and the result', async () => {
    const { status, json } = await command('show.create', { title: { en: 'A' } }, operator, { 'idempotency-key': 'k1' })
    expect(status).toBe(200)
    expect(json()).toEqual({
      type: 'ack',
      id: 'k1',
      seq: lastJournaled(),
      result: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    })
  })

  test('C7: the same key again gets the first ack; with another input it is a conflict', async () => {
    const first = await command('show.create', { title: { en: 'B' } }, operator, { 'idempotency-key': 'k2' })
    const lines = room.journaled()
    const again = await command('show.create', { title: { en: 'B' } }, operator, { 'idempotency-key': 'k2' })
    expect(again.json()).toEqual(first.json())
    const other = await command('show.create', { title: { en: 'C' } }, operator, { 'idempotency-key': 'k2' })
    expect(other.status).toBe(409)
    expect(other.json()).toMatchObject({ type: 'reject', id: 'k2', error: { code: 'conflict', reason: 'id_reused' } })
    expect(room.journaled()).toBe(lines)
  })

  test('without a key every post is a command of its own', async () => {
    const body = { name: 'Li', roles: ['support'] }
    const [a, b] = [await command('member.create', body, operator), await command('member.create', body, operator)]
    expect(a.json<{ id: string }>().id).not.toBe(b.json<{ id: string }>().id)
    expect(room.studio.store.read.rows('member', "name = 'Li'")).toHaveLength(2)
  })

  test('an empty body is {}', async () => {
    expect((await command('pairing.close', '', operator)).status).toBe(200)
  })

  test.each([
    [401, 'unauthorized', 'show.create', {}, () => undefined],
    [401, 'unauthorized', 'show.create', {}, () => 'nobody.secret'],
    [403, 'forbidden', 'show.create', { title: { en: 'A' } }, () => room.token('observer')],
    [404, 'not_found', 'show.sell', {}, () => operator],
    [404, 'not_found', 'toString', {}, () => operator],
    [404, 'not_found', 'show.open', { id: 'none' }, () => operator],
    [400, 'invalid', 'show.create', {}, () => operator],
    [400, 'invalid', 'show.create', 'not JSON', () => operator],
    [400, 'invalid', 'show.create', [], () => operator],
    [409, 'conflict', 'segment.next', {}, () => operator],
    [413, 'too_large', 'show.create', { title: { en: 'x'.repeat(256 * 1024) } }, () => operator],
  ])('E2: %i %s for %s', async (status, code, name, body, token) => {
    const journaled = room.journaled()
    const answer = await command(name, body, token())
    expect(answer.status).toBe(status)
    expect(answer.json()).toMatchObject({ error: { code, message: expect.any(String) } })
    expect(room.journaled()).toBe(journaled)
  })

  test('a key that is too long is invalid', async () => {
    const answer = await command('pairing.close', {}, operator, { 'idempotency-key': 'k'.repeat(65) })
    expect(answer.status).toBe(400)
  })

  test('L6 P5: a revoked token is refused', async () => {
    const token = room.token('operator')
    await command('device.revoke', { id: room.device(token).id }, operator)
    expect((await command('pairing.close', {}, token)).status).toBe(401)
  })
})

describe('the feed', () => {
  const send = (body: unknown, token = feed) => post(room.url, '/api/feed', body, token)
  const texts = () => storedTexts(room)

  test.each([
    ['one object', JSON.stringify(chat({ text: 'one' })), ['one'], 0],
    ['an array', JSON.stringify([chat({ text: 'two' }), chat({ text: 'three' })]), ['two', 'three'], 0],
    ['NDJSON', ndjson(chat({ text: 'four' }), chat({ text: 'five' })), ['four', 'five'], 0],
    [
      'NDJSON with Windows line ends',
      ndjson(chat({ text: 'six' }), chat({ text: '7' })).replaceAll('\n', '\r\n'),
      ['six', '7'],
      0,
    ],
    [
      'NDJSON with broken lines',
      `${ndjson(chat({ text: 'eight' }))}{"event":\nnonsense\n[1]\n${ndjson(chat({ text: 'nine' }))}`,
      ['eight', 'nine'],
      3,
    ],
    [
      'an array with items that are no events',
      JSON.stringify([7, null, {}, { event: 1 }, chat({ text: 'ten' })]),
      ['ten'],
      4,
    ],
    ['nothing', '', [], 0],
    ['an empty array', '[]', [], 0],
    ['garbage', '<html>', [], 1],
    ['a number', '12', [], 1],
  ])('F1 F2: %s: what is accepted is on disk when the answer comes', async (_what, body, expected, bad) => {
    const before = texts()
    const { status, json } = await send(body)
    const after = texts()
    expect(status).toBe(200)
    expect(json()).toEqual({ accepted: expected.length, bad })
    expect(after.slice(before.length)).toEqual(expected)
  })

  test('F4: unknown kinds are counted by name and data that cannot be read as bad', async () => {
    const observer = await WireClient.join(room.url, room.token('observer'))
    const http = () => observer.all('feed').find((row) => row.id === 'http')!
    const before = http()
    await send([
      { event: 'rankUpdate', data: {} },
      { event: 'chat', data: 7 },
      { event: 'chat', data: {} },
    ])
    await observer.until(() => http().bad === before.bad + 2, 'the bad ones')
    expect(http().unknown).toEqual({ ...before.unknown, rankUpdate: 1 })
    expect(room.faults).toEqual([])
  })

  test('F6: ids of 19 digits keep their last digit, as text and as number', async () => {
    await send('{"event":"chat","data":{"comment":"id","userId":7012345678901234567,"msgId":7212345678901234567}}')
    await send('{"event":"chat","data":{"comment":"id","userId":"7012345678901234568","msgId":"7212345678901234568"}}')
    const rows = stored(room, "SELECT userId, feedKey FROM comment WHERE text = 'id' ORDER BY n")
    expect(rows).toEqual([
      { userId: '7012345678901234567', feedKey: 'chat:7212345678901234567' },
      { userId: '7012345678901234568', feedKey: 'chat:7212345678901234568' },
    ])
  })

  test('F1: an operator may post as well, others may not', async () => {
    expect((await send('[]', operator)).status).toBe(200)
    for (const role of ['host', 'support', 'observer'] as const) {
      const answer = await send([chat({ text: 'smuggled' })], room.token(role))
      expect(answer.status).toBe(403)
    }
    expect((await post(room.url, '/api/feed', '[]')).status).toBe(401)
    expect(texts()).not.toContain('smuggled')
  })

  test('F1: a body above 16 MB is too large', async () => {
    const answer = await send('x'.repeat(16 * 1024 * 1024 + 1)).catch((error: NodeJS.ErrnoException) => error)
    // The station may answer before all of it was sent, which resets the connection under the sender's hands.
    if (answer instanceof Error) expect(answer.code).toBeOneOf(['ECONNRESET', 'EPIPE'])
    else expect(answer.status).toBe(413)
    expect((await send('[]')).status).toBe(200)
  })
})
