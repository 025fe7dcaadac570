import { readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { WalSync } from '../../../src-main/engine/store/wal-sync'
import { testFolder } from '../../support/store'

/** How often this process has a file open. */
const timesOpen = (path: string) =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === path
    } catch {
      return false
    }
  }).length

test.runIf(process.platform === 'linux')('a log that could not be opened once is let go of in the end', async () => {
  const path = join(testFolder(), 'studio.sqlite')
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  const log = new WalSync(db)
  // There is none before the first commit.
  await expect(log.sync()).rejects.toMatchObject({ code: 'ENOENT' })
  db.exec('CREATE TABLE t (x)')
  const before = timesOpen(`${path}-wal`)
  await log.sync()
  expect(timesOpen(`${path}-wal`)).toBe(before + 1)
  log.close()
  expect(timesOpen(`${path}-wal`)).toBe(before)
  db.close()
})
