import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { CannotOpen } from './open'

/**
 * Makes this process the only one that runs a studio on `dataDir`. The claim is an open transaction on a small SQLite
 * file: the system lets go of it when the process ends, however it ends.
 * @returns a function that gives the claim up
 * @throws CannotOpen `in_use` when another process has it
 */
export function claimDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const lock = new Database(join(dataDir, 'station.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    throw new CannotOpen('in_use', `CueRoom is already running on the data folder ${dataDir}.`)
  }
  return () => lock.close()
}
