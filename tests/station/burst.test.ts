import { afterEach, beforeEach, expect, test } from 'vitest'
import { startStudio, type TestStudio } from '../support/studio'
import { WireClient } from '../support/wire-client'

let room: TestStudio
beforeEach(async () => {
  room = await startStudio()
})
afterEach(() => room.stop())

test('S4 S6: who says hello in the middle of a burst is not told of it a second time', async () => {
  const { store } = room.studio
  // Made beforehand: a commit of its own would end the burst.
  const tokens = ['early', 'late', 'last'].map((one) => room.token('operator', one))
  const name = (text: string) =>
    store.transact((tx) => void tx.put('member', { id: 'm', name: text, roles: [], archived: false }), { lazy: true })
  const early = await WireClient.join(room.url, tokens[0]!)
  name('A')
  const late = await WireClient.join(room.url, tokens[1]!)
  name('B')
  await store.sync()
  for (const client of [early, late]) await client.until(() => client.all('member')[0]?.name === 'B', 'the burst')
  name('C')
  const last = await WireClient.join(room.url, tokens[2]!)
  await store.sync()
  name('D')
  await store.sync()
  await last.until(() => last.all('member')[0]?.name === 'D', 'the next change')
  for (const client of [early, late, last])
    for (const { from, to } of client.ofType('patch')) expect(to).toBeGreaterThan(from)
})
