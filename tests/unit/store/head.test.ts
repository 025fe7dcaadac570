import {
  copyFileSync,
  cpSync,
  fdatasync,
  fdatasyncSync,
  fstatSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { openStore, type Store } from '../../../src-main/engine/store'
import { testFolder, testStore } from '../../support/store'

const add = (store: Store, id: string) =>
  store.transact((tx) => tx.put('member', { id, name: 'x', roles: [], archived: false }))
const head = (dataDir: string) => join(dataDir, 'cueroom.head')

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>()
  return { ...fs, fdatasync: vi.fn(fs.fdatasync), fdatasyncSync: vi.fn(fs.fdatasyncSync) }
})

/** What a kill leaves of an open store: a folder of its own with the files as they are. */
function killed(dataDir: string): string {
  const copy = testFolder()
  cpSync(dataDir, copy, { recursive: true, preserveTimestamps: true })
  return copy
}

/** The note as it is, with something else in it. */
function rewriteHead(dataDir: string, change: (told: Record<string, unknown>) => void): void {
  const [text] = readFileSync(head(dataDir), 'utf8').split('\n')
  const told = JSON.parse(text!) as Record<string, unknown>
  change(told)
  const { createHash } = require('node:crypto') as typeof import('node:crypto')
  const next = JSON.stringify(told)
  writeFileSync(head(dataDir), `${next}\n${createHash('sha1').update(next).digest('hex').slice(0, 8)}`.padEnd(512))
}

describe('R5 T5: the head that was told is kept beside the database', () => {
  test('after a kill nothing is missing, nothing is told, and the epoch stays', () => {
    const { store, dataDir } = testStore()
    for (const id of ['a', 'b']) add(store, id)
    const after = testStore(killed(dataDir))
    expect(after.recovery).toBeNull()
    expect(after.store.epoch).toBe(store.epoch)
    expect(after.store.head).toBe(2)
  })

  test('what was written lazily and told to nobody is no loss', async () => {
    const { store, dataDir } = testStore()
    add(store, 'a')
    const before = killed(dataDir)
    store.transact((tx) => tx.put('member', { id: 'b', name: 'x', roles: [], archived: false }), { lazy: true })
    copyFileSync(head(dataDir), head(before))
    expect(testStore(before).recovery).toBeNull()
    await store.sync()
    copyFileSync(head(dataDir), head(before))
    expect(testStore(before).recovery).toMatchObject({ kind: 'behind', lost: { changes: 1 } })
  })

  test.each([
    ['without its log', (path: string) => rmSync(`${path}-wal`), 3],
    ['with half of its log', (path: string) => truncateSync(`${path}-wal`, 2 * 4_152), null],
  ])('a database %s: how many changes are missing is told, under a new epoch', (_what, damage, changes) => {
    const { store, dataDir } = testStore()
    for (const id of ['a', 'b', 'c']) add(store, id)
    const folder = killed(dataDir)
    damage(join(folder, 'cueroom.sqlite'))
    const after = testStore(folder)
    const missing = 3 - after.store.head
    expect(after.recovery).toMatchObject({ kind: 'behind', copyFrom: null, lost: { changes: changes ?? missing } })
    expect(missing).toBeGreaterThan(0)
    expect(after.store.epoch).not.toBe(store.epoch)
    after.store.close()
    expect(testStore(folder).store.epoch).toBe(after.store.epoch)
  })

  test('an older file put back by hand', () => {
    const { store, dataDir, path } = testStore()
    add(store, 'a')
    store.close()
    const older = readFileSync(path)
    const second = testStore(dataDir)
    add(second.store, 'b')
    second.store.close()
    writeFileSync(path, older)
    const third = testStore(dataDir)
    expect(third.recovery).toMatchObject({ kind: 'behind', copyFrom: null, lost: { changes: 1 } })
    expect(third.store.epoch).not.toBe(store.epoch)
  })

  test('another studio’s file put in the place of this one’s', () => {
    const [mine, other] = [testStore(), testStore()]
    add(mine.store, 'mine')
    for (const id of ['a', 'b', 'c']) add(other.store, id)
    const { epoch } = other.store
    mine.store.close()
    other.store.close()
    copyFileSync(other.path, mine.path)
    const after = testStore(mine.dataDir)
    expect(after.recovery).toMatchObject({ kind: 'replaced', copyFrom: null, movedTo: null })
    expect(after.store.head).toBe(3)
    expect(after.store.epoch).not.toBe(epoch)
  })

  test.each([
    [
      'a whole folder put back',
      (dataDir: string) => utimesSync(head(dataDir), 0, 0),
      (_told: Record<string, unknown>) => {},
    ],
    [
      'a machine that went down',
      () => {},
      (told: Record<string, unknown>) => {
        told.boot = 'another run'
      },
    ],
  ])('after %s nobody knows what was told last: another epoch, and no word', (_what, touch, change) => {
    const { store, dataDir } = testStore()
    add(store, 'a')
    const folder = killed(dataDir)
    rewriteHead(folder, (told) => {
      change(told)
      if (_what === 'a whole folder put back') told.at = Number(told.at) - 3_600_000
    })
    touch(folder)
    const after = testStore(folder)
    expect(after.recovery).toBeNull()
    expect(after.store.epoch).not.toBe(store.epoch)
    expect(after.store.head).toBe(1)
  })

  test.each(['', 'garbage', '{}\n00000000'])('a note that says %j is as good as none', (text) => {
    const { store, dataDir } = testStore()
    add(store, 'a')
    store.close()
    writeFileSync(head(dataDir), text)
    const after = testStore(dataDir)
    expect(after.recovery).toBeNull()
    expect(after.store.epoch).toBe(store.epoch)
  })

  test('a start that ended before it could note the history that it began is no loss', () => {
    const { store, dataDir, path } = testStore()
    add(store, 'a')
    store.close()
    const note = readFileSync(head(dataDir))
    const db = new Database(path)
    db.exec("UPDATE meta SET value = 'next' WHERE key = 'epoch'")
    db.exec("INSERT OR REPLACE INTO meta (key, value) VALUES ('generation', '5')")
    db.close()
    writeFileSync(head(dataDir), note)
    const { store: after, recovery } = openStore(dataDir, 0)
    expect(recovery).toBeNull()
    expect(after.epoch).toBe('next')
    after.close()
  })

  test('what a start and an end note is on disk before they go on: the marks that the file may bear, and that it was closed', () => {
    const dataDir = testFolder()
    const flush = vi.mocked(fdatasyncSync).getMockImplementation()!
    const flushed: { marks: number[]; closed: boolean }[] = []
    vi.mocked(fdatasyncSync).mockImplementation((file) => {
      flush(file)
      if (fstatSync(file).ino === statSync(head(dataDir)).ino)
        flushed.push(JSON.parse(readFileSync(head(dataDir), 'utf8').split('\n')[0]!))
    })
    onTestFinished(() => void vi.mocked(fdatasyncSync).mockImplementation(flush))
    const { store } = testStore(dataDir)
    const mark = store.db.pragma('application_id', { simple: true })
    // The former mark or the new one, while nobody can tell which the file has.
    expect(flushed.map(({ marks }) => marks)).toEqual([[], [0, mark], [mark]])
    store.close()
    expect(flushed.map(({ closed }) => closed)).toEqual([false, false, false, true])
  })

  test('goes to the disk at once after a quiet second, and once a second in the midst of many changes', () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { store } = testStore()
    const flushes = vi.mocked(fdatasync)
    flushes.mockClear()
    add(store, 'a')
    expect(flushes).toHaveBeenCalledTimes(1)
    for (const id of ['b', 'c']) add(store, id)
    vi.advanceTimersByTime(999)
    expect(flushes).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1)
    expect(flushes).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(5_000)
    expect(flushes).toHaveBeenCalledTimes(2)
    add(store, 'd')
    expect(flushes).toHaveBeenCalledTimes(3)
  })
})
