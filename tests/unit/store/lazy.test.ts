import fs, { existsSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Change } from '../../../src-main/engine/store'
import { watchLogFlushes } from '../../support/log-flushes'
import { otherProgram, testFolder, testStore } from '../../support/store'

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

describe('what counts as on disk was flushed by the system', () => {
  test('S6: what was written lazily, beside all other work; nothing of it is told before', async () => {
    const { store, path, told, write } = room()
    write('a', 'first')
    const flushes = watchLogFlushes(path, true)
    const onDisk = store.sync()
    expect(flushes).toMatchObject({ aside: 1, atOnce: 0 })
    await new Promise(setImmediate)
    expect(told).toEqual([])
    flushes.release?.()
    await onDisk
    expect(told).toHaveLength(1)
  })

  test('S6: what came while the disk was at work, by a flush of its own', async () => {
    const { store, path, told, write } = room()
    write('a', 'first')
    const flushes = watchLogFlushes(path, true)
    const first = store.sync()
    write('b', 'second')
    flushes.release?.()
    await first
    expect(flushes.aside).toBe(1)
    await store.sync()
    expect(flushes.aside).toBe(2)
    expect(told).toHaveLength(1)
  })

  test('S6: at once, before somebody is shown everything', () => {
    const { store, path, told, write } = room()
    write('a', 'first')
    const flushes = watchLogFlushes(path)
    let before = 0
    store.onCommit(() => {
      before = flushes.atOnce
    })
    store.syncNow()
    expect(told).toHaveLength(1)
    expect(before).toBe(1)
  })

  test('S6: what waits for its turn when the store is closed, though another program keeps the log as it is', async () => {
    const { store, path, write } = room()
    otherProgram(path).prepare('SELECT name FROM member').all()
    write('a', 'first')
    const flushes = watchLogFlushes(path, true)
    const first = store.sync()
    write('b', 'second')
    const second = store.sync()
    expect(flushes).toMatchObject({ aside: 1, atOnce: 0 })
    store.close()
    expect(flushes).toMatchObject({ aside: 1, atOnce: 1 })
    flushes.release?.()
    await Promise.all([first, second])
  })
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

describe('a flush that failed', () => {
  afterEach(() => {
    vi.restoreAllMocks()
    syncBuiltinESMExports()
  })

  /** As Linux does it: the flush fails once, and those after it succeed without what it gave up. */
  function failsOnce() {
    const error = Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO' })
    const flush = vi.spyOn(fs, 'fdatasync').mockImplementation((_file, done) => setImmediate(done, null))
    flush.mockImplementationOnce((_file, done) => setImmediate(done, error))
    syncBuiltinESMExports()
  }

  /** What a database has without its log. */
  function inFile(path: string) {
    const copy = join(testFolder(), 'alone.sqlite')
    fs.copyFileSync(path, copy)
    const db = new Database(copy, { readonly: true })
    const names = db.prepare('SELECT name FROM member ORDER BY id').pluck().all()
    db.close()
    return names
  }

  test('S6: is not tried again: what was in the log is told when it is in the database itself', async () => {
    const { store, path, told, write } = room()
    failsOnce()
    write('a', 'first')
    const [first, second] = await Promise.allSettled([store.sync(), store.sync()])
    expect(first?.status).toBe('rejected')
    expect(second?.status).toBe('fulfilled')
    expect(inFile(path)).toEqual(['first'])
    expect(told).toHaveLength(1)
  })

  test('S6: a command after it is acknowledged when what came before is in the database itself', async () => {
    const { store, path, told, write } = room()
    failsOnce()
    write('a', 'comment')
    await expect(store.sync()).rejects.toThrow('EIO')
    write('b', 'cue', false)
    expect(inFile(path)).toEqual(['comment'])
    expect(told).toHaveLength(1)
  })

  test('S6: of a command as well: the next one is acknowledged when what came before is in the database itself', () => {
    const { store, path, told, write } = room()
    write('a', 'first', false)
    const exec = store.db.exec.bind(store.db)
    const fails = vi.spyOn(store.db, 'exec').mockImplementation((sql) => {
      if (sql === 'COMMIT') throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' })
      return exec(sql)
    })
    expect(() => write('b', 'cue', false)).toThrow(expect.objectContaining({ details: { reason: 'disk_error' } }))
    fails.mockRestore()
    expect(inFile(path)).toEqual([])
    write('c', 'cue', false)
    expect(inFile(path)).toEqual(['first'])
    expect(told).toHaveLength(2)
  })

  test('S6: a command is refused, and nothing told, while the database cannot take the log either', async () => {
    const { store, path, told, write } = room()
    failsOnce()
    write('a', 'comment')
    await expect(store.sync()).rejects.toThrow('EIO')
    const reader = otherProgram(path)
    reader.exec('BEGIN')
    reader.prepare('SELECT name FROM member').all()
    write('c', 'comment that comes later')
    expect(() => write('b', 'cue', false)).toThrow(expect.objectContaining({ details: { reason: 'disk_error' } }))
    expect(told).toEqual([])
    reader.exec('COMMIT')
    write('b', 'cue', false)
    expect(told).toHaveLength(1)
  })
})
