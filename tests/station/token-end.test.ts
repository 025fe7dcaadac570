import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { tokenEnd } from '../../src-main/identity/device-end'
import { CLOSE } from '../../src-shared/frames'
import { TestClock } from '../support/folder'
import { post } from '../support/http'
import { startStudio, type TestStudio } from '../support/studio'
import { socketCarrier, WireClient } from '../support/wire-client'

let room: TestStudio
let operator: WireClient
let clock: TestClock
beforeEach(async () => {
  clock = new TestClock()
  room = await startStudio({ now: clock.now })
  operator = await WireClient.join(room.url, room.token('operator'))
})
afterEach(() => room.stop())

/** A device that joins by a code whose token lasts so many days. */
async function paired(days: number | null): Promise<string> {
  const { result } = await operator.send('pairing.open', { role: 'host', days })
  return (await post(room.url, '/api/pair', { code: result.code, name: 'Guest' })).json<{ token: string }>().token
}
const command = (token: string, url = room.url) => post(url, '/api/commands/device.sit', { memberId: null }, token)
const refusedHello = async (token: string, url = room.url) => {
  const client = new WireClient(await socketCarrier(url))
  await client.helloInVain(token)
  return { closed: client.closeCode, error: client.ofType('error')[0]?.error }
}
const at = (text: string) => Date.parse(text)

test.each([
  ['in the evening: the next morning', '2026-03-02T20:15:00.250+08:00', 1, '2026-03-03T06:00:00+08:00'],
  [
    'after midnight: not in six hours, so the morning after',
    '2026-03-03T01:00:00+08:00',
    1,
    '2026-03-04T06:00:00+08:00',
  ],
  ['at midnight: six hours are enough', '2026-03-03T00:00:00+08:00', 1, '2026-03-03T06:00:00+08:00'],
  ['thirty mornings', '2026-03-02T20:00:00+08:00', 30, '2026-04-01T06:00:00+08:00'],
])('P10: a token ends at six in the morning of the studio, %s', (_when, now, days, end) => {
  expect(tokenEnd(at(now), days, 'Asia/Shanghai')).toBe(at(end))
})

test('P10: it is six by the clocks of the zone, on the night that they are set as well', () => {
  expect(tokenEnd(at('2026-03-07T20:00:00-05:00'), 1, 'America/New_York')).toBe(at('2026-03-08T06:00:00-04:00'))
  expect(tokenEnd(at('2026-10-31T20:00:00-04:00'), 1, 'America/New_York')).toBe(at('2026-11-01T06:00:00-05:00'))
  expect(tokenEnd(at('2026-03-01T20:00:00-05:00'), 30, 'America/New_York')).toBe(at('2026-03-31T06:00:00-04:00'))
})

test('P10 L6: when the end has come the link ends by itself, and the token is refused everywhere', async () => {
  const token = await paired(1)
  const { zone } = operator.all('studio')[0]!
  const end = tokenEnd(clock.at, 1, zone)!
  expect(room.device(token).expiresAt).toBe(end)
  const guest = await WireClient.join(room.url, token)

  clock.at = end - 1
  expect((await command(token)).status).toBe(200)
  clock.at = end
  await guest.closed()
  expect(guest.closeCode).toBe(CLOSE.unauthorized)
  expect(guest.ofType('error')[0]?.error).toMatchObject({ code: 'unauthorized', reason: 'token_ended' })
  expect(await refusedHello(token)).toMatchObject({ closed: CLOSE.unauthorized, error: { reason: 'token_ended' } })
  const answer = await command(token)
  expect(answer.status).toBe(401)
  expect(answer.json()).toMatchObject({ error: { code: 'unauthorized', reason: 'token_ended' } })
  await operator.until(
    () => operator.all('device').some(({ name, links }) => name === 'Guest' && links === 0),
    'its row',
  )
  expect(room.faults).toEqual([])
})

test('P10: a clock that was ahead at the start and is put right lets the device in again', async () => {
  const token = await paired(1)
  const { at } = clock
  await room.running.close()
  clock.at = at + 7 * 24 * 3_600_000
  const again = await room.restart()
  onTestFinished(again.stop)
  const ended = await refusedHello(token, again.url)
  expect(ended).toMatchObject({ error: { reason: 'token_ended' } })
  clock.at = at
  await WireClient.join(again.url, token)
  expect((await command(token, again.url)).status).toBe(200)
  expect(again.device(token).revokedAt).toBeNull()
})

test('P10 D3: what its device has taken on waits again', async () => {
  const { result: show } = await operator.send('show.create', { title: { en: 'A' } })
  await operator.send('show.start', { id: show.id, anyway: true })
  const { result: code } = await operator.send('pairing.open', { role: 'operator', days: 1 })
  const second = (await post(room.url, '/api/pair', { code: code.code, name: 'Second' })).json<{ token: string }>()
  const guest = await WireClient.join(room.url, second.token)
  const host = await WireClient.join(room.url, room.token('host'))
  const { result: signal } = await host.send('signal.raise', { kind: 'slow_down' })
  await guest.send('signal.take', { id: signal.id })
  clock.at = room.device(second.token).expiresAt!
  await guest.closed()
  await operator.until(() => operator.all('signal')[0]?.state === 'raised', 'the signal to wait again')
  expect(operator.all('signal')[0]).toMatchObject({ takenBy: null, lapsedFrom: 'Second' })
})

test('P11: the name of a device whose token has ended is free; with a new end it comes back under one of its own', async () => {
  const first = await paired(1)
  clock.at = room.device(first).expiresAt!
  const second = await paired(1)
  expect(room.device(second).name).toBe('Guest')
  await operator.send('device.lasts', { id: room.device(first).id, days: 1 })
  expect(room.device(first).name).toBe('Guest 2')
  expect((await command(first)).status).toBe(200)
})

test('P10: a token that came to its end while the station was closed is refused from the first moment on', async () => {
  const token = await paired(1)
  const end = room.device(token).expiresAt!
  clock.at = end
  const again = await room.restart()
  onTestFinished(again.stop)
  expect(await refusedHello(token, again.url)).toMatchObject({ error: { reason: 'token_ended' } })
  expect((await command(token, again.url)).status).toBe(401)
})

test('P10: without an end a token lasts; the end can be changed, taken away and told to the operator', async () => {
  const token = await paired(null)
  const { id } = room.device(token)
  const told = () => operator.all('device').find((device) => device.id === id)?.expiresAt
  expect(told()).toBeNull()
  await operator.send('device.lasts', { id, days: 1 })
  const first = told()!
  expect(first).toBe(tokenEnd(clock.at, 1, operator.all('studio')[0]!.zone))
  await operator.send('device.lasts', { id, days: 30 })
  expect(told()).toBeGreaterThan(first)
  clock.at = first
  expect((await command(token)).status).toBe(200)
  await operator.send('device.lasts', { id, days: null })
  clock.pass(400 * 24 * 3_600_000)
  expect((await command(token)).status).toBe(200)
})

test("P10: the studio's own windows have no end, and what was taken back gets none", async () => {
  const window = room.studio.windowDevice('host', 'Board')
  const last = (id: string) => operator.send('device.lasts', { id, days: 1 })
  await expect(last(window.id)).rejects.toMatchObject({ error: { code: 'conflict', reason: 'own_window' } })
  const { id } = room.device(await paired(null))
  await operator.send('device.revoke', { id })
  await expect(last(id)).rejects.toMatchObject({ error: { code: 'conflict', reason: 'device_revoked' } })
})

test.each([0, 401, 1.5, '1'])('P10: %j days are invalid', async (days) => {
  await expect(operator.send('pairing.open', { role: 'host', days })).rejects.toMatchObject({
    error: { code: 'invalid' },
  })
})
