import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { CLOSE } from '../../src-shared/frames'
import { ROLES } from '../../src-shared/roles'
import { TestClock } from '../support/folder'
import { call, post } from '../support/http'
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

const open = async (role = 'host') => (await operator.send('pairing.open', { role })).result
const pair = (code: string, name = 'Board 1') => post(room.url, '/api/pair', { code, name })
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const refusal = async (answer: ReturnType<typeof pair>) => {
  const { status, json } = await answer
  return { status, ...json<{ error: object }>().error }
}

test.each(ROLES)('P1 P2: a code for %s gives a token of that role', async (role) => {
  const { code, expiresAt, urls } = await open(role)
  expect(code).toMatch(/^\d{6}$/)
  expect(expiresAt).toBe(clock.at + 5 * 60_000)
  expect(urls).toContain(room.url)
  const answer = await pair(code, ' Tablet ')
  expect(answer.status).toBe(200)
  const { token, device } = answer.json<{ token: string; device: string }>()
  expect(answer.json()).toEqual({ token, role, device })
  expect(room.device(token)).toMatchObject({ id: device, name: 'Tablet', role, kind: 'lan', pairedAt: clock.at })
  const client = await WireClient.join(room.url, token)
  expect(client.ofType('welcome')[0]).toMatchObject({ role, device })
})

/** A try from another machine: every address in the 127 net is this machine's own. */
const pairFrom = async (localAddress: string, code: string) => {
  const { status, json } = await call(room.url, '/api/pair', {
    method: 'POST',
    body: JSON.stringify({ code, name: 'Board' }),
    localAddress,
  })
  return { status, ...json<{ error?: object }>().error }
}

test('P3: the fifth wrong code locks its address for a minute, and the operator is told', async () => {
  const { code } = await open()
  for (const triesLeft of [4, 3, 2, 1]) {
    expect(await refusal(pair(wrong(code)))).toMatchObject({
      status: 401,
      code: 'unauthorized',
      reason: 'pairing_wrong',
      current: { triesLeft },
    })
  }
  expect(operator.all('studio')[0]?.network.wrongCodes).toBeNull()
  expect(await refusal(pair(wrong(code)))).toMatchObject({
    status: 503,
    code: 'busy',
    reason: 'pairing_locked',
    current: { minutes: 1, seconds: 60 },
  })
  expect(await refusal(pair(code))).toMatchObject({ reason: 'pairing_locked' })
  const told = () => operator.all('studio')[0]?.network.wrongCodes
  await operator.until(() => told() !== null, 'the notice')
  expect(told()).toEqual({ at: clock.at, address: '127.0.0.1' })

  clock.pass(59_999)
  expect(await refusal(pair(code))).toMatchObject({ reason: 'pairing_locked', current: { minutes: 1, seconds: 1 } })
  clock.pass(1)
  expect((await pair(code)).status).toBe(200)
  expect(room.studio.store.read.rows('device', "kind = 'lan'")).toHaveLength(1)

  await operator.send('pairing.read', {})
  expect(told()).toBeNull()
})

test('P3: whoever guesses locks nobody else out: the code stays good for the device that it is for', async () => {
  const { code } = await open()
  for (let n = 0; n < 5; n += 1) await pairFrom('127.0.0.66', wrong(code))
  expect(await pairFrom('127.0.0.66', code)).toMatchObject({ status: 503, reason: 'pairing_locked' })
  expect((await pair(code)).status).toBe(200)
})

test('P3: who goes on guessing waits longer each time, over all codes; who types a right one is as good as new', async () => {
  const five = async (code: string) => {
    for (let n = 0; n < 4; n += 1) await pair(wrong(code))
    return refusal(pair(wrong(code)))
  }
  for (const minutes of [1, 5, 15, 60, 60]) {
    const { code } = await open()
    expect(await five(code)).toMatchObject({ reason: 'pairing_locked', current: { minutes } })
    clock.pass(minutes * 60_000 - 1)
    expect(await refusal(pair(code))).toMatchObject({ reason: 'pairing_locked', current: { minutes: 1 } })
    clock.pass(1)
  }
  expect((await pair((await open()).code)).status).toBe(200)
  expect(await five((await open()).code)).toMatchObject({ current: { minutes: 1 } })
})

test('P3: a new code gives nobody new tries', async () => {
  for (let n = 0; n < 4; n += 1) await pair(wrong((await open()).code))
  expect(await refusal(pair(wrong((await open()).code)))).toMatchObject({ reason: 'pairing_locked' })
})

test('P3: a code outlives what nineteen addresses can try, and stands 100 wrong tries of all together', async () => {
  const guessAll = async (code: string, addresses: number) => {
    for (let n = 0; n < addresses * 5; n += 1) await pairFrom(`127.0.1.${1 + Math.floor(n / 5)}`, wrong(code))
  }
  const { code: first } = await open()
  await guessAll(first, 19)
  expect((await pair(first)).status).toBe(200)
  expect(operator.all('studio')[0]!.network.wrongCodes).not.toHaveProperty('isOver')
  clock.pass(60_000)
  const { code } = await open()
  await guessAll(code, 20)
  expect(await refusal(pair(code))).toMatchObject({ status: 401, reason: 'pairing_expired' })
  const told = () => operator.all('studio')[0]?.network.wrongCodes
  await operator.until(() => told()?.isOver === true, 'the notice')
})

test.each(['12345', '1234567', '', 'abcdef', '12a456', '一二三四五六'])(
  'P9: %j is no code, and no try',
  async (typed) => {
    const { code } = await open()
    for (let n = 0; n < 6; n += 1) {
      expect(await refusal(pair(typed))).toMatchObject({ status: 400, code: 'invalid', reason: 'pairing_malformed' })
    }
    expect((await pair(code)).status).toBe(200)
    expect(room.faults).toEqual([])
  },
)

test.each([
  ['with a space', (code: string) => ` ${code.slice(0, 3)} ${code.slice(3)}\n`],
  ['with a hyphen', (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`],
  [
    'in full-width digits',
    (code: string) => code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ],
])('P9: a code %s is the same code', async (_how, typed) => {
  const { code } = await open()
  expect((await pair(typed(code))).status).toBe(200)
})

test('P4: a code is good for five minutes', async () => {
  const { code, expiresAt } = await open()
  clock.at = expiresAt
  expect(await refusal(pair(code))).toMatchObject({ status: 401, reason: 'pairing_expired' })
})

test('P1 P4: a code is good for one device', async () => {
  const { code } = await open()
  expect((await pair(code)).status).toBe(200)
  expect(await refusal(pair(code))).toMatchObject({ status: 401, reason: 'pairing_expired' })
})

test('P1 P4: a new code and pairing.close make the former one worthless', async () => {
  const { code: first } = await open()
  let { code: second } = await open()
  while (second === first) second = (await open()).code
  expect(await refusal(pair(first))).toMatchObject({ reason: 'pairing_wrong' })
  await operator.send('pairing.close', {})
  expect(await refusal(pair(second))).toMatchObject({ reason: 'pairing_expired' })
})

test('P8: the code in the console link is for one operator and twelve hours, and otherwise like any other', async () => {
  const HOURS_12 = 12 * 3_600_000
  const codeOf = (link: string) => {
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/console#pair=\d{6}$/)
    return link.slice(-6)
  }
  const late = codeOf(room.studio.consoleLink())
  clock.pass(HOURS_12)
  expect(await refusal(pair(late))).toMatchObject({ status: 401, reason: 'pairing_expired' })

  const inTime = codeOf(room.studio.consoleLink())
  clock.pass(HOURS_12 - 1)
  expect(await refusal(pair(wrong(inTime)))).toMatchObject({ reason: 'pairing_wrong', current: { triesLeft: 4 } })
  expect((await pair(inTime)).json()).toMatchObject({ role: 'operator' })
  expect(await refusal(pair(inTime))).toMatchObject({ status: 401, reason: 'pairing_expired' })
})

test.each([
  ['no code', { name: 'x' }],
  ['a machine that is none', { code: '123456', machine: 'fridge' }],
  ['an empty name', { code: '123456', name: ' ' }],
  ['a long name', { code: '123456', name: 'x'.repeat(81) }],
  ['a code that is a number', { code: 123456, name: 'x' }],
  ['a surplus field', { code: '123456', name: 'x', role: 'operator' }],
])('P2: %s is invalid and costs no try', async (_what, body) => {
  const { code } = await open()
  expect(await refusal(post(room.url, '/api/pair', body))).toMatchObject({ status: 400, code: 'invalid' })
  expect(await refusal(pair(wrong(code)))).toMatchObject({ current: { triesLeft: 4 } })
})

test('P5: a token stays good over a restart, and a revoked one stays refused', async () => {
  const first = await startStudio()
  const [kept, revoked] = [first.token('host'), first.token('operator')]
  const client = await WireClient.join(first.url, revoked)
  const answer = client.send('device.revoke', { id: first.device(revoked).id })
  // Its own link ends before it can be told that this was done.
  await expect(answer).rejects.toThrow(`closed with ${CLOSE.unauthorized}`)

  const second = await first.restart()
  onTestFinished(second.stop)
  expect((await WireClient.join(second.url, kept)).ofType('welcome')[0]).toMatchObject({ role: 'host' })
  const refused = new WireClient(await socketCarrier(second.url))
  await refused.helloInVain(revoked)
  expect(refused.closeCode).toBe(CLOSE.unauthorized)
  const command = await post(second.url, '/api/commands/pairing.close', {}, revoked)
  expect(command.status).toBe(401)
})

test('P6 V4: the secret by which a script of this machine is paired reaches no screen', async () => {
  const observer = await WireClient.join(room.url, room.token('observer'))
  const { secret } = JSON.parse(readFileSync(join(room.dataDir, 'station.json'), 'utf8')) as { secret: string }
  const made = await post(room.url, '/api/local/pair', { secret, role: 'host', name: 'Deck' }, '')
  expect(made.status).toBe(200)
  await observer.until(() => observer.all('device').some(({ name }) => name === 'Deck'), 'the script')
  const later = await WireClient.join(room.url, room.token('operator'))
  for (const { frames } of [observer, later]) expect(JSON.stringify(frames)).not.toContain(secret)
})

test('P14: who joined, as what, when and how stands in the journal, and neither the code nor the token', async () => {
  const observer = await WireClient.join(room.url, room.token('observer'))
  const { code } = await open('host')
  const { token, device } = (await pair(code, 'Tablet')).json<{ token: string; device: string }>()
  const secret = (JSON.parse(readFileSync(join(room.dataDir, 'station.json'), 'utf8')) as { secret: string }).secret
  const made = await post(room.url, '/api/local/pair', { secret, role: 'feed', name: 'Deck' }, '')
  const { lines } = await observer.query('journal.list', { limit: 2 })
  expect(lines).toEqual([
    expect.objectContaining({ name: 'device.join', who: 'Deck', role: 'feed' }),
    expect.objectContaining({ name: 'device.join', who: 'Tablet', role: 'host' }),
  ])
  expect(lines.map(({ input }) => input)).toEqual([
    { byCode: false, about: { word: 'roles.feed' } },
    { byCode: true, about: { word: 'roles.host' } },
  ])
  const line = room.studio.store.read.sql('SELECT * FROM journal WHERE seq = ?').get(lines[1]!.seq)
  expect(line).toMatchObject({ deviceId: device, at: room.device(token).pairedAt })
  const all = JSON.stringify(room.studio.store.read.sql('SELECT * FROM journal').all())
  for (const given of [code, token.split('.')[1]!, made.json<{ token: string }>().token.split('.')[1]!, secret])
    expect(all).not.toContain(given)
})

test('P6 V4: tokens and codes are in no frame but the one that gives them, and on disk as hashes only', async () => {
  const observer = await WireClient.join(room.url, room.token('observer'))
  const { code } = await open('support')
  const { token } = (await pair(code)).json<{ token: string }>()
  const support = await WireClient.join(room.url, token)
  await support.send('article.create', { title: { en: 'A' }, answers: { en: 'B' } })
  await observer.until(() => observer.all('article').length === 1, 'the article')

  const [, secret] = token.split('.') as [string, string]
  for (const client of [observer, support]) {
    expect(JSON.stringify(client.frames)).not.toContain(secret)
    expect(JSON.stringify(client.frames)).not.toContain(code)
  }
  expect(JSON.stringify(await observer.query('journal.list', {}))).not.toContain(code)
  await room.running.close()
  for (const file of readdirSync(room.dataDir).filter((name) => name.includes('sqlite')))
    expect(readFileSync(join(room.dataDir, file)).includes(secret), file).toBe(false)
})
