import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CLOSE } from '../../src-shared/frames'
import { chat } from '../support/feed-events'
import { call, post } from '../support/http'
import { runPair, spawnStation } from '../support/process'
import { testFolder } from '../support/store'
import { stored } from '../support/stored'
import { WireClient } from '../support/wire-client'

/** A token made as a script's owner makes one. */
async function pair(dataDir: string, role: string): Promise<string> {
  const { stdout } = await runPair('--role', role, '--name', 'Bench', '--data', dataDir)
  return (JSON.parse(stdout) as { token: string }).token
}

test('P7: pair makes a token with the station running and without, and the station takes both', async () => {
  const dataDir = testFolder()
  const before = await pair(dataDir, 'host')
  const station = await spawnStation(dataDir)
  const beside = await pair(dataDir, 'operator')
  const host = await WireClient.join(station.url, before)
  const operator = await WireClient.join(station.url, beside)
  expect(host.ofType('welcome')[0]).toMatchObject({ role: 'host' })
  expect(operator.all('device').map(({ name, role, kind }) => ({ name, role, kind }))).toEqual([
    { name: 'Bench', role: 'host', kind: 'script' },
    { name: 'Bench 2', role: 'operator', kind: 'script' },
  ])
})

test('P7 P10: --days gives a token an end, with the station running and without', async () => {
  const dataDir = testFolder()
  const made = async () => {
    const { code, stdout } = await runPair('--role', 'observer', '--days', '2', '--data', dataDir)
    expect(code).toBe(0)
    return (JSON.parse(stdout) as { token: string }).token
  }
  const before = await made()
  const station = await spawnStation(dataDir)
  const client = await WireClient.join(station.url, await made())
  const ends = client.all('device').map(({ expiresAt, pairedAt }) => (expiresAt ?? 0) - pairedAt)
  expect(ends).toHaveLength(2)
  for (const length of ends) {
    expect(length).toBeGreaterThan(24 * 3_600_000)
    expect(length).toBeLessThan(56 * 3_600_000)
  }
  expect((await WireClient.join(station.url, before)).ofType('welcome')[0]).toMatchObject({ role: 'observer' })
})

test.each([
  ['no role', []],
  ['an unknown role', ['--role', 'boss']],
  ['a length that is none', ['--role', 'feed', '--days', '0']],
])('P7: pair with %s says so in one line', async (_what, args) => {
  const { code, stdout, stderr } = await runPair(...args, '--data', testFolder())
  expect(code).toBe(1)
  expect(stdout).toBe('')
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

test('P7: what lets pair in beside a running station is readable by its user only, and gone with the station', async () => {
  const dataDir = testFolder()
  const station = await spawnStation(dataDir)
  const secret = join(dataDir, 'station.json')
  expect(statSync(secret).mode & 0o077).toBe(0)
  expect(await station.end('SIGTERM')).toBe(0)
  expect(existsSync(secret)).toBe(false)
})

test.each(['SIGTERM', 'SIGINT'] as const)('L7: %s closes links with 1001 and ends with 0', async (signal) => {
  const dataDir = testFolder()
  const token = await pair(dataDir, 'host')
  const station = await spawnStation(dataDir)
  const client = await WireClient.join(station.url, token)
  const ending = station.end(signal)
  await client.closed()
  expect(client.closeCode).toBe(CLOSE.stopping)
  expect(await ending).toBe(0)
})

test('C2 C7 F2: what was acknowledged before kill -9 is there after it, and a retry is not done twice', async () => {
  const dataDir = testFolder()
  const token = await pair(dataDir, 'operator')
  const first = await spawnStation(dataDir)
  const operator = await WireClient.join(first.url, token)
  const ack = await operator.send('show.create', { title: { en: 'A' } }, 'the one')
  await post(first.url, '/api/feed', chat({ text: 'kept' }), token)
  await first.end('SIGKILL')
  expect(stored({ dataDir }, 'SELECT text FROM comment')).toEqual([{ text: 'kept' }])

  const second = await spawnStation(dataDir)
  const again = await WireClient.join(second.url, token, { epoch: operator.epoch, seq: operator.seq })
  expect(again.frames[1]?.type).toBe('patch')
  expect(await again.send('show.create', { title: { en: 'A' } }, 'the one')).toEqual(ack)
  expect(stored({ dataDir }, "SELECT name FROM journal WHERE name <> 'device.join'")).toEqual([{ name: 'show.create' }])
})

test('T3: a second station on the folder says so in one line and ends', async () => {
  const dataDir = testFolder()
  const station = await spawnStation(dataDir)
  await expect(spawnStation(dataDir)).rejects.toThrow(
    /^ended with 1: CueRoom is already running on the data folder .*\n$/,
  )
  expect((await call(station.url, '/healthz')).status).toBe(200)
})

test('a port that is taken is told in one line', async () => {
  const station = await spawnStation(testFolder())
  const { port } = new URL(station.url)
  await expect(spawnStation(testFolder(), { env: { CUEROOM_PORT: port } })).rejects.toThrow(
    /^ended with 1: The port is in use[^\n]*\n$/,
  )
  await expect(spawnStation(testFolder(), { args: ['--port', 'x'] })).rejects.toThrow(
    /^ended with 1: --port takes 0 to 65535[^\n]*\n$/,
  )
})

test('--data and --port go before the environment', async () => {
  const dataDir = testFolder()
  const station = await spawnStation(join(testFolder(), 'not this one'), {
    args: ['--data', dataDir, '--port', '0'],
    env: { CUEROOM_PORT: '1' },
  })
  expect(existsSync(join(dataDir, 'cueroom.sqlite'))).toBe(true)
  expect(station.output()).toContain(dataDir)
})
