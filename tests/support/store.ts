import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { FEEDS, newFeed } from '../../src-main/areas/feed/rows'
import { offThread, openStore } from '../../src-main/engine/store'
import { newStudio } from '../../src-shared/records'
import { TestClock, temporaryFolder } from './folder'

/** A folder that is gone after the test. */
export function testFolder(): string {
  const folder = temporaryFolder()
  onTestFinished(folder.remove)
  return folder.path
}

/** A store on a folder of its own, closed after the test. */
export function testStore(dataDir = testFolder(), report: (error: unknown) => void = console.error) {
  const { store, recovery } = openStore(dataDir, new TestClock().at, { report })
  onTestFinished(() => store.close())
  return { store, recovery, dataDir, path: join(dataDir, 'cueroom.sqlite') }
}

/** A store as a studio has it from its first start on: with its own row and those of the feeds. */
export function firstStore() {
  const made = testStore()
  made.store.transact((tx) => {
    tx.put('studio', newStudio())
    for (const id of FEEDS) tx.put('feed', newFeed(id))
  })
  return made
}

/** Another program's connection to a database file, closed after the test. */
export function otherProgram(path: string): Database.Database {
  const db = new Database(path, { timeout: 0 })
  onTestFinished(() => {
    db.close()
  })
  return db
}

/** Takes a copy as the studio does, and gives its path. */
export const takeCopy = (db: Database.Database, dataDir: string, at: number): Promise<string> =>
  offThread({ kind: 'copy', path: db.name, dataDir, at }).done
