import { request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { CLOSE, MAX_FRAME_BYTES, PROTOCOL, TIMING } from '../../src-shared/frames'
import { NECKLACE } from '../support/rows'
import { startStudio, type TestStudio } from '../support/studio'
import { socketCarrier, WireClient } from '../support/wire-client'

const LIMITS = { helloWithin: 120, pingEvery: 40, silence: 200, mostWaiting: 256 * 1024 }

let room: TestStudio
beforeEach(async () => {
  room = await startStudio({ limits: LIMITS })
})
afterEach(() => room.stop())

/** A link that says hello and answers no ping. */
async function mute(token: string) {
  const carrier = await socketCarrier(room.url)
  const closed = new Promise<number>((resolve) => carrier.onClose(resolve))
  carrier.send({ type: 'hello', protocol: PROTOCOL, token })
  return { carrier, closed }
}

test('H3: a link that says no hello is closed', async () => {
  const opened = performance.now()
  const client = new WireClient(await socketCarrier(room.url))
  await client.closed()
  expect(client.closeCode).toBe(CLOSE.noHello)
  expect(client.frames.at(-1)).toMatchObject({ type: 'error', error: { code: 'unauthorized' } })
  expect(performance.now() - opened).toBeGreaterThanOrEqual(LIMITS.helloWithin - 5)
})

test('H3 L1: a ping is no hello', async () => {
  const client = new WireClient(await socketCarrier(room.url))
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
  const lively = await WireClient.join(room.url, room.token('host'))
  const { closed } = await mute(room.token('host'))
  expect(await closed).toBe(CLOSE.silent)
  await lively.until(() => lively.ofType('ping').length >= 8, 'eight pings')
  expect(lively.closeCode).toBeNull()
})

test('L3: a frame above 256 KB closes the link, one just below is read', async () => {
  const client = await WireClient.join(room.url, room.token('operator'))
  const frame = (bytes: number) => {
    const empty = JSON.stringify({ type: 'command', id: '1', name: 'cue.send', input: { text: '' } })
    return JSON.stringify({
      type: 'command',
      id: '1',
      name: 'cue.send',
      input: { text: 'x'.repeat(bytes - empty.length) },
    })
  }
  client.carrier.send(frame(MAX_FRAME_BYTES))
  await client.until(() => client.ofType('reject').length === 1, 'the reject')
  expect(client.ofType('reject')[0]!.error.code).toBe('invalid')
  client.carrier.send(frame(MAX_FRAME_BYTES + 1))
  await client.closed()
  expect(client.closeCode).toBe(CLOSE.tooLarge)
})

test('L4: a binary frame ends the link', async () => {
  const carrier = await socketCarrier(room.url)
  const client = new WireClient(carrier)
  carrier.ws.send(Buffer.from(JSON.stringify({ type: 'ping', at: 1 })))
  await client.closed()
  expect(client.closeCode).toBe(CLOSE.badFrame)
})

test('L5: a client that stops reading is dropped, and 20 others lose nothing', async () => {
  const roomy = await startStudio({ limits: { mostWaiting: LIMITS.mostWaiting } })
  onTestFinished(roomy.stop)
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

  const started = performance.now()
  let price = 0
  for (; links() !== 0; price += 1) {
    await operator.send('article.update', { id: article.id, answers: { zh: long, en: long, th: long, vi: long } })
    await operator.send('product.price', { id: product.id, livePrice: price })
    expect(price, 'nothing was dropped').toBeLessThan(1_000)
  }
  expect(performance.now() - started, 'not for its silence').toBeLessThan(TIMING.silence)
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
