import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { CannotOpen, claimDataDir, openStore, type Store } from '../../../src-main/engine/store'
import { pruneCopies, takeCopyNow } from '../../../src-main/engine/store/copies'
import { LATEST_VERSION } from '../../../src-main/engine/store/migrations'
import { takeCopy, testFolder, testStore } from '../../support/store'

const NOW = Date.UTC(2026, 0, 5, 20)

/** Fills a store with so many rows that its tables need pages of their own. */
function fill(store: Store, prefix: string): void {
  store.transact((tx) => {
    for (let i = 0; i < 400; i += 1)
      tx.put('member', { id: `${prefix} ${i}`, name: 'x'.repeat(80), roles: [], archived: false })
  })
}

/** A data folder whose database holds more than its newest copy does. */
async function folderWithCopy() {
  const { store, dataDir, path } = testStore()
  fill(store, 'in the copy')
  const copy = await takeCopy(store.db, dataDir, NOW)
  const { epoch, head } = store
  fill(store, 'lost')
  store.close()
  return { dataDir, path, copy, epoch, head }
}

test('a new database is durable: WAL, synchronous FULL, foreign keys on, of the latest version', () => {
  const { store } = testStore()
  const pragma = (name: string) => store.db.pragma(name, { simple: true })
  expect(pragma('journal_mode')).toBe('wal')
  expect(pragma('synchronous')).toBe(2)
  expect(pragma('foreign_keys')).toBe(1)
  expect(pragma('user_version')).toBe(LATEST_VERSION)
  expect(store.head).toBe(0)
})

test('R5: the epoch stays when the file is opened again', () => {
  const first = testStore()
  const { epoch } = first.store
  first.store.close()
  expect(testStore(first.dataDir).store.epoch).toBe(epoch)
})

describe('T3: what is not opened', () => {
  test.each(['WAL', 'DELETE'])(
    'a file of a newer CueRoom is left as it is, byte for byte (journal mode %s)',
    (mode) => {
      const { store, dataDir, path } = testStore()
      store.close()
      const newer = new Database(path)
      newer.pragma(`journal_mode = ${mode}`)
      newer.pragma(`user_version = ${LATEST_VERSION + 1}`)
      newer.close()
      const before = readFileSync(path)
      expect(() => openStore(dataDir, NOW)).toThrow(expect.objectContaining({ name: 'CannotOpen', reason: 'newer' }))
      expect(readFileSync(path).equals(before)).toBe(true)
      expect(existsSync(join(dataDir, 'copies'))).toBe(false)
    },
  )

  test('a folder that another station has', () => {
    const folder = testFolder()
    const release = claimDataDir(folder)
    expect(() => claimDataDir(folder)).toThrow(expect.objectContaining({ name: 'CannotOpen', reason: 'in_use' }))
    release()
    claimDataDir(folder)()
  })

  test('a folder that cannot be made', () => {
    const file = join(testFolder(), 'file')
    writeFileSync(file, '')
    for (const open of [() => claimDataDir(join(file, 'data')), () => openStore(join(file, 'data'), NOW)])
      expect(open).toThrow(expect.objectContaining({ name: 'CannotOpen', reason: 'no_access' }))
    expect(new CannotOpen('no_access', 'x')).toBeInstanceOf(Error)
  })

  test('a database that is a folder', () => {
    const folder = testFolder()
    mkdirSync(join(folder, 'cueroom.sqlite'))
    expect(() => openStore(folder, NOW)).toThrow(expect.objectContaining({ name: 'CannotOpen', reason: 'no_access' }))
  })
})

describe('T4: a damaged file', () => {
  const damages: [string, (path: string) => void][] = [
    ['garbage', (path) => writeFileSync(path, 'x'.repeat(50_000))],
    ['empty', (path) => truncateSync(path, 0)],
    ['cut to a few bytes', (path) => truncateSync(path, 50)],
    ['cut to one page', (path) => truncateSync(path, 4_096)],
    ['cut in the middle', (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ['short of its last page', (path) => truncateSync(path, statSync(path).size - 4_096)],
    [
      'overwritten in the middle',
      (path) => {
        const bytes = readFileSync(path)
        bytes.fill(0xa5, 4_096, bytes.length - 4_096)
        writeFileSync(path, bytes)
      },
    ],
  ]

  test.each(damages)('%s: is moved aside, and the newest copy opened under a new epoch', async (_what, damage) => {
    const { dataDir, path, copy, epoch, head } = await folderWithCopy()
    damage(path)
    const damaged = readFileSync(path)
    const { store, recovery } = testStore(dataDir)
    expect(recovery).toEqual({
      at: NOW,
      kind: expect.stringMatching(/damaged|missing/),
      copyFrom: Math.round(statSync(copy).mtimeMs),
      movedTo: expect.any(String),
      lost: { changes: 1, since: null, until: expect.any(Number) },
    })
    expect(readFileSync(recovery!.movedTo!).equals(damaged)).toBe(true)
    expect(store.epoch).not.toBe(epoch)
    expect(store.head).toBe(head)
    expect(store.read.rows('member')).toHaveLength(400)
    expect(store.read.get('member', 'lost 0')).toBeUndefined()
    store.transact((tx) => tx.put('member', { id: 'new', name: 'x', roles: [], archived: false }))
    expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  test('the copy that is newest and whole is taken', async () => {
    const { dataDir, path } = await folderWithCopy()
    const newest = join(dataDir, 'copies', 'cueroom-20991231T235959.sqlite')
    writeFileSync(newest, 'garbage as well')
    writeFileSync(path, 'garbage')
    const { store, recovery } = testStore(dataDir)
    expect(store.read.rows('member')).toHaveLength(400)
    expect(recovery?.copyFrom).not.toBe(Math.round(statSync(newest).mtimeMs))
  })

  test('gone altogether: what its copy holds is opened, and it is told', async () => {
    const { dataDir, path, copy, epoch, head } = await folderWithCopy()
    rmSync(path)
    const { store, recovery } = testStore(dataDir)
    expect(recovery).toMatchObject({ kind: 'missing', copyFrom: Math.round(statSync(copy).mtimeMs), movedTo: null })
    expect(recovery?.lost.changes).toBe(1)
    expect(store.head).toBe(head)
    expect(store.epoch).not.toBe(epoch)
  })

  test('gone with its copies: the studio begins empty, and it is told', async () => {
    const { dataDir, path } = await folderWithCopy()
    rmSync(path)
    rmSync(join(dataDir, 'copies'), { recursive: true })
    const { store, recovery } = testStore(dataDir)
    expect(recovery).toMatchObject({ kind: 'missing', copyFrom: null, lost: { changes: 2 } })
    expect(store.head).toBe(0)
  })

  test('without a copy an empty database is opened, and it is told', () => {
    const folder = testFolder()
    writeFileSync(join(folder, 'cueroom.sqlite'), 'garbage')
    const { store, recovery } = testStore(folder)
    expect(recovery).toMatchObject({ copyFrom: null })
    expect(store.head).toBe(0)
    expect(readFileSync(recovery!.movedTo!, 'utf8')).toBe('garbage')
  })

  test('R5: what is opened after a recovery keeps its new epoch', async () => {
    const { dataDir, path } = await folderWithCopy()
    writeFileSync(path, 'garbage')
    const first = testStore(dataDir)
    const { epoch } = first.store
    first.store.close()
    const second = testStore(dataDir)
    expect(second.store.epoch).toBe(epoch)
  })
})

describe('copies', () => {
  const copies = (dataDir: string) => readdirSync(join(dataDir, 'copies')).sort()

  test('a copy is whole, also when rows are written meanwhile', async () => {
    const { store, dataDir } = testStore()
    fill(store, 'before')
    const taking = takeCopy(store.db, dataDir, NOW)
    fill(store, 'meanwhile')
    const copy = new Database(await taking, { readonly: true })
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
    expect((copy.prepare('SELECT COUNT(*) AS size FROM member').get() as { size: number }).size).toBeOneOf([400, 800])
    copy.close()
  })

  test('the latest six are kept', () => {
    const { store, dataDir } = testStore()
    for (let i = 0; i < 8; i += 1) {
      fill(store, `round ${i}`)
      takeCopyNow(store.db, dataDir, NOW + i * 1_000)
    }
    pruneCopies(store.db, dataDir)
    expect(copies(dataDir)).toEqual(Array.from({ length: 6 }, (_, i) => `cueroom-20260105T20000${i + 2}.sqlite`))
  })

  test('two copies of one second are two files, and the later one is the newest', async () => {
    const { store, dataDir, path } = testStore()
    for (const prefix of ['first', 'second']) {
      fill(store, prefix)
      await takeCopy(store.db, dataDir, NOW)
    }
    store.close()
    expect(copies(dataDir)).toHaveLength(2)
    writeFileSync(path, 'garbage')
    expect(testStore(dataDir).store.read.rows('member')).toHaveLength(800)
  })

  test('a copy that was cut short by a crash is never opened, and is gone after the next', async () => {
    const { store, dataDir } = testStore()
    mkdirSync(join(dataDir, 'copies'))
    const partial = join(dataDir, 'copies', 'cueroom-20260104T200000.sqlite.partial')
    for (const suffix of ['', '-journal', '-wal', '-shm']) writeFileSync(partial + suffix, 'half')
    await takeCopy(store.db, dataDir, NOW)
    expect(copies(dataDir)).toEqual(['cueroom-20260105T200000.sqlite'])
  })
})
