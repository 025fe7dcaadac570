import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { decode } from '../../../src-main/sources/decode'
import type { RawEvent } from '../../../src-main/sources/event'
import { TikfinityFeed, type TikfinityOptions } from '../../../src-main/sources/tikfinity'
import flatV1 from '../../data/feeds/flat-v1.json'
import { bareChat } from '../../support/feed-events'
import { Listener } from './helpers'

const QUICK = { firstRetry: 10, longestRetry: 40, stable: 60_000, handshake: 1_000, ping: 20 }

/** A socket server where TikFinity would be. It can go away and come back; its port stays its own meanwhile. */
async function tikfinity({ autoPong = true } = {}) {
  const web = createServer()
  const server = new WebSocketServer({ server: web, autoPong })
  let isAway = false
  web.on('connection', (socket) => {
    if (isAway) socket.destroy()
  })
  web.listen(0, '127.0.0.1')
  await once(web, 'listening')
  const hangUp = () => {
    for (const client of server.clients) client.terminate()
  }
  onTestFinished(() => {
    hangUp()
    web.close()
  })
  return {
    server,
    url: `ws://127.0.0.1:${(web.address() as AddressInfo).port}/`,
    leave: () => {
      isAway = true
      hangUp()
    },
    comeBack: () => {
      isAway = false
    },
  }
}

function feedOf(url: string, more: Partial<TikfinityOptions> = {}) {
  const listener = new Listener()
  const feed = new TikfinityFeed({ url, take: listener.take, report: listener.report, timing: QUICK, ...more })
  onTestFinished(() => feed.stop())
  return { feed, listener }
}

const nextClient = async (server: WebSocketServer) => (await once(server, 'connection'))[0] as WebSocket
const send = (client: WebSocket, ...events: unknown[]) => {
  for (const event of events) client.send(JSON.stringify(event))
}

describe('a connection', () => {
  test('takes events as they come', async () => {
    const { server, url } = await tikfinity()
    const { feed, listener } = feedOf(url)
    feed.start()
    const client = await nextClient(server)
    send(client, ...flatV1)
    await listener.until(() => listener.taken.length === flatV1.length)
    expect(listener.taken.map(decode)).toEqual(flatV1.map(decode))
    expect(listener.states).toEqual(['connecting', 'on'])
    expect(listener.feed).toMatchObject({ error: '', errorCode: '' })
  })

  test('keeps long ids exact', async () => {
    const { server, url } = await tikfinity()
    const { feed, listener } = feedOf(url)
    feed.start()
    const client = await nextClient(server)
    client.send('{"event":"chat","data":{"comment":"hi","userId":7300000000000000001}}')
    await listener.until(() => listener.taken.length === 1)
    expect(listener.taken[0]?.data).toEqual({ comment: 'hi', userId: '7300000000000000001' })
  })

  test('survives garbage, which is counted', async () => {
    const { server, url } = await tikfinity()
    const { feed, listener } = feedOf(url)
    feed.start()
    const client = await nextClient(server)
    client.send('not json')
    client.send('{"data":{}}')
    client.send(Buffer.from([0xff, 0xfe, 0x00]))
    client.send(Buffer.from([0xc3, 0x28]), { binary: false })
    send(client, bareChat('still here'))
    await listener.until(() => listener.feed.bad === 4)
    expect(listener.texts).toEqual(['still here'])
    expect(listener.states).toEqual(['connecting', 'on'])
  })

  test('is made again after a message larger than any event, which is counted', async () => {
    const { server, url } = await tikfinity()
    const { feed, listener } = feedOf(url)
    feed.start()
    const client = await nextClient(server)
    const again = nextClient(server)
    send(client, bareChat('x'.repeat(2 * 1024 * 1024)))
    await listener.until(() => listener.feed.state === 'waiting')
    expect(listener.feed).toMatchObject({ errorCode: 'too_large', bad: 1 })
    send(await again, bareChat('b'))
    await listener.until(() => listener.texts.includes('b'))
  })

  test('that goes silent is given up and made again', async () => {
    const { server, url } = await tikfinity({ autoPong: false })
    const { feed, listener } = feedOf(url)
    feed.start()
    const client = await nextClient(server)
    // It answers once, then no more: the machine at the other end is gone.
    client.once('ping', () => client.pong())
    await listener.until(() => listener.feed.state === 'waiting')
    expect(listener.feed.errorCode).toBe('silent')
    await listener.until(() => listener.states.filter((state) => state === 'on').length === 2)
  })

  test('to a server that never answers pings is left alone, however quiet the room', async () => {
    const { server, url } = await tikfinity({ autoPong: false })
    const { feed, listener } = feedOf(url)
    feed.start()
    const client = await nextClient(server)
    let pings = 0
    await new Promise<void>((resolve) => {
      client.on('ping', () => {
        pings += 1
        if (pings === 8) resolve()
      })
    })
    expect(listener.states).toEqual(['connecting', 'on'])
  })
})

describe('F14: more than is written', () => {
  const likes = (client: WebSocket, count: number) => {
    for (let n = 0; n < count; n += 1) client.send(`{"event":"like","data":{"likeCount":1,"userId":"${n}"}}`)
  }

  test('waits in the socket: only so much is taken and not on disk, and all of it comes in the end', async () => {
    const { server, url } = await tikfinity()
    const listener = new Listener()
    let [unwritten, most] = [0, 0]
    const take = (events: RawEvent[]) => {
      unwritten += events.length
      most = Math.max(most, unwritten)
      listener.take(events)
      return new Promise<void>((resolve) => {
        setTimeout(() => {
          unwritten -= events.length
          resolve()
        }, 500)
      })
    }
    feedOf(url, { take, timing: { ...QUICK, handshake: 30_000 } }).feed.start()
    likes(await nextClient(server), 15_000)
    await listener.until(() => listener.taken.length === 15_000)
    expect(listener.taken.map(({ data }) => (data as { userId: string }).userId)).toEqual(
      Array.from({ length: 15_000 }, (_, n) => String(n)),
    )
    expect(most).toBeLessThan(10_100)
  })

  test('is offered again while there is no room for it, in its order', async () => {
    const { server, url } = await tikfinity()
    const listener = new Listener()
    let refusals = 0
    const take = (events: RawEvent[]) => {
      if (refusals < 3) {
        refusals += 1
        throw new Error('no room')
      }
      listener.take(events)
    }
    feedOf(url, { take }).feed.start()
    likes(await nextClient(server), 1_000)
    await listener.until(() => listener.taken.length === 1_000)
    expect(listener.taken.map(({ data }) => (data as { userId: string }).userId)).toEqual(
      Array.from({ length: 1_000 }, (_, n) => String(n)),
    )
  })

  test('and is read a slice at a time: others have their turn in between', async () => {
    const { server, url } = await tikfinity()
    const listener = new Listener()
    const sizes: number[] = []
    const take = (events: RawEvent[]) => {
      sizes.push(events.length)
      setImmediate(() => sizes.push(0))
      listener.take(events)
    }
    feedOf(url, { take }).feed.start()
    likes(await nextClient(server), 2_000)
    await listener.until(() => listener.taken.length === 2_000)
    const inARow = sizes
      .join(' ')
      .split(' 0')
      .map((row) => row.split(' ').filter(Boolean).map(Number))
    for (const row of inARow) expect(row.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(100)
  })
})

describe('reconnecting', () => {
  test('comes back by itself when TikFinity does, and tells when it tries again', async () => {
    const { server, url, leave, comeBack } = await tikfinity()
    const { feed, listener } = feedOf(url, { now: () => 1_000_000, random: () => 0.5 })
    feed.start()
    await nextClient(server)
    leave()
    const waiting = () => listener.patches.filter((patch) => patch.state === 'waiting')
    await listener.until(() => waiting().length === 3)
    expect(waiting()[0]).toMatchObject({
      retryAt: 1_000_010,
      errorCode: 'closed',
      error: expect.stringContaining('closed'),
    })
    comeBack()
    send(await nextClient(server), bareChat('back'))
    await listener.until(() => listener.texts.includes('back'))
    expect(listener.feed).toMatchObject({ state: 'on', error: '', errorCode: '', retryAt: null })
  })

  test('says so when nothing listens there', async () => {
    // TCP's port multiplexer, long out of use, whose number is given to no other program.
    const { feed, listener } = feedOf('ws://127.0.0.1:1/')
    feed.start()
    await listener.until(() => listener.feed.state === 'waiting')
    expect(listener.feed.errorCode).toBe('refused')
  })

  /** How long the first waits are while nobody answers, in milliseconds. */
  async function waits(count: number, random: number): Promise<number[]> {
    const { url, leave } = await tikfinity()
    leave()
    const { feed, listener } = feedOf(url, { now: () => 0, random: () => random })
    feed.start()
    const waiting = () => listener.patches.flatMap((patch) => (patch.state === 'waiting' ? patch.retryAt! : []))
    await listener.until(() => waiting().length >= count)
    feed.stop()
    return waiting()
  }

  test('waits twice as long each time, up to the longest', async () => {
    expect(await waits(5, 0.5)).toEqual([10, 20, 40, 40, 40])
  })

  test('spreads the waits, within the shortest and the longest', async () => {
    expect(await waits(3, 0)).toEqual([10, 10, 20])
    expect(await waits(3, 1)).toEqual([15, 30, 40])
  })

  test.each([
    ['begins with short waits again after a connection that held', 0, [10, 10, 10]],
    ['goes on with longer waits after connections that did not', 60_000, [10, 20, 40]],
  ])('%s', async (_, stable, expected) => {
    const { server, url } = await tikfinity()
    const timing = { ...QUICK, stable }
    const { feed, listener } = feedOf(url, { now: () => 0, random: () => 0.5, timing })
    // The second ping comes after the timer of a stable connection, when that is due at once.
    server.on('connection', (client) => {
      let pings = 0
      client.on('ping', () => {
        pings += 1
        if (pings === 2) client.close()
      })
    })
    feed.start()
    const waiting = () => listener.patches.flatMap((patch) => (patch.state === 'waiting' ? patch.retryAt! : []))
    await listener.until(() => waiting().length === 3)
    expect(waiting()).toEqual(expected)
  })

  test('ends with stop: nothing is tried, taken or told any more', async () => {
    const { server, url } = await tikfinity()
    const { feed, listener } = feedOf(url)
    feed.start()
    const client = await nextClient(server)
    const closed = once(client, 'close')
    feed.stop()
    send(client, bareChat('late'))
    await closed
    expect(listener.feed).toMatchObject({ state: 'off', error: '' })
    expect(listener.states.at(-1)).toBe('off')
    expect(listener.taken).toEqual([])
    expect(server.clients.size).toBe(0)
  })

  test('can be started again after stop', async () => {
    const { server, url } = await tikfinity()
    const { feed, listener } = feedOf(url)
    feed.start()
    await nextClient(server)
    feed.stop()
    feed.start()
    send(await nextClient(server), bareChat('again'))
    await listener.until(() => listener.texts.includes('again'))
  })
})

describe('addresses', () => {
  test('one that is none is not tried again and again', async () => {
    const { feed, listener } = feedOf('http//nonsense')
    feed.start()
    expect(listener.feed).toMatchObject({ state: 'failed', errorCode: 'bad_address' })
    expect(listener.states).toEqual(['connecting', 'failed'])
  })

  test('something else that answers there is named', async () => {
    const web: Server = createServer((_request, response) => response.end('a web page'))
    web.listen(0, '127.0.0.1')
    await once(web, 'listening')
    onTestFinished(() => void web.close())
    const { feed, listener } = feedOf(`ws://127.0.0.1:${(web.address() as AddressInfo).port}/`)
    feed.start()
    await listener.until(() => listener.feed.state === 'waiting')
    expect(listener.feed.errorCode).toBe('not_a_socket')
  })
})
