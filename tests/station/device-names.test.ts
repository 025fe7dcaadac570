import { afterEach, beforeEach, expect, test } from 'vitest'
import { call, post } from '../support/http'
import { startStudio, type TestStudio } from '../support/studio'
import { socketCarrier, WireClient } from '../support/wire-client'

const CHROME_ON_ANDROID =
  'Mozilla/5.0 (Linux; Android 13; Lenovo TB-X606F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Safari/537.36'
const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15'

let room: TestStudio
let operator: WireClient
beforeEach(async () => {
  room = await startStudio()
  operator = await WireClient.join(room.url, room.token('operator', 'Ops'))
})
afterEach(() => room.stop())

/** Pairs a device that says of itself what it wants. */
async function pair(says: { name?: string; machine?: string }, userAgent = CHROME_ON_ANDROID, role = 'host') {
  const { result } = await operator.send('pairing.open', { role })
  const body = JSON.stringify({ code: result.code, ...says })
  const answer = await call(room.url, '/api/pair', { method: 'POST', body, headers: { 'user-agent': userAgent } })
  const { token } = answer.json<{ token: string }>()
  return { token, device: room.device(token) }
}

test('P11: two devices are never called the same, whoever names them', async () => {
  const names: string[] = []
  const wide = `${'w'.repeat(77)}😀w`
  for (const name of [
    'Board 1',
    'Bоаrd\u00ad 1',
    'BOARD  1',
    '题板左',
    '题\u{e0100}板左',
    'x'.repeat(80),
    'x'.repeat(80),
    wide,
    wide,
  ])
    names.push((await pair({ name })).device.name)
  expect(names).toEqual([
    'Board 1',
    'Bоаrd 2',
    'BOARD 3',
    '题板左',
    '题\u{e0100}板左 2',
    'x'.repeat(80),
    `${'x'.repeat(78)} 2`,
    wide,
    `${'w'.repeat(77)} 2`,
  ])
  expect(room.device(room.token('feed', 'Board 1')).name).toBe('Board 4')
})

test('P11: a name is free again once its device was taken back', async () => {
  const { device } = await pair({ name: 'Board 1' })
  await operator.send('device.revoke', { id: device.id })
  expect((await pair({ name: 'Board 1' })).device.name).toBe('Board 1')
})

test('P11: renaming to the name of another is refused, in whichever language it stands there', async () => {
  await pair({})
  const { device } = await pair({ name: 'Left' })
  for (const name of ['Board · Android tablet', '题板 · 安卓平板', 'ops']) {
    await expect(operator.send('device.rename', { id: device.id, name })).rejects.toMatchObject({
      error: { code: 'conflict', reason: 'name_taken' },
    })
  }
  await operator.send('device.rename', { id: device.id, name: 'LEFT' })
  expect(operator.all('device').find(({ id }) => id === device.id)?.name).toBe('LEFT')
})

test('P11: a device that is not named is called by what it is for and what it is, with a number', async () => {
  const names = [
    (await pair({})).device.name,
    (await pair({})).device.name,
    (await pair({ machine: 'iPad' }, SAFARI)).device.name,
    (await pair({}, SAFARI, 'support')).device.name,
    (await pair({}, 'curl/8.5.0', 'feed')).device.name,
  ]
  const tablet = 'Board · Android tablet'
  expect(names).toEqual([tablet, `${tablet} 2`, 'Board · iPad', 'Triage · Mac', 'Feed · Browser'])
})

test('P11: the journal and the signals name the one tablet and the other', async () => {
  await operator.send('sample.load', {})
  await operator.send('show.start', { id: operator.all('show')[0]!.id, anyway: true })
  for (const kind of ['help', 'link_up'] as const) {
    const board = await WireClient.join(room.url, (await pair({ name: 'Tablet' })).token)
    await board.send('signal.raise', { kind })
  }
  await operator.until(() => operator.all('signal').length === 2, 'the signals')
  expect(operator.all('signal').map(({ raisedByName }) => raisedByName)).toEqual(['Tablet', 'Tablet 2'])
  const { lines } = await operator.query('journal.list', {})
  expect(lines.filter(({ name }) => name === 'signal.raise').map(({ who }) => who)).toEqual(['Tablet 2', 'Tablet'])
})

test('P11: devices of the same name from before get a number at the start, the later paired ones', async () => {
  const { store } = room.studio
  const [first, second] = [(await pair({ name: 'One' })).device, (await pair({ name: 'Two' })).device]
  store.transact((tx) => {
    tx.put('device', { ...first, name: 'Tablet', pairedAt: 2 })
    tx.put('device', { ...second, name: 'Tablet', pairedAt: 1 })
  })
  room = await room.restart()
  const nameOf = (id: string) => room.studio.store.read.must('device', id).name
  expect([nameOf(second.id), nameOf(first.id)]).toEqual(['Tablet', 'Tablet 2'])
})

test('P12: the operator is told what a device is and where it was last', async () => {
  const { token, device } = await pair({ machine: 'iPad' }, SAFARI)
  expect(device).toMatchObject({ machine: 'iPad', browser: 'Safari 17', address: '127.0.0.1', seenAt: null })
  const newer = SAFARI.replace('17.4', '18.0')
  const board = new WireClient(await socketCarrier(room.url, { headers: { 'user-agent': newer } }))
  await board.hello(token)
  const now = () => operator.all('device').find(({ id }) => id === device.id)
  await operator.until(() => now()?.links === 1, 'its link')
  // Its Safari calls itself a Mac's in every request; that it is none it said when it was paired.
  expect(now()).toMatchObject({ machine: 'iPad', browser: 'Safari 18', address: '127.0.0.1' })
  expect(now()?.seenAt).toEqual(expect.any(Number))
})

test('P12: a script that only posts is seen as well', async () => {
  const feed = room.token('feed', 'Comments')
  const { id } = room.device(feed)
  await post(room.url, '/api/feed', { event: 'like', data: {} }, feed)
  await operator.until(() => operator.all('device').find((device) => device.id === id)?.seenAt !== null, 'the script')
  expect(operator.all('device').find((device) => device.id === id)).toMatchObject({
    links: 0,
    machine: null,
    browser: '',
  })
})
