import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { call, post } from '../support/http'
import { startStudio, type TestStudio } from '../support/studio'

let room: TestStudio
beforeEach(async () => {
  room = await startStudio()
})
afterEach(() => room.stop())

/** A post whose length is not told beforehand, as `curl -T -` and streaming programs send it. */
function chunked(path: string, token: string, parts: string[]): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(room.url)
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'transfer-encoding': 'chunked' }
    const asked = request({ hostname, port, path, method: 'POST', headers, agent: false }, (response) => {
      let text = ''
      response.on('data', (part) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    asked.on('error', reject)
    for (const part of parts) asked.write(part)
    asked.end()
  })
}

test('A2 F1: a body that comes in chunks is taken like any other', async () => {
  const command = await chunked('/api/commands/show.create', room.token('operator'), ['{"title":', '{"en":"A"}}'])
  expect(command).toMatchObject({ status: 200 })
  const feed = await chunked('/api/feed', room.token('feed'), ['{"event":"chat","data":', '{"comment":"hi"}}'])
  expect(feed).toEqual({ status: 200, text: '{"accepted":1,"bad":0}' })
})

test('E2: a body in chunks above its limit is too_large, and the station goes on', async () => {
  const parts = Array.from({ length: 40 }, () => 'x'.repeat(16 * 1024))
  const { status, text } = await chunked('/api/commands/show.create', room.token('operator'), parts)
  expect(status).toBe(413)
  expect(JSON.parse(text)).toMatchObject({ error: { code: 'too_large' } })
  expect((await call(room.url, '/healthz')).status).toBe(200)
  expect(room.faults).toEqual([])
})

test('E2: without a good token a long body is refused before it has come in', async () => {
  const { port } = new URL(room.url)
  const socket = connect(Number(port), '127.0.0.1')
  const answer = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())))
  socket.write(
    `POST /api/feed HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer guess\r\nContent-Length: 16000000\r\n\r\n[`,
  )
  expect(await answer).toContain('HTTP/1.1 401')
  socket.destroy()
})

test('P5: a token that is taken back while a body comes in posts nothing any more', async () => {
  const { port } = new URL(room.url)
  const body = '{"event":"chat","data":{"comment":"hi"}}'
  const socket = connect(Number(port), '127.0.0.1')
  const answer = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())))
  const token = room.token('feed', 'Feed')
  socket.write(
    `POST /api/feed HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
  )
  const feeds = () => room.studio.store.read.rows('device', "role = 'feed'")
  await expect.poll(() => feeds()[0]?.seenAt).toBeTruthy()
  await post(room.url, '/api/commands/device.revoke', { id: feeds()[0]?.id }, room.token('operator'))
  socket.write(body.slice(5))
  expect(await answer).toContain('HTTP/1.1 401')
  expect(room.studio.store.read.comments('1')).toEqual([])
  socket.destroy()
})

test('E3: a sender that breaks off in the middle of its body is no fault of the station', async () => {
  const { port } = new URL(room.url)
  const socket = connect(Number(port), '127.0.0.1')
  const token = room.token('feed')
  await new Promise<void>((sent) =>
    socket.write(
      `POST /api/feed HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\nContent-Length: 90\r\n\r\n[`,
      () => sent(),
    ),
  )
  // The station has begun to read when it answers another request of the same moment.
  await call(room.url, '/healthz')
  socket.destroy()
  await call(room.url, '/healthz')
  expect(room.faults).toEqual([])
  expect((await call(room.url, '/healthz')).status).toBe(200)
})

/** A post of events of which all but the end is sent; tells the first line of the answer, where one comes. */
function unfinishedPost(token: string, bytes: number): { socket: Socket; answer: Promise<string> } {
  const { port } = new URL(room.url)
  const socket = connect(Number(port), '127.0.0.1')
  const answer = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())))
  socket.on('error', () => {})
  socket.write(
    `POST /api/feed HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\nContent-Length: ${bytes + 1}\r\n\r\n`,
  )
  socket.write(Buffer.alloc(bytes, ' '))
  return { socket, answer }
}

test('F7: posts take room from their first byte: beyond 64 MB the next one is busy, and room is free again when they are gone', async () => {
  const token = room.token('feed')
  const open = Array.from({ length: 5 }, () => unfinishedPost(token, 15 * 1024 * 1024))
  // Which of the five comes too late is the network's choice.
  expect(await Promise.race(open.map(({ answer }) => answer))).toMatch(/^HTTP\/1\.1 503/)
  for (const { socket } of open) socket.destroy()
  const large = `[${' '.repeat(10 * 1024 * 1024)}]`
  await expect.poll(async () => (await post(room.url, '/api/feed', large, token)).status).toBe(200)
  expect(room.faults).toEqual([])
})

test('A5 G5: the page is a screen under its paths only, with its policy and never kept', async () => {
  for (const path of ['/', '/board', '/console']) {
    const { status, headers } = await call(room.url, path)
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['cache-control']).toBe('no-cache')
  }
  expect((await call(room.url, '/index.html')).status).toBe(404)
})
