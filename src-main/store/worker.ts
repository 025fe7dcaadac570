import { randomInt } from 'node:crypto'
import { closeSync, fdatasyncSync, openSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { makeCopy, pruneCopies } from './copies.ts'

/** What is done off the main thread. */
export type Task = { kind: 'copy'; path: string; dataDir: string; at: number } | { kind: 'check'; path: string }

/** What each gives. */
export interface Results {
  /** The copy's path. */
  copy: string
  check: undefined
}

/** Pages copied in one go, and the pause after them: some 40 MB a second, so that a cue's flush finds the disk free. */
const PAGES = 256
const PAUSE_MS = 20

const BAD = { code: 'SQLITE_CORRUPT' }

/** @throws SQLite's error for damage when the file cannot be read from end to end */
function mustBeWhole(db: Database.Database): void {
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok')
    throw Object.assign(new Error('the database has a part that cannot be read'), BAD)
}

const pause = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

/**
 * Copies a database that is in use, as it is at this moment: a read that stays open keeps what is committed meanwhile
 * out, so that the copy need not begin anew. What was copied goes to the disk bit by bit, not in one flush at the end.
 */
async function copyInto(path: string, partial: string): Promise<void> {
  const db = new Database(path, { fileMustExist: true })
  try {
    db.exec('BEGIN')
    db.prepare('SELECT 1 FROM meta').get()
    let file: number | null = null
    await db.backup(partial, {
      progress: () => {
        file ??= openSync(partial, 'r+')
        fdatasyncSync(file)
        pause(PAUSE_MS)
        return PAGES
      },
    })
    if (file !== null) closeSync(file)
    db.exec('COMMIT')
  } finally {
    db.close()
  }
  const copy = new Database(partial)
  try {
    // A file by itself: one that is read needs nothing written beside it.
    copy.pragma('journal_mode = DELETE')
    // Put in the database's place, it is not taken for it (`head.ts`).
    copy.pragma(`application_id = ${randomInt(1, 2 ** 31)}`)
    mustBeWhole(copy)
  } finally {
    copy.close()
  }
}

async function run(task: Task): Promise<unknown> {
  switch (task.kind) {
    case 'copy': {
      const made = await makeCopy(task.dataDir, task.at, (partial) => copyInto(task.path, partial))
      const db = new Database(task.path, { fileMustExist: true })
      pruneCopies(db, task.dataDir)
      db.close()
      return made
    }
    case 'check': {
      const db = new Database(task.path, { fileMustExist: true, readonly: true })
      try {
        mustBeWhole(db)
      } finally {
        db.close()
      }
    }
  }
}

run(workerData as Task).then(
  (result) => parentPort!.postMessage({ result }),
  (error: NodeJS.ErrnoException) => parentPort!.postMessage({ error: { message: error.message, code: error.code } }),
)
