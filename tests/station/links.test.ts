import { request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { LinkLimits } from '../../src-main/engine/sync/link'
import { CLOSE, MAX_ANSWERED_BYTES, MAX_FRAME_BYTES, PROTOCOL } from '../../src-shared/frames'
import { call } from '../support/http'
import { NECKLACE } from '../support/rows'
import { startStudio, type TestStudio } from '../support/studio'
import { socketCarrier, WireClient } from '../support/wire-client'

let room: TestStudio
beforeEach(async () => {
  room = await startStudio()
})
afterEach(() => room.stop())

/** A studio with some other limits, for a rule about them. */
async function limited(limits: Partial<LinkLimits>): Promise<TestStudio> {
  const other = await startStudio({ limits })
  onTestFinished(other.stop)
  return other
}

test('H3: a link that says no hello is closed', async () => {
  const { url } = await limited({ helloWithin: 400, pingEvery: 100 })
  const opened = performance.now()
  const client = new WireClient(await socketCarrier(url))
  await client.closed()
  expect(client.closeCode).toBe(CLOSE.noHello)
  expect(client.frames).toEqual([{ type: 'error', error: { code: 'unauthorized', message: expect.any(String) } }])
  expect(performance.now() - opened).toBeGreaterThanOrEqual(395)
})

test('H3 L1: a ping is no hello', async () => {
  const { url } = await limited({ helloWithin: 400, pingEvery: 100 })
  const client = new WireClient(await socketCarrier(url))
  client.carrier.send({ type: 'ping', at: 1 })
  await client.closed()
  expect(client.ofType('pong')).toHaveLength(1)
  expect(client.closeCode).toBe(CLOSE.noHello)
})

test.each([
  ['unknown', 'nobody.secret'],
  ['without a dot', 'secret'],
  ['empty', ''],
])('H6: a token that is %s is refused', async (_what, token) => {
  const client = new WireClient(await socketCarrier(room.url))
  await client.helloInVain(token)
  expect(client.closeCode).toBe(CLOSE.unauthorized)
  expect(client.frames).toEqual([{ type: 'error', error: { code: 'unauthorized', message: expect.any(String) } }])
})

test('H6: the secret of one device does not open another', async () => {
  const [id] = room.token('operator').split('.')
  const [, secret] = room.token('host').split('.')
  const client = new WireClient(await socketCarrier(room.url))
  await client.helloInVain(`${id}.${secret}`)
  expect(client.closeCode).toBe(CLOSE.unauthorized)
})

test('H7: a second hello cannot make the link another device', async () => {
  const client = await WireClient.join(room.url, room.token('host'))
  await client.helloInVain(room.token('operator'))
  expect(client.closeCode).toBe(CLOSE.unauthorized)
  expect(client.ofType('welcome')).toHaveLength(1)
})

test('L2: a client that falls silent is dropped, one that answers pings is not', async () => {
  const other = await limited({ pingEvery: 100, silence: 1_500 })
  const lively = await WireClient.join(other.url, other.token('host'))
  const mute = await socketCarrier(other.url)
  const closed = new Promise<number>((resolve) => mute.onClose(resolve))
  mute.send({ type: 'hello', protocol: PROTOCOL, token: other.token('host') })
  expect(await closed).toBe(CLOSE.silent)
  // One that answers outlives the time after which a silent one is dropped.
  await lively.until(() => lively.ofType('ping').length > 1_500 / 100, 'more pings than fit into that time')
  expect(lively.closeCode).toBeNull()
})

describe('L3: a frame has 256 KB at the most', () => {
  /** A command of so many bytes, whose id stands first or last. */
  const frame = (bytes: number, isIdLast = false) => {
    const withText = (text: string) => {
      const body = { type: 'command', name: 'cue.send', input: { text } }
      return JSON.stringify(isIdLast ? { ...body, id: 'large' } : { id: 'large', ...body })
    }
    return withText('x'.repeat(bytes - withText('').length))
  }

  test.each([
    [MAX_FRAME_BYTES, 'invalid'],
    [MAX_FRAME_BYTES + 1, 'too_large'],
    [MAX_ANSWERED_BYTES, 'too_large'],
  ])('a command of %i bytes is rejected under its id with %s, and the link stays', async (bytes, code) => {
    for (const isIdLast of [false, true]) {
      const client = await WireClient.join(room.url, room.token('operator'))
      client.carrier.send(frame(bytes, isIdLast))
      await client.until(() => client.ofType('reject').length === 1, 'the reject')
      expect(client.ofType('reject')[0]).toMatchObject({ id: 'large', error: { code } })
      await client.send('cue.send', { text: 'the link stays' })
    }
  })

  test('bytes count, and not letters', async () => {
    const client = await WireClient.join(room.url, room.token('operator'))
    const input = { text: '货'.repeat(MAX_FRAME_BYTES / 3) }
    await expect(client.send('cue.send', input)).rejects.toMatchObject({ error: { code: 'too_large' } })
  })

  test.each([
    ['a larger one', frame(MAX_ANSWERED_BYTES + 1)],
    ['one without an id', JSON.stringify({ type: 'command', input: 'x'.repeat(MAX_FRAME_BYTES) })],
    ['one that is no command', JSON.stringify({ type: 'ping', id: 'large', at: 'x'.repeat(MAX_FRAME_BYTES) })],
  ])('%s closes the link', async (_what, text) => {
    const client = await WireClient.join(room.url, room.token('operator'))
    client.carrier.send(text)
    await client.closed()
    expect(client.closeCode).toBe(CLOSE.tooLarge)
  })

  test('before hello it closes the link', async () => {
    const client = new WireClient(await socketCarrier(room.url))
    client.carrier.send(frame(MAX_FRAME_BYTES + 1))
    await client.closed()
    expect(client.closeCode).toBe(CLOSE.tooLarge)
  })
})

test('L4: a binary frame ends the link', async () => {
  const carrier = await socketCarrier(room.url)
  const client = new WireClient(carrier)
  carrier.ws.send(Buffer.from(JSON.stringify({ type: 'ping', at: 1 })))
  await client.closed()
  expect(client.closeCode).toBe(CLOSE.badFrame)
})

test('L4: a text that is not UTF-8 ends the link', async () => {
  const carrier = await socketCarrier(room.url)
  const client = new WireClient(carrier)
  carrier.ws.send(Buffer.from('{"type":"ping","at":\xc3\x28}', 'latin1'), { binary: false })
  await client.closed()
  expect(client.closeCode).toBe(1007)
  expect(room.faults).toEqual([])
})

test('L5: a client that stops reading is dropped, and 20 others lose nothing', async () => {
  // However long it takes, it is not for its silence that a client is dropped.
  const roomy = await limited({ mostWaiting: 256 * 1024, silence: 600_000 })
  const operator = await WireClient.join(roomy.url, roomy.token('operator'))
  const { result: product } = await operator.send('product.create', NECKLACE)
  const { result: article } = await operator.send('article.create', { title: { en: 'A' }, answers: { en: 'B' } })
  const long = '长'.repeat(4_000)

  const token = roomy.token('support')
  const carrier = await socketCarrier(roomy.url)
  const stuck = new WireClient(carrier)
  await stuck.hello(token)
  const others = await Promise.all(Array.from({ length: 20 }, () => WireClient.join(roomy.url, roomy.token('host'))))
  const { id } = roomy.device(token)
  const links = () => operator.all('device').find((device) => device.id === id)?.links
  await operator.until(() => links() === 1, 'the link to be counted')
  carrier.ws.pause()

  let price = 0
  for (; links() !== 0; price += 1) {
    await operator.send('article.update', { id: article.id, answers: { zh: long, en: long, th: long, vi: long } })
    await operator.send('product.price', { id: product.id, livePrice: price, confirmed: true })
    expect(price, 'nothing was dropped').toBeLessThan(1_000)
  }
  for (const other of others) {
    await other.until(() => other.all('product')[0]?.livePrice === price - 1, 'the last price')
    expect(other.told('product').map((row) => row.livePrice)).toEqual(Array.from({ length: price }, (_, i) => i))
  }

  carrier.ws.resume()
  await stuck.closed()
  const again = await WireClient.join(roomy.url, token, { epoch: stuck.epoch, seq: stuck.seq })
  expect(again.frames[1]?.type).toBe('patch')
  expect(again.all('product')[0]?.livePrice).toBe(price - 1)
})

/** A studio whose snapshot is some 30 MB, more than a socket takes by itself on the way. */
async function heavy(limits: Partial<LinkLimits>): Promise<TestStudio> {
  const other = await limited({ silence: 600_000, mostWaiting: 256 * 1024, ...limits })
  const article = {
    title: { en: 'A' },
    answers: { en: 'x'.repeat(30_000) },
    intents: [],
    productId: null,
    keywords: [],
  }
  other.studio.store.transact((tx) => {
    for (let n = 0; n < 1_000; n += 1) tx.put('article', { id: `a${n}`, ...article })
  })
  return other
}

/** A link that says hello and reads nothing of what comes. */
async function unread(studio: TestStudio, token: string) {
  const carrier = await socketCarrier(studio.url)
  const client = new WireClient(carrier)
  carrier.ws.pause()
  carrier.send({ type: 'hello', protocol: PROTOCOL, token })
  const isJoined = () => studio.studio.store.read.must('device', studio.device(token).id).links === 1
  await expect.poll(isJoined).toBe(true)
  return { carrier, client, isJoined }
}

test('L5: a snapshot above the bound drops nobody, however slowly it is taken, and what came meanwhile follows it', async () => {
  const roomy = await heavy({})
  const operator = await WireClient.join(roomy.url, roomy.token('operator'))
  const { result: product } = await operator.send('product.create', NECKLACE)
  const { carrier, client } = await unread(roomy, roomy.token('support'))
  for (let price = 0; price < 20; price += 1)
    await operator.send('product.price', { id: product.id, livePrice: price, confirmed: true })
  carrier.ws.resume()
  await client.until(() => client.all('product')[0]?.livePrice === 19, 'the last price')
  expect(client.ofType('snapshot')).toHaveLength(1)
  expect(client.all('article')).toHaveLength(1_000)
})

test('L5: who asks for a second snapshot and has not taken the first is dropped', async () => {
  const roomy = await heavy({})
  const token = roomy.token('support')
  const { carrier, isJoined } = await unread(roomy, token)
  for (let n = 0; n < 2; n += 1) carrier.send({ type: 'hello', protocol: PROTOCOL, token })
  await expect.poll(isJoined).toBe(false)
  carrier.ws.resume()
})

test('L5: who takes nothing for too long is dropped, whatever it says meanwhile', async () => {
  const roomy = await heavy({ stuck: 500, pingEvery: 100 })
  const { carrier, isJoined } = await unread(roomy, roomy.token('support'))
  await expect.poll(isJoined).toBe(false)
  carrier.ws.resume()
})

/** A link by hand, which answers nothing that comes: neither a ping nor a close. */
function deaf(url: string) {
  const { port } = new URL(url)
  const socket = connect(Number(port), '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.on('error', () => {})
  let text = ''
  /** Settles when this has come. */
  const comes = (part: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (text.includes(part)) resolve()
      }
      socket.on('data', look)
      look()
    })
  socket.on('data', (data) => {
    text += data.toString('latin1')
  })
  socket.write(
    `GET /ws HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  )
  return { socket, comes }
}

test('a link that does not answer its close keeps its socket for a second more, and no longer', async () => {
  const { socket, comes } = deaf(room.url)
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  await comes('101 Switching Protocols')
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  // A text of one letter, masked with nothing: it is no frame of the protocol.
  socket.write(Buffer.from([0x81, 0x81, 0, 0, 0, 0, 0x78]))
  // With the error comes the close.
  await comes('"a frame is one JSON object"')
  vi.advanceTimersByTime(999)
  // The end of the socket would come before the answer to what is asked now.
  await call(room.url, '/healthz')
  expect(socket.closed).toBe(false)
  vi.advanceTimersByTime(1)
  await closed
})

test('E3: no upgrade request, whatever its path, brings the station down', async () => {
  for (const path of ['//', '//ws', '/%', '/ws/', '*', 'http://', '/wss', '/ws/..']) {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(room.studio.port, '127.0.0.1')
      let text = ''
      socket.on('error', reject)
      socket.on('data', (data) => {
        text += data.toString()
      })
      socket.on('close', () => resolve(text))
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${room.studio.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
          `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
      )
    })
    expect(answer, path).toMatch(/^HTTP\/1.1 4\d\d /)
  }
  const client = await WireClient.join(room.url, room.token('host'))
  expect(client.closeCode).toBeNull()
})

test('E3: an upgrade to something else than a WebSocket is refused', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const asked = request(`${room.url}/ws`, { headers: { connection: 'Upgrade', upgrade: 'h2c' } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    asked.on('error', reject)
    asked.end()
  })
  expect(status).toBe(400)
})
