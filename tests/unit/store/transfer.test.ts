import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { bringBeside, exportTo, openStore, placeIn, putInPlace, removeFiles } from '../../../src-main/engine/store'
import { listCopies } from '../../../src-main/engine/store/copies'
import { LATEST_VERSION, MIGRATIONS } from '../../../src-main/engine/store/migrations'
import { restoringPath } from '../../../src-main/engine/store/restore'
import { firstStore, testFolder, testStore } from '../../support/store'

const WISH = {
  at: 1,
  name: 'data.restore',
  role: 'operator',
  deviceId: null,
  memberId: null,
  who: 'Ops',
  input: {},
} as const
const IMPORTED = { kind: 'imported', madeAt: 0, letIn: true, goesOn: false, wish: WISH } as const

test('a copy with an older schema is brought to the newest one beside all other work, before anything is closed', async () => {
  const dataDir = testFolder()
  const old = join(dataDir, 'old.sqlite')
  const made = new Database(old)
  for (const { sql } of MIGRATIONS.slice(0, 9)) made.exec(sql)
  made.exec("INSERT INTO meta VALUES ('epoch', 'e'), ('seq', '3')")
  made.exec("INSERT INTO studio (id, seq, showId, lanSharing, addresses) VALUES ('studio', 1, NULL, 0, '[]')")
  made.exec("INSERT INTO member (id, seq, name, roles, archived) VALUES ('m', 1, 'Li', '[]', 0)")
  made.pragma('user_version = 9')
  made.close()

  const place = placeIn(dataDir, 0)
  await bringBeside(place, old, 'imported')
  const beside = new Database(restoringPath(place.path), { readonly: true })
  expect(beside.pragma('user_version', { simple: true })).toBe(LATEST_VERSION)
  expect(beside.prepare('SELECT name FROM member').all()).toEqual([{ name: 'Li' }])
  beside.close()
  putInPlace(place, IMPORTED)
  // No copy had to be taken of what is one.
  expect(listCopies(dataDir)).toEqual([])
})

describe('T7: what comes with an import beside the database', () => {
  const LONG = `${'录'.repeat(80)}.ndjson`
  const brought = {
    'recordings/take.ndjson': 'theirs',
    'recordings/same.ndjson': 'x'.repeat(3 * 1024 * 1024),
    'recordings/more.ndjson': 'more',
    [`recordings/${LONG}`]: 'theirs',
    'shortcuts.json': '{"theirs":1}',
    'windows.json': '{"theirs":1}',
  }
  const there = {
    'recordings/take.ndjson': 'mine',
    'recordings/take-2.ndjson': 'mine too',
    'recordings/same.ndjson': 'x'.repeat(3 * 1024 * 1024),
    [`recordings/${LONG}`]: 'mine',
    'shortcuts.json': '{"mine":1}',
  }
  const after = {
    ...brought,
    ...there,
    'recordings/take-3.ndjson': 'theirs',
    [`recordings/${'录'.repeat(70)}-2.ndjson`]: 'theirs',
  }
  const write = (dataDir: string, files: Record<string, string>) => {
    mkdirSync(join(dataDir, 'recordings'))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dataDir, name), text)
  }
  const filesIn = (dataDir: string) => {
    const names = readdirSync(join(dataDir, 'recordings')).map((name) => `recordings/${name}`)
    const found = [...names, 'shortcuts.json', 'windows.json'].filter((name) => existsSync(join(dataDir, name)))
    return Object.fromEntries(found.map((name) => [name, readFileSync(join(dataDir, name), 'utf8')]))
  }
  /** A folder with files of its own, and an export that brings others. */
  async function both() {
    const from = firstStore()
    write(from.dataDir, brought)
    const file = join(from.dataDir, 'studio.cueroom')
    await exportTo(from.dataDir, file)
    const { store, dataDir } = testStore()
    store.close()
    write(dataDir, there)
    return { file, place: placeIn(dataDir, 0), dataDir }
  }

  test('takes the place of nothing, and nothing of it is lost; what is the very same is there once', async () => {
    const { file, place, dataDir } = await both()
    for (const time of ['first', 'again']) {
      await bringBeside(place, file, 'imported')
      putInPlace(place, IMPORTED)
      openStore(dataDir, 0).store.close()
      expect(filesIn(dataDir), time).toEqual(after)
    }
  })

  test('goes nowhere under a name that some system does not take, and keeps nothing else out', async () => {
    const { file, place, dataDir } = await both()
    const db = new Database(file)
    const add = db.prepare("INSERT INTO exported VALUES (?, 0, x'41')")
    const names = ['a\0b', 'a\nb', '.', '..', '../out', 'a:b', 'x'.repeat(300), 'a\\b']
    for (const path of [...names.map((name) => `recordings/${name}`), '/tmp/out', 'cueroom.head']) add.run(path)
    db.close()
    await bringBeside(place, file, 'imported')
    putInPlace(place, IMPORTED)
    openStore(dataDir, 0).store.close()
    expect(filesIn(dataDir)).toEqual(after)
  })

  test('leaves nothing when the import fails', async () => {
    const { file, place, dataDir } = await both()
    const made = await bringBeside(place, file, 'imported')
    expect(filesIn(dataDir)).toEqual(after)
    // Where the database goes when it is prepared.
    mkdirSync(join(`${place.path}.restored`, 'in the way'), { recursive: true })
    expect(() => putInPlace(place, IMPORTED)).toThrow()
    removeFiles(made)
    expect(filesIn(dataDir)).toEqual(there)
  })
})

test('T7: a file with more than a studio comes to is refused in words that say of what', async () => {
  const { store, dataDir } = firstStore()
  store.db.exec(`WITH RECURSIVE r (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < 2001)
    INSERT INTO member (id, seq, name, roles, archived) SELECT 'm' || i, 0, 'Li', '["host"]', 0 FROM r`)
  const path = join(dataDir, 'studio.cueroom')
  await exportTo(dataDir, path)
  const refused = bringBeside(placeIn(testFolder(), 0), path, 'imported')
  await expect(refused).rejects.toThrow('It has more rows of the record member than CueRoom writes.')
})
