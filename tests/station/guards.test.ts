import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { temporaryFolder } from '../support/folder'
import { call } from '../support/http'
import { startStudio, type TestStudio } from '../support/studio'

let room: TestStudio
let port: number
const screens = temporaryFolder()
beforeAll(async () => {
  const rendererDir = join(screens.path, 'renderer')
  mkdirSync(join(rendererDir, 'assets'), { recursive: true })
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>CueRoom</title>')
  writeFileSync(join(rendererDir, 'assets', 'app.js'), 'export {}')
  writeFileSync(join(screens.path, 'secret.json'), '"secret"')
  mkdirSync(join(screens.path, 'renderer-other'))
  writeFileSync(join(screens.path, 'renderer-other', 'secret.json'), '"secret"')
  room = await startStudio({ rendererDir })
  port = room.studio.port
})
afterAll(async () => {
  await room.stop()
  screens.remove()
})

/** Status of an upgrade with these headers; 101 when it succeeds. */
const upgrade = (headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    const ws = new WebSocket(`ws://127.0.0.1:${port}/ws`, { headers })
    ws.on('open', () => {
      ws.terminate()
      resolve(101)
    })
    ws.on('unexpected-response', (_request, response) => {
      response.resume()
      resolve(response.statusCode)
    })
    ws.on('error', reject)
  })
const get = async (headers: Record<string, string>) => (await call(room.url, '/healthz', { headers })).status

describe('G2: Host', () => {
  test.each([
    ['a name that was rebound to this address', () => `cues.example:${port}`],
    ['a name that begins like ours', () => `localhost.example:${port}`],
    ['an address of another machine', () => `192.168.1.20:${port}`],
    ['another port', () => `127.0.0.1:${port + 1}`],
    ['no port', () => '127.0.0.1'],
    ['a dot behind', () => `localhost.:${port}`],
    ['a user in front', () => `x@127.0.0.1:${port}`],
    ['a short form of the address', () => `127.1:${port}`],
    ['garbage', () => ':::'],
  ])('%s is refused', async (_what, host) => {
    expect(await get({ host: host() })).toBe(403)
    expect(await upgrade({ host: host() })).toBe(403)
  })

  test.each([
    ['the address', () => `127.0.0.1:${port}`],
    ['localhost', () => `localhost:${port}`],
    ['the name of the machine', () => `${hostname()}:${port}`],
    ['its name on the local network, in capitals', () => `${hostname().split('.')[0]?.toUpperCase()}.LOCAL:${port}`],
  ])('%s is answered to', async (_what, host) => {
    expect(await get({ host: host() })).toBe(200)
    expect(await upgrade({ host: host() })).toBe(101)
  })
})

/** What the station answers to a request as it stands here. */
const raw = (request: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    let text = ''
    socket.on('data', (data) => {
      text += data.toString()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
  })

test('G2: a request or upgrade with two Hosts is refused, whichever comes first', async () => {
  const hosts = [`127.0.0.1:${port}`, 'shop.example']
  for (const [first, second] of [hosts, [...hosts].reverse()]) {
    const head = `Host: ${first}\r\nHost: ${second}\r\nConnection: close\r\n\r\n`
    expect(await raw(`GET /healthz HTTP/1.1\r\n${head}`)).toMatch(/^HTTP\/1.1 40[03] /)
    const upgrade =
      'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n'
    expect(await raw(`GET /ws HTTP/1.1\r\n${upgrade}Host: ${first}\r\nHost: ${second}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 40[03] /,
    )
  }
})

test('G2: a request that names no Host is refused', async () => {
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('GET /healthz HTTP/1.0\r\n\r\n'))
    let text = ''
    socket.on('data', (data) => {
      text += data.toString()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
  })
  expect(answer).toMatch(/^HTTP\/1.1 403 /)
})

describe('G3: Origin', () => {
  test.each([
    ['another site', () => 'https://shop.example'],
    ['null, as a sandboxed page has', () => 'null'],
    ['this host on another port', () => `http://127.0.0.1:${port + 1}`],
    ['this host over https', () => `https://127.0.0.1:${port}`],
    ['another name of this host', () => `http://localhost:${port}`],
    ['nothing', () => ''],
  ])('%s is refused', async (_what, origin) => {
    expect(await get({ origin: origin() })).toBe(403)
    expect(await upgrade({ origin: origin() })).toBe(403)
  })

  test('its own is let in, and so is a script that sends none', async () => {
    expect(await get({ origin: room.url })).toBe(200)
    expect(await upgrade({ origin: room.url })).toBe(101)
    expect(await get({})).toBe(200)
    expect(await upgrade({})).toBe(101)
  })

  test('a refused request changes nothing, even with a good token', async () => {
    const { head } = room.studio.store
    const token = room.token('operator')
    const answer = await call(room.url, '/api/commands/show.create', {
      method: 'POST',
      headers: { origin: 'https://shop.example', authorization: `Bearer ${token}` },
      body: '{"title":{"en":"A"}}',
    })
    expect(answer.status).toBe(403)
    expect(answer.json()).toEqual({ error: { code: 'forbidden', message: expect.any(String) } })
    expect(room.studio.store.head).toBe(head + 1)
    expect(room.journaled()).toBe(0)
  })
})

describe('G4', () => {
  test('a GET on a command changes nothing', async () => {
    const token = room.token('operator')
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
      const answer = await call(room.url, '/api/commands/show.create', {
        method,
        headers: { authorization: `Bearer ${token}` },
      })
      expect(answer.status, method).toBe(404)
    }
    expect(room.journaled()).toBe(0)
  })
})

describe('G5: files', () => {
  test.each(['/', '/console', '/board', '/triage', '/plan', '/review'])('A5: %s is a screen', async (path) => {
    const { status, headers, text } = await call(room.url, path)
    expect(status).toBe(200)
    expect(text).toContain('<title>CueRoom</title>')
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringContaining(`connect-src 'self' ws://127.0.0.1:${port}`),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    })
  })

  test('built files are served and may be kept', async () => {
    const { status, headers } = await call(room.url, '/assets/app.js')
    expect(status).toBe(200)
    expect(headers['cache-control']).toContain('immutable')
  })

  test.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%5csecret.json',
    '/..%2frenderer-other/secret.json',
    '//secret.json',
    '/secret.json%00.js',
    '/assets',
    '/assets/',
    '/index.htm',
    '/nothing.js',
    '/%',
    '/%c0%ae%c0%ae/secret.json',
    '/api',
    '/api/nothing',
    '/ws',
  ])('A4: %s is not there', async (path) => {
    const { status, text } = await call(room.url, path)
    expect(status).toBe(404)
    expect(text).not.toContain('secret')
    expect(room.faults).toEqual([])
  })
})
