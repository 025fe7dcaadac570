import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { bringBeside, placeIn, putInPlace } from '../../../src-main/store'
import { listCopies } from '../../../src-main/store/copies'
import { LATEST_VERSION, MIGRATIONS } from '../../../src-main/store/migrations'
import { restoringPath } from '../../../src-main/store/restore'
import { testFolder } from '../../support/store'

test('a copy with an older schema is brought to the newest one beside all other work, before anything is closed', async () => {
  const dataDir = testFolder()
  const old = join(dataDir, 'old.sqlite')
  const made = new Database(old)
  for (const { sql } of MIGRATIONS.slice(0, 9)) made.exec(sql)
  made.exec("INSERT INTO meta VALUES ('epoch', 'e'), ('seq', '3')")
  made.exec("INSERT INTO member (id, seq, name, roles, archived) VALUES ('m', 1, 'Li', '[]', 0)")
  made.pragma('user_version = 9')
  made.close()

  const place = placeIn(dataDir, 0)
  await bringBeside(place, old)
  const beside = new Database(restoringPath(place.path), { readonly: true })
  expect(beside.pragma('user_version', { simple: true })).toBe(LATEST_VERSION)
  expect(beside.prepare('SELECT name FROM member').all()).toEqual([{ name: 'Li' }])
  beside.close()
  putInPlace(place, 'restored', 0, {
    at: 1,
    name: 'data.restore',
    role: 'operator',
    deviceId: null,
    memberId: null,
    who: 'Ops',
    input: {},
  })
  // No copy had to be taken of what is one.
  expect(listCopies(dataDir)).toEqual([])
})
