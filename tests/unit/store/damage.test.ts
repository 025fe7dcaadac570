import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { isDamage, isSuspect, type Store, suspect } from '../../../src-main/engine/store'
import { listCopies, pruneCopies, readCopies, takeCopyNow } from '../../../src-main/engine/store/copies'
import { MIGRATIONS } from '../../../src-main/engine/store/migrations'
import { finishRestoring, prepareRestored } from '../../../src-main/engine/store/restore'
import { takeCopy, testStore } from '../../support/store'

const NOW = Date.UTC(2026, 0, 5, 20)
const PAGE = 4_096

function fill(store: Store, prefix: string): void {
  store.transact((tx) => {
    for (let i = 0; i < 400; i += 1)
      tx.put('member', { id: `${prefix} ${i}`, name: 'x'.repeat(80), roles: [], archived: false })
  })
}

/** Takes copies at given times, each with one change more in it, and removes those that are too many. */
const copiesOf = (store: Store, dataDir: string) => (at: number) => {
  store.transact((tx) => tx.put('member', { id: `at ${at}`, name: 'x', roles: [], archived: false }))
  takeCopyNow(store.db, dataDir, at)
  pruneCopies(store.db, dataDir)
}

/** A closed database with a copy, and pages in its middle, of a table and of its index, that say nothing any more. */
async function withBadPage(megabytes = 0) {
  const { store, dataDir, path } = testStore()
  fill(store, 'row')
  store.db
    .prepare("INSERT INTO command (id, name, input, seq, result, at) VALUES ('large', '', '', 0, ?, 0)")
    .run('x'.repeat(megabytes * 1024 * 1024))
  await takeCopy(store.db, dataDir, NOW)
  store.close()
  const bytes = readFileSync(path)
  for (let at = bytes.indexOf('row 150'); at >= 0; at = bytes.indexOf('row 150')) {
    const page = Math.floor(at / PAGE) * PAGE
    bytes.fill(0xa5, page, page + PAGE)
  }
  writeFileSync(path, bytes)
  return { dataDir, path }
}

describe('T4: a bad page in the middle of a large file', () => {
  test('is not looked for at every start, is noted when it is met, and mended at the next start', async () => {
    const { dataDir } = await withBadPage(13)
    const faults: unknown[] = []
    const first = testStore(dataDir, (error) => faults.push(error))
    expect(first.recovery).toBeNull()
    expect(() => first.store.read.rows('member')).toThrow(/malformed/)
    const rewrite = () => first.store.transact((tx) => tx.sql("UPDATE member SET name = 'y'").run())
    expect(rewrite).toThrow(expect.objectContaining({ code: 'internal', details: { reason: 'damaged' } }))
    expect(faults).toEqual([expect.objectContaining({ code: expect.stringContaining('SQLITE_CORRUPT') })])
    expect(faults.every(isDamage)).toBe(true)
    suspect(dataDir)
    first.store.close()

    const second = testStore(dataDir)
    expect(second.recovery).toMatchObject({ copyFrom: expect.any(Number) })
    expect(second.store.read.rows('member')).toHaveLength(400)
    expect(isSuspect(dataDir)).toBe(false)
  })

  test('in the newest copy as well: an older one that is whole is taken', async () => {
    const { dataDir, path } = await withBadPage()
    writeFileSync(join(dataDir, 'copies', 'cueroom-20991231T235959.sqlite'), readFileSync(path))
    suspect(dataDir)
    expect(testStore(dataDir).store.read.rows('member')).toHaveLength(400)
  })

  test('a suspicion that proves false changes nothing', () => {
    const first = testStore()
    fill(first.store, 'row')
    const { epoch } = first.store
    first.store.close()
    suspect(first.dataDir)
    const second = testStore(first.dataDir)
    expect(second.recovery).toBeNull()
    expect(second.store.epoch).toBe(epoch)
    expect(isSuspect(first.dataDir)).toBe(false)
  })
})

describe('T4: a start that is cut short while it replaces the file', () => {
  const place = (dataDir: string, path: string) => ({ dataDir, path, now: NOW, steps: MIGRATIONS })
  const prepare = (dataDir: string, path: string) =>
    prepareRestored(place(dataDir, path), readCopies(dataDir), {
      kind: 'damaged',
      told: null,
      of: null,
      generation: 1,
      goesOn: true,
    })

  test('before anything was moved: the next start does it', async () => {
    const { dataDir, path } = await withBadPage()
    suspect(dataDir)
    prepare(dataDir, path)
    const { store, recovery } = testStore(dataDir)
    expect(recovery).toMatchObject({ movedTo: expect.stringContaining('damaged') })
    expect(existsSync(recovery!.movedTo!)).toBe(true)
    expect(store.read.rows('member')).toHaveLength(400)
  })

  test('after the damaged file was moved: the next start does not begin with nothing', async () => {
    const { dataDir, path } = await withBadPage()
    prepare(dataDir, path)
    renameSync(path, path.replace('.sqlite', '.damaged-20260105T200000.sqlite'))
    const { store, recovery } = testStore(dataDir)
    expect(store.read.rows('member')).toHaveLength(400)
    expect(recovery).not.toBeNull()
  })

  test('a program that opens the folder meanwhile does not take the word away', async () => {
    const { dataDir, path } = await withBadPage()
    prepare(dataDir, path)
    finishRestoring(place(dataDir, path))
    const script = testStore(dataDir)
    script.store.close()
    expect(testStore(dataDir).recovery).toEqual(script.recovery)
  })

  test('half a copy that a crash left beside the file is not taken for it', async () => {
    const { dataDir, path } = await withBadPage()
    writeFileSync(`${path}.restoring`, 'half')
    suspect(dataDir)
    expect(testStore(dataDir).store.read.rows('member')).toHaveLength(400)
  })
})

test('beside the newest six copies the last one of each of the three days before is kept', () => {
  const { store, dataDir } = testStore()
  const take = copiesOf(store, dataDir)
  const day = 24 * 3_600_000
  for (let before = 5; before >= 1; before -= 1) for (const hour of [1, 2]) take(NOW - before * day + hour * 3_600_000)
  for (let i = 0; i < 7; i += 1) take(NOW + i * 1_000)
  expect(readdirSync(join(dataDir, 'copies')).sort()).toEqual([
    'cueroom-20260102T220000.sqlite',
    'cueroom-20260103T220000.sqlite',
    'cueroom-20260104T220000.sqlite',
    ...[1, 2, 3, 4, 5, 6].map((second) => `cueroom-20260105T20000${second}.sqlite`),
  ])
  for (const name of readdirSync(join(dataDir, 'copies'))) {
    const copy = new Database(join(dataDir, 'copies', name), { readonly: true })
    expect(copy.pragma('quick_check', { simple: true })).toBe('ok')
    copy.close()
  }
})

test('T4: which copies are the newest follows from what they hold, not from a name that a wrong clock gave', () => {
  const { store, dataDir, path } = testStore()
  const take = copiesOf(store, dataDir)
  const year = 366 * 24 * 3_600_000
  take(NOW + 40 * year)
  for (let i = 0; i < 8; i += 1) take(NOW + i * 1_000)
  const { head } = store
  store.close()
  expect(readdirSync(join(dataDir, 'copies')).sort()[0]).toBe('cueroom-20260105T200002.sqlite')
  writeFileSync(path, 'garbage')
  expect(testStore(dataDir).store.head).toBe(head)
})

test('T4: of a history that ended in a loss the newest copy outlives any number of later ones', () => {
  const first = testStore()
  fill(first.store, 'dear')
  copiesOf(first.store, first.dataDir)(NOW)
  first.store.close()
  // The copy cannot be read for the moment, so that the studio begins with nothing.
  const [dear] = listCopies(first.dataDir)
  renameSync(dear!, `${dear}.away`)
  writeFileSync(first.path, 'garbage')
  const second = testStore(first.dataDir)
  expect(second.store.read.rows('member')).toEqual([])
  renameSync(`${dear}.away`, dear!)
  const take = copiesOf(second.store, first.dataDir)
  for (let i = 1; i < 10; i += 1) take(NOW + i * 1_000)
  expect(listCopies(first.dataDir)).toContain(dear)
  expect(listCopies(first.dataDir)).toHaveLength(7)
})
