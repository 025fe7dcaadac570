import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { CannotOpen, usable } from './cannot-open'
import { isDamage } from './damage'
import { keepPrivate } from './private-files'
import { Sqlite } from './sqlite'

/**
 * Makes this process the only one that runs a studio on `dataDir`. The claim is an open transaction on a small SQLite
 * file: the system lets go of it when the process ends, however it ends.
 * @returns a function that gives the claim up
 * @throws CannotOpen `in_use` when another process has it, another reason when the folder cannot be used
 */
export function claimDataDir(dataDir: string): () => void {
  return usable(dataDir, () => {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    keepPrivate(dataDir)
    const path = join(dataDir, 'station.lock')
    try {
      return lock(path, dataDir)
    } catch (error) {
      if (!isDamage(error)) throw error
      // Nobody holds a claim on a file that SQLite cannot read.
      rmSync(path)
      return lock(path, dataDir)
    }
  })
}

function lock(path: string, dataDir: string): () => void {
  const file = new Sqlite(path, { timeout: 0 })
  try {
    file.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    if (!(error as { code: string }).code.startsWith('SQLITE_BUSY')) throw error
    throw new CannotOpen('in_use', `CueRoom is already running on the data folder ${dataDir}.`)
  }
  return () => file.close()
}
