import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { CannotOpen, usable } from './cannot-open'

/**
 * Makes this process the only one that runs a studio on `dataDir`. The claim is an open transaction on a small SQLite
 * file: the system lets go of it when the process ends, however it ends.
 * @returns a function that gives the claim up
 * @throws CannotOpen `in_use` when another process has it, `no_access` when the folder cannot be used
 */
export function claimDataDir(dataDir: string): () => void {
  const lock = usable(dataDir, () => {
    mkdirSync(dataDir, { recursive: true })
    return new Database(join(dataDir, 'station.lock'), { timeout: 0 })
  })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!(error as { code: string }).code.startsWith('SQLITE_BUSY')) throw error
    throw new CannotOpen('in_use', `CueRoom is already running on the data folder ${dataDir}.`)
  }
  return () => lock.close()
}
