import { chmodSync, closeSync, existsSync, openSync, readdirSync, readSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { copyInto } from './copy-file'
import { partialOf, removeFile } from './database-files'
import { EXPORTED } from './foreign-schema'
import { Sqlite } from './sqlite'

/** Bytes of a file that one row of an export holds. */
const PART = 1024 * 1024
/** What an export holds beside the database. */
const SETTINGS = ['shortcuts.json', 'windows.json']

/** The database and the files beside it, in one new file that appears when it is whole. */
export async function exportInto(path: string, dataDir: string, to: string): Promise<void> {
  const partial = partialOf(to)
  removeFile(partial)
  try {
    await copyInto(path, partial)
    addFiles(partial, dataDir)
    chmodSync(partial, 0o600)
    renameSync(partial, to)
  } catch (error) {
    // Half an export must not keep a full disk full.
    removeFile(partial)
    throw error
  }
}

/** Adds the recordings and settings of a data folder to the copy of its database. */
function addFiles(partial: string, dataDir: string): void {
  const db = new Sqlite(partial)
  try {
    db.exec(EXPORTED)
    const add = db.prepare('INSERT INTO exported (path, part, body) VALUES (?, ?, ?)')
    const recordings = existsSync(join(dataDir, 'recordings')) ? readdirSync(join(dataDir, 'recordings')) : []
    for (const name of [...recordings.map((file) => `recordings/${file}`), ...SETTINGS]) {
      const from = join(dataDir, name)
      if (!statSync(from, { throwIfNoEntry: false })?.isFile()) continue
      const file = openSync(from, 'r')
      try {
        const bytes = Buffer.alloc(PART)
        for (let part = 0, read = PART; read === PART; part += 1) {
          read = readSync(file, bytes, 0, PART, part * PART)
          add.run(name, part, bytes.subarray(0, read))
        }
      } finally {
        closeSync(file)
      }
    }
  } finally {
    db.close()
  }
}
