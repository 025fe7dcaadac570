import { expect, onTestFinished, test } from 'vitest'
import { Hub } from '../../../src-main/broadcast/hub'
import { Presence } from '../../../src-main/broadcast/presence'
import { testStore } from '../../support/store'

test('H3 L1 L2 L5: hello within 5 s, a ping every 2 s, 6 s of silence and 8 MB that wait, unless told otherwise', () => {
  const { store } = testStore()
  const nothing = () => {
    throw new Error('nobody asks for anything')
  }
  const hub = new Hub({
    store,
    version: 'test',
    now: Date.now,
    presence: new Presence(store, Date.now, nothing),
    command: nothing,
    query: nothing,
    report: nothing,
  })
  onTestFinished(() => hub.close())
  expect(hub.limits).toEqual({ helloWithin: 5_000, pingEvery: 2_000, silence: 6_000, mostWaiting: 8_388_608 })
})
