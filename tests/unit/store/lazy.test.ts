import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Change } from '../../../src-main/store'
import { testStore } from '../../support/store'

const member = (id: string, name: string) => ({ id, name, roles: [], archived: false })

function room() {
  const { store, path } = testStore()
  const told: Change[] = []
  store.onCommit((change) => told.push(change))
  const write = (id: string, name: string, lazy = true) =>
    store.transact((tx) => void tx.put('member', member(id, name)), { lazy })
  return { store, path, told, write }
}

test('S6: what is written lazily is told when it is on disk, and not before', async () => {
  const { store, told, write } = room()
  write('a', 'first')
  expect(store.read.get('member', 'a')).toEqual(member('a', 'first'))
  expect(told).toEqual([])
  await store.sync()
  expect(told).toHaveLength(1)
  await store.sync()
  expect(told).toHaveLength(1)
})

test('S6: several are told together, each row once, as the change that spans them all', async () => {
  const { store, told, write } = room()
  const from = store.head
  write('a', 'first')
  write('b', 'gone soon')
  store.transact(
    (tx) => {
      tx.put('member', member('a', 'second'))
      tx.del('member', 'b')
    },
    { lazy: true },
  )
  await store.sync()
  expect(told).toEqual([{ from, to: from + 3, puts: [['member', member('a', 'second')]], dels: [['member', 'b']] }])
})

test('a command takes what was written lazily before it to the disk, and is told with it', () => {
  const { store, told, write } = room()
  const from = store.head
  write('a', 'comment')
  write('b', 'cue', false)
  expect(told.map(({ from, to }) => ({ from, to }))).toEqual([{ from, to: from + 2 }])
  expect(store.db.pragma('synchronous', { simple: true })).toBe(2)
})

test('a transaction that writes nothing tells nothing that is not on disk', async () => {
  const { store, told, write } = room()
  write('a', 'comment')
  store.transact(() => {})
  expect(told).toEqual([])
  await store.sync()
  expect(told).toHaveLength(1)
})

test('what comes while the disk is at work waits for the next time', async () => {
  const { store, told, write } = room()
  write('a', 'first')
  const first = store.sync()
  write('b', 'second')
  await first
  expect(told).toEqual([])
  await store.sync()
  expect(told).toHaveLength(1)
})

test('somebody who is about to be shown everything is shown nothing that is not on disk', () => {
  const { store, told, write } = room()
  write('a', 'first')
  store.syncNow()
  expect(told).toHaveLength(1)
})

test('a lazy transaction that is refused leaves the next command as durable as ever', () => {
  const { store } = room()
  const refused = () =>
    store.transact(
      () => {
        throw new Error('no')
      },
      { lazy: true },
    )
  expect(refused).toThrow('no')
  expect(store.db.pragma('synchronous', { simple: true })).toBe(2)
})

test('a store that is closed while the disk is at work closes in order', async () => {
  const { store, path, write } = room()
  write('a', 'first')
  const syncing = store.sync()
  store.close()
  await syncing
  expect(existsSync(`${path}-wal`)).toBe(false)
})

test('S6: what is on disk is told, though something that has nothing to tell was written in the meantime', async () => {
  const { store, told, write } = room()
  write('a', 'comment')
  const onDisk = store.sync()
  store.transact((tx) => void tx.sql("INSERT OR REPLACE INTO meta (key, value) VALUES ('indexed', '7')").run(), {
    lazy: true,
  })
  await onDisk
  expect(told).toHaveLength(1)
})
