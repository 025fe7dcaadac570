import { expect, onTestFinished, test } from 'vitest'
import { Hub } from '../../../src-main/engine/sync/hub'
import { Lanes } from '../../../src-main/engine/sync/lane'
import { Presence } from '../../../src-main/identity/presence'
import { testStore } from '../../support/store'

test('H3 L1 L2 L5 L11: hello within 5 s, a ping every 2 s, 6 s of silence, 8 MB that wait, 30 s without taking anything and 600 links, unless told otherwise', () => {
  const { store } = testStore()
  const nothing = () => {
    throw new Error('nobody asks for anything')
  }
  const hub = new Hub({
    store,
    version: 'test',
    now: Date.now,
    read: store.read,
    lanes: new Lanes(),
    presence: new Presence(store, Date.now, nothing),
    command: nothing,
    query: nothing,
    report: nothing,
  })
  onTestFinished(() => hub.close())
  expect(hub.limits).toMatchObject({ helloWithin: 5_000, pingEvery: 2_000, silence: 6_000, mostWaiting: 8_388_608 })
  expect(hub.limits).toMatchObject({ stuck: 30_000 })
  expect(hub.limits).toMatchObject({ mostOfDevice: 32, mostOfOthers: 400, most: 600 })
})
