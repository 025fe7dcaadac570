import { expect, onTestFinished, test } from 'vitest'
import type { QueryServices } from '../../../src-main/areas/context'
import { QUERY_HANDLERS } from '../../../src-main/areas/queries'
import { QueryRunner } from '../../../src-main/engine/run/query-runner'
import type { Store } from '../../../src-main/engine/store'
import { Hub } from '../../../src-main/engine/sync/hub'
import { Lanes } from '../../../src-main/engine/sync/lane'
import { Presence } from '../../../src-main/identity/presence'
import { watchLogFlushes } from '../../support/log-flushes'
import { testStore } from '../../support/store'

const nobody = () => {
  throw new Error('nobody asks for anything')
}

function hubOn(store: Store) {
  const hub = new Hub({
    store,
    version: 'test',
    now: Date.now,
    read: store.read,
    lanes: new Lanes(),
    presence: new Presence(store, Date.now, nobody),
    command: nobody,
    queries: { check: nobody, answer: nobody },
    report: nobody,
  })
  onTestFinished(() => hub.close())
  return hub
}

/** What is committed and perhaps not on disk. */
const writeLazily = (store: Store) =>
  store.transact((tx) => tx.put('member', { id: 'm', name: 'Lin', roles: [], archived: false }), { lazy: true })

test('S6: what is shown from the start on is on disk first', () => {
  const { store, path } = testStore()
  writeLazily(store)
  const flushes = watchLogFlushes(path)
  const { synced } = hubOn(store)
  expect(flushes.atOnce).toBe(1)
  expect(synced.snapshot('operator', 'e').asText).toContain('Lin')
})

test('S6: a query is answered when what it may have read is on disk, and not before', async () => {
  const { store, path } = testStore()
  const name = () => store.read.must('member', 'm').name
  const queries = new QueryRunner(store, { ...QUERY_HANDLERS, 'device.me': name as never }, {} as QueryServices)
  writeLazily(store)
  const flushes = watchLogFlushes(path, true)
  let answer: unknown = null
  const actor = { deviceId: 'd', role: 'operator', memberId: null, name: 'd' } as const
  const asking = queries
    .answer(actor, queries.check(actor, 'device.me', {}), () => true)
    .then(({ result }) => {
      answer = result
    })
  await new Promise(setImmediate)
  expect(answer).toBeNull()
  flushes.release?.()
  await asking
  expect(answer).toBe('Lin')
})

test('H3 L1 L2 L5 L11: hello within 5 s, a ping every 2 s, 6 s of silence, 8 MB that wait, 30 s without taking anything and 600 links, unless told otherwise', () => {
  const { store } = testStore()
  const hub = hubOn(store)
  expect(hub.limits).toMatchObject({ helloWithin: 5_000, pingEvery: 2_000, silence: 6_000, mostWaiting: 8_388_608 })
  expect(hub.limits).toMatchObject({ stuck: 30_000 })
  expect(hub.limits).toMatchObject({ mostOfDevice: 32, mostOfOthers: 400, most: 600 })
})
