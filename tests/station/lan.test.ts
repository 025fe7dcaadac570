import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { call } from '../support/http'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

/** A second address of this machine that stands for its address on the network. */
const LAN = '127.0.0.2'
const hasLan = await new Promise<boolean>((resolve) => {
  const server = createServer()
  server.once('error', () => resolve(false))
  server.listen(0, LAN, () => server.close(() => resolve(true)))
})

// Nothing here is announced on the real network; `discovery.test.ts` is.
const { announced, failing, times } = vi.hoisted(() => ({
  announced: new Set<number>(),
  failing: { now: false },
  times: { announced: 0 },
}))
vi.mock('../../src-main/net/discovery', () => ({
  announce: (port: number, _what: object, failed: (error: unknown) => void) => {
    announced.add(port)
    times.announced += 1
    if (failing.now) failed(new Error('no multicast here'))
    return () => announced.delete(port)
  },
}))

let room: TestStudio
let operator: WireClient
let lanUrl: string
let addresses: string[]
const reaches = async (url: string): Promise<boolean> =>
  call(url, '/healthz').then(
    ({ status }) => status === 200,
    (error: NodeJS.ErrnoException) => {
      expect(error.code).toBeOneOf(['ECONNREFUSED', 'ECONNRESET'])
      return false
    },
  )
const share = async (on: boolean) => {
  await operator.send('lan.share', { on })
  await told(on)
}
const told = (on: boolean) =>
  operator.until(() => operator.all('studio')[0]?.addresses.includes(lanUrl) === on, `the addresses with sharing ${on}`)

describe.skipIf(!hasLan)(hasLan ? 'the local network' : `not tested: this machine has no address ${LAN}`, () => {
  beforeEach(async () => {
    addresses = [LAN]
    room = await startStudio({ lanAddresses: () => addresses })
    lanUrl = `http://${LAN}:${room.studio.port}`
    operator = await WireClient.join(room.url, room.token('operator'))
  })
  afterEach(() => room.stop())

  test('G1: the network reaches the station only while sharing is on', async () => {
    expect(await reaches(lanUrl)).toBe(false)
    await share(true)
    expect(await reaches(lanUrl)).toBe(true)
    expect(operator.all('studio')[0]?.addresses).toEqual([lanUrl, room.url])
    await share(false)
    expect(await reaches(lanUrl)).toBe(false)
    expect(await reaches(room.url)).toBe(true)
  })

  test('G6: it announces itself while sharing is on, after a restart as well, and not when it is off or stopped', async () => {
    expect(announced).toEqual(new Set())
    await share(true)
    expect(announced).toEqual(new Set([room.studio.port]))
    await share(false)
    expect(announced).toEqual(new Set())
    await share(true)
    await room.running.close()
    expect(announced).toEqual(new Set())
    room = await room.restart()
    expect(announced).toEqual(new Set([room.studio.port]))
  })

  test('G6: addresses that change are listened on, told and announced anew', async () => {
    addresses = []
    await operator.send('lan.share', { on: true })
    await operator.until(() => operator.all('studio')[0]?.network.announcing === 'on', 'the announcement')
    const before = times.announced
    // The network comes after the start, and changes.
    addresses = [LAN]
    await told(true)
    expect(await reaches(lanUrl)).toBe(true)
    await expect.poll(() => times.announced).toBe(before + 1)
    addresses = ['127.0.0.3']
    await told(false)
    expect(await reaches(lanUrl)).toBe(false)
    expect(await reaches(`http://127.0.0.3:${room.studio.port}`)).toBe(true)
    await expect.poll(() => times.announced).toBe(before + 2)
    expect(announced).toEqual(new Set([room.studio.port]))
  }, 30_000)

  test('G6: that it cannot be announced is told on the console', async () => {
    failing.now = true
    await share(true)
    failing.now = false
    await operator.until(() => operator.all('studio')[0]?.network.announcing === 'failed', 'the failure')
    expect(new Set(room.faults.map(String))).toEqual(new Set(['Error: no multicast here']))
  })

  test('P1: the likeliest address comes first, then the others, loopback last', async () => {
    addresses = ['127.0.0.3', LAN]
    await share(true)
    const { port } = room.studio
    expect(operator.all('studio')[0]?.addresses).toEqual([
      `http://127.0.0.3:${port}`,
      `http://${LAN}:${port}`,
      `http://127.0.0.1:${port}`,
    ])
  })

  test('G1: switching it off ends the links that came in through the network, and no others', async () => {
    await share(true)
    const tablet = await WireClient.join(lanUrl, room.token('host'))
    const local = await WireClient.join(room.url, room.token('host'))
    await share(false)
    await tablet.closed()
    await local.send('signal.raise', { kind: 'help' })
    expect(operator.closeCode).toBeNull()
    expect(local.closeCode).toBeNull()
  })

  test('G1: off right after on leaves nothing open', async () => {
    const device = room.device(room.token('operator'))
    room.studio.command(device, 'lan.share', { on: true }, 'on')
    // The listener is being opened when the second command comes.
    await Promise.resolve()
    room.studio.command(device, 'lan.share', { on: false }, 'off')
    const wasOn = () =>
      operator
        .ofType('patch')
        .some(({ puts }) => puts.some(([, row]) => 'addresses' in row && row.addresses.includes(lanUrl)))
    await operator.until(wasOn, 'the listener to be open')
    await told(false)
    expect(await reaches(lanUrl)).toBe(false)
  })

  test('G1: sharing survives a restart', async () => {
    await share(true)
    room = await room.restart()
    const observer = await WireClient.join(room.url, room.token('observer'))
    const url = `http://${LAN}:${room.studio.port}`
    await observer.until(() => observer.all('studio')[0]?.addresses.includes(url) === true, 'the address')
    expect(await reaches(url)).toBe(true)
  })

  test('G1 G2 G3: over the network only its own address and origin pass', async () => {
    await share(true)
    const status = async (headers: Record<string, string>) => (await call(lanUrl, '/healthz', { headers })).status
    expect(await status({ origin: lanUrl })).toBe(200)
    expect(await status({ origin: room.url })).toBe(403)
    expect(await status({ host: `shop.example:${room.studio.port}` })).toBe(403)
  })

  test('G1: nothing over the network is done without a token', async () => {
    await share(true)
    const done = room.journaled()
    for (const path of ['/api/commands/show.create', '/api/feed']) {
      const answer = await call(lanUrl, path, { method: 'POST', body: '{"title":{"en":"A"}}' })
      expect(answer.status).toBe(401)
    }
    const local = await call(lanUrl, '/api/local/pair', {
      method: 'POST',
      body: JSON.stringify({ secret: 'guess', role: 'operator', name: 'x' }),
    })
    expect(local.status).toBe(401)
    const ws = new WebSocket(`${lanUrl.replace('http', 'ws')}/ws`)
    const frames: string[] = []
    ws.on('message', (data) => frames.push(data.toString()))
    await new Promise((resolve) => ws.on('open', resolve))
    ws.send('{"type":"query","id":"1","name":"journal.list","input":{}}')
    await new Promise((resolve) => ws.on('close', resolve))
    expect(frames).toEqual([expect.stringContaining('unauthorized')])
    expect(room.journaled()).toBe(done)
    expect(room.studio.store.read.rows('device', "kind = 'lan'")).toEqual([])
  })
})
