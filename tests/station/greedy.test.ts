import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { Hub } from '../../src-main/engine/sync/hub'
import { Lane, Lanes } from '../../src-main/engine/sync/lane'
import type { LinkLimits } from '../../src-main/engine/sync/link'
import { CLOSE, MAX_HELLO, PROTOCOL } from '../../src-shared/frames'
import { chatter } from '../support/feed-events'
import { call, post } from '../support/http'
import { startStudio, type TestStudio } from '../support/studio'
import { socketCarrier, WireClient } from '../support/wire-client'

let room: TestStudio
beforeEach(async () => {
  room = await startStudio()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await room.stop()
})

/** A studio with some other limits, for a rule about them. */
async function limited(limits: Partial<LinkLimits>): Promise<TestStudio> {
  const other = await startStudio({ limits })
  onTestFinished(other.stop)
  return other
}

test('L10: a cue waits for one state at the most, however many somebody asks for at once; they come later', async () => {
  const operator = await WireClient.join(room.url, room.token('operator'))
  await operator.send('sample.load', {})
  await operator.send('show.start', { id: operator.all('studio')[0]!.showId })
  const feed = room.token('feed')
  for (let n = 0; n < 10; n += 1) await post(room.url, '/api/feed', JSON.stringify(chatter(200, `hola ${n}`)), feed)
  const greedy = await WireClient.join(room.url, room.token('operator'))
  const host = await WireClient.join(room.url, room.token('host'))
  const { epoch } = greedy

  const answered = vi.spyOn(Hub.prototype, 'welcome')
  const before: number[] = []
  room.studio.store.onCommit(({ puts }) => {
    if (puts.some(([record]) => record === 'cue')) before.push(answered.mock.calls.length)
  })
  const [asked, token] = [60, room.token('operator')]
  const other = await WireClient.join(room.url, token)
  answered.mockClear()
  for (let n = 0; n < asked; n += 1) {
    other.carrier.send({ type: 'hello', protocol: PROTOCOL, token, resume: { epoch, seq: 0 } })
  }
  for (let n = 0; n < 5; n += 1) await operator.send('cue.send', { text: `Cue ${n}`, urgency: 'now' })
  await host.until(() => host.all('cue').length === 5, 'the cues')
  // The first cue came right after all the hellos: not even a handful of them were answered before it.
  expect(before[0]).toBeLessThanOrEqual(5)
  expect(before).toHaveLength(5)
  await other.until(() => other.ofType('welcome').length === 1 + asked, 'everything that was asked for')
  expect(other.closeCode).toBeNull()
})

test('L10: a refused request costs its address 5 ms, all strangers together the same, and nothing the address of a device that has a good token', async () => {
  const charged = vi.spyOn(Lane.prototype, 'charge')
  const refusals = () => charged.mock.calls.filter(([work, ms]) => work === 'state' && ms === 5).length
  expect((await post(room.url, '/api/pair', '['.repeat(256 * 1024), '')).status).toBe(413)
  expect(refusals()).toBe(2)
  expect((await post(room.url, '/api/pair', '[[[', '')).status).toBe(400)
  expect(refusals()).toBe(4)
  expect((await post(room.url, '/api/feed', '[]', 'no such token')).status).toBe(401)
  expect(refusals()).toBe(6)
  expect((await post(room.url, '/api/feed', '[]', room.token('host'))).status).toBe(403)
  expect(refusals()).toBe(6)
  charged.mockRestore()
})

test('L10: commands of a link that is read no further are carried out all the same, each once and in their order', async () => {
  const operator = await WireClient.join(room.url, room.token('operator'))
  for (let n = 0; n < 300; n += 1) {
    operator.carrier.send({
      type: 'command',
      id: `c${n}`,
      name: 'member.create',
      input: { name: `P ${n}`, roles: ['host'] },
    })
  }
  await operator.until(() => operator.ofType('ack').length === 300, 'all acknowledgements')
  expect(operator.ofType('ack').map(({ id }) => id)).toEqual(Array.from({ length: 300 }, (_, n) => `c${n}`))
  expect(room.journaled()).toBe(300)
})

test('L10: a command that came in before its socket was gone is carried out', async () => {
  const operator = await WireClient.join(room.url, room.token('operator'))
  for (let n = 0; n < 40; n += 1) {
    operator.carrier.send({
      type: 'command',
      id: `c${n}`,
      name: 'member.create',
      input: { name: `P ${n}`, roles: ['host'] },
    })
  }
  operator.close()
  await expect.poll(() => room.journaled(), { timeout: 20_000 }).toBe(40)
})

test.each(['', 'Authorization: Bearer guessed\r\n', 'Origin: https://elsewhere.example\r\n'])(
  'A6 L10: requests that are heaped up on one connection are not gathered: it is cut off, and others are heard (%j)',
  async (header) => {
    const { port } = new URL(room.url)
    await call(room.url, '/healthz')
    const lanes = vi.spyOn(Lanes.prototype, 'of')
    const socket = connect(Number(port), '127.0.0.1')
    const gone = new Promise((resolve) => socket.on('close', resolve))
    socket.on('error', () => {})
    socket.write(`GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${header}\r\n`.repeat(5_000))
    await gone
    const waiting = lanes.mock.results.map(({ value }) => (value as Lane).waiting)
    expect(Math.max(...waiting)).toBeLessThanOrEqual(8)
    expect((await call(room.url, '/healthz')).status).toBe(200)
    expect(room.faults).toEqual([])
  },
)

test('A6: a body of chunks of one letter is not read on, however much it may hold', async () => {
  const { port } = new URL(room.url)
  const socket = connect(Number(port), '127.0.0.1')
  const gone = new Promise((resolve) => socket.on('close', resolve))
  socket.on('error', () => {})
  const token = room.token('feed')
  const head = ['POST /api/feed HTTP/1.1', `Host: 127.0.0.1:${port}`, `Authorization: Bearer ${token}`]
  // It never ends by itself.
  socket.write(`${head.join('\r\n')}\r\nTransfer-Encoding: chunked\r\n\r\n${'1\r\n[\r\n'.repeat(20_000)}`)
  await gone
  expect((await call(room.url, '/healthz')).status).toBe(200)
  const large = JSON.stringify(chatter(100, 'in chunks'))
  const parts = Array.from({ length: Math.ceil(large.length / 100) }, (_, n) => large.slice(n * 100, n * 100 + 100))
  const sound = await fetch(`${room.url}/api/feed`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: new Blob(parts).stream(),
    duplex: 'half',
  } as RequestInit)
  expect(await sound.json()).toMatchObject({ accepted: 100 })
  expect(room.faults).toEqual([])
})

test('A6: a client that sends the next requests before it has the answers, a few of them, gets them all in their order', async () => {
  const { port } = new URL(room.url)
  const socket = connect(Number(port), '127.0.0.1')
  let heard = ''
  socket.on('data', (data) => {
    heard += data
  })
  socket.write(
    ['/healthz', '/api/commands/', '/healthz', '/none']
      .map((path) => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)
      .join(''),
  )
  const statuses = () => [...heard.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)
  await expect.poll(statuses).toEqual(['200', '404', '200', '404'])
  socket.destroy()
})

test('L10: a link that is reset while it waits for its turn is no fault of the station', async () => {
  const lanes = vi.spyOn(Lanes.prototype, 'of')
  await call(room.url, '/healthz')
  const lane = lanes.mock.results[0]?.value as Lane
  // Its address has taken far more than its share: what comes next waits.
  lane.charge('state', 1_000)
  await call(room.url, '/healthz')
  const { port } = new URL(room.url)
  const socket = connect(Number(port), '127.0.0.1')
  const upgrade = 'GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n'
  socket.write(`${upgrade}Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`)
  await expect.poll(() => lane.waiting).toBe(1)
  socket.resetAndDestroy()
  await expect.poll(() => lane.waiting).toBe(0)
  expect((await call(room.url, '/healthz')).status).toBe(200)
  expect(room.faults).toEqual([])
})

test('L10: a command that waits for its turn is not carried out once its token is taken back', async () => {
  const token = room.token('operator')
  const operator = await WireClient.join(room.url, token)
  const { id } = room.device(token)
  const send = (name: string, input: object) => operator.carrier.send({ type: 'command', id: name, name, input })
  send('device.revoke', { id })
  send('cueTemplate.create', { text: { en: 'Late' }, urgency: 'info' })
  await operator.closed()
  expect(operator.closeCode).toBe(CLOSE.unauthorized)
  expect(room.studio.store.read.rows('cueTemplate', 'TRUE')).toEqual([])
})

test('L11: links have a number of their own a device and in all, with room left for boards', async () => {
  const small = await limited({ mostOfDevice: 2, mostOfOthers: 3, most: 5 })
  const operator = small.token('operator')
  const open = await Promise.all([WireClient.join(small.url, operator), WireClient.join(small.url, operator)])
  const refused = async (token: string) => {
    const client = new WireClient(await socketCarrier(small.url))
    await client.helloInVain(token)
    expect(client.frames).toEqual([
      { type: 'error', error: { code: 'busy', reason: 'too_many_links', message: expect.any(String) } },
    ])
    expect(client.closeCode).toBe(CLOSE.tooMany)
  }
  await refused(operator)
  await WireClient.join(small.url, small.token('support'))
  await refused(small.token('support'))
  for (const _ of [1, 2]) await WireClient.join(small.url, small.token('host'))
  await refused(small.token('host'))
  // A link that ends makes room.
  open[0]!.close()
  await open[1]!.until(() => open[1]!.all('device').some(({ links }) => links === 1), 'the link to be gone')
  await WireClient.join(small.url, small.token('host'))
})

test('H10: a link that begins with anything long is closed before it is read', async () => {
  const client = new WireClient(await socketCarrier(room.url))
  client.carrier.send('['.repeat(MAX_HELLO + 1))
  await client.closed()
  expect(client.closeCode).toBe(CLOSE.badFrame)
})

test('H10: a link may say hello late, but not make a noise instead', async () => {
  const client = new WireClient(await socketCarrier(room.url))
  for (let n = 0; n < 30; n += 1) client.carrier.send({ type: 'ping', at: n })
  await client.closed()
  expect(client.closeCode).toBe(CLOSE.badFrame)
})

test('P2: whoever has no token has no more than 1 KB read', async () => {
  const answer = await post(room.url, '/api/pair', '['.repeat(256 * 1024))
  expect(answer.status).toBe(413)
  const longest = { code: '123456', name: '\u{1f4fa}'.repeat(40) }
  const escaped = JSON.stringify(longest).replace(/[^ -~]/gu, (sign) =>
    [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16)}`).join(''),
  )
  expect((await post(room.url, '/api/pair', escaped)).status).toBe(401)
})

test('A6: a socket on which no request comes, or half of one, is closed, and so is one that sends no body', async () => {
  const { port } = new URL(room.url)
  const open = (text: string): Promise<Socket> =>
    new Promise((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(text, () => resolve(socket)))
      socket.on('error', () => {})
      socket.resume()
    })
  const head = `Host: 127.0.0.1:${port}\r\nContent-Length: 500\r\n`
  const sockets = await Promise.all([
    open(''),
    open('GET /healthz HTT'),
    open(`GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-More: `),
  ])
  const answer = new Promise<string>((resolve) => {
    void open(`POST /api/pair HTTP/1.1\r\n${head}\r\n{"code"`).then((socket) =>
      socket.once('data', (data) => resolve(String(data))),
    )
  })
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve))))
  expect(await answer).toContain('HTTP/1.1 400')
  expect((await call(room.url, '/healthz')).status).toBe(200)
}, 30_000)
