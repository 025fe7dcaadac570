import { closeSync, copyFileSync, fdatasyncSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type Database from 'better-sqlite3'
import type { Role } from '../../../src-shared/roles'
import { makeCopy, pruneCopies } from './copies'
import { copyInto, mustBeWhole } from './copy-file'
import { removeFile } from './database-files'
import { exportInto } from './export-file'
import { mustBeOurs, openForeign, type Where } from './foreign-schema'
import { type Holdings, holdingsOf } from './holdings'
import { LATEST_VERSION } from './migrations'
import { Sqlite } from './sqlite'
import { applyLacking, versionOf } from './steps'
import { takeFiles } from './take-files'

/** What is done off the main thread. */
export type Task =
  | { kind: 'copy'; path: string; dataDir: string; at: number }
  /** `scratch`: where a file of an older version may be tried out; null for a copy, whose values are this studio's own. */
  | { kind: 'check'; path: string; scratch: string | null }
  /** To the newest schema, and into the data folder what an export holds beside the database. `isForeign`: not a copy of this studio. */
  | { kind: 'unpack'; path: string; dataDir: string; isForeign: boolean }
  /** `path`: a file that was checked; `former`: the studio's own. */
  | { kind: 'newDevices'; path: string; former: string }
  | { kind: 'checkpoints'; path: string }
  | { kind: 'look'; paths: readonly string[] }
  | { kind: 'export'; path: string; dataDir: string; to: string }

/** What each gives. */
export interface Results {
  /** The copy's path. */
  copy: string
  /** What the file holds, all of which could be read. */
  check: Holdings
  /** Paths of the files that were made. */
  unpack: string[]
  /** By role, how many devices with a token that is good are in one and not in the other. */
  newDevices: Partial<Record<Role, number>>
  /** Settles when it is told to end. */
  checkpoints: undefined
  /** What each file says that it holds; null for one that cannot be read. */
  look: (Holdings | null)[]
  export: undefined
}

/**
 * Reads a file from end to end, whoever made it: nothing that stands in it is run, and what CueRoom would not have
 * written is refused.
 */
async function checked(path: string, scratch: string | null): Promise<Holdings> {
  const db = openForeign(path)
  try {
    mustBeOurs(db)
    mustBeWhole(db)
    if (scratch !== null && versionOf(db) === LATEST_VERSION) await checkValues(db)
    else if (scratch !== null) await tryOut(path, scratch)
    return holdingsOf(db)
  } finally {
    db.close()
  }
}

/** The schemas of all records are loaded by the one task that wants them. */
async function checkValues(db: Database.Database): Promise<void> {
  const { mustHaveOurValues } = await import('./foreign-values')
  mustHaveOurValues(db)
}

function newDevices(path: string, former: string): Partial<Record<Role, number>> {
  const own = new Sqlite(former, { fileMustExist: true, readonly: true })
  const known = new Set(own.prepare('SELECT id FROM device').pluck().all())
  own.close()
  const db = openForeign(path)
  try {
    const found: Partial<Record<Role, number>> = {}
    const devices = db.prepare('SELECT id, role FROM device JOIN secret ON deviceId = id WHERE revokedAt IS NULL')
    for (const { id, role } of devices.iterate() as Iterable<{ id: string; role: Role }>)
      if (!known.has(id)) found[role] = (found[role] ?? 0) + 1
    return found
  } finally {
    db.close()
  }
}

/** Looks at the values of an older version as they will be in this one. */
async function tryOut(path: string, scratch: string): Promise<void> {
  try {
    mkdirSync(dirname(scratch), { recursive: true, mode: 0o700 })
    copyFileSync(path, scratch)
    migrated(scratch)
    const db = openForeign(scratch)
    try {
      await checkValues(db)
    } finally {
      db.close()
    }
  } finally {
    removeFile(scratch)
  }
}

/** Brings a file that nobody uses yet to the newest schema, and to the disk: a large one takes its time. */
function migrated(path: string): void {
  const db = new Sqlite(path, { fileMustExist: true })
  try {
    db.pragma('foreign_keys = ON')
    applyLacking(db)
  } finally {
    db.close()
  }
  // What a copy by the system left in its memory.
  const file = openSync(path, 'r+')
  fdatasyncSync(file)
  closeSync(file)
}

async function unpacked(path: string, dataDir: string, isForeign: boolean): Promise<string[]> {
  migrated(path)
  const db = new Sqlite(path, { fileMustExist: true })
  try {
    if (isForeign) {
      db.exec(FORGET_COMMANDS)
      const { makeAnew } = await import('./import-anew')
      makeAnew(db)
    }
    return takeFiles(db, dataDir)
  } finally {
    db.close()
  }
}

/**
 * What was answered elsewhere is neither answered again here nor undone: an undo writes back whatever stands in the file,
 * for whoever could give the command.
 */
const FORGET_COMMANDS = 'DELETE FROM undo_row; DELETE FROM undo; DELETE FROM command;'

/** So often, in milliseconds, what is in the log goes into the file; in so many goes, since more is written meanwhile. */
const CHECKPOINT_EVERY_MS = 1_000
const GOES = 5

/** Brings what is committed from the log into the file, until it is told to end. It waits for nobody, and nobody for it. */
function keepCheckpoints(path: string): Promise<undefined> {
  const db = new Sqlite(path, { fileMustExist: true })
  const timer = setInterval(() => {
    try {
      for (let go = 0; go < GOES; go += 1) {
        const [state] = db.pragma('wal_checkpoint(PASSIVE)') as { log: number; checkpointed: number }[]
        // All is in the file: the next commit begins the log anew.
        if (!state || state.checkpointed >= state.log) return
      }
    } catch {
      // A full disk or a damaged page: whoever writes next is told of it.
    }
  }, CHECKPOINT_EVERY_MS)
  return new Promise((resolve) => {
    parentPort!.once('message', () => {
      clearInterval(timer)
      db.close()
      resolve(undefined)
    })
  })
}

function lookedAt(path: string): Holdings | null {
  try {
    const db = new Sqlite(path, { fileMustExist: true, readonly: true })
    try {
      return holdingsOf(db)
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}

async function run(task: Task): Promise<unknown> {
  switch (task.kind) {
    case 'copy': {
      const made = await makeCopy(task.dataDir, task.at, (partial) => copyInto(task.path, partial))
      const db = new Sqlite(task.path, { fileMustExist: true })
      pruneCopies(db, task.dataDir)
      db.close()
      return made
    }
    case 'export':
      return exportInto(task.path, task.dataDir, task.to)
    case 'check':
      return checked(task.path, task.scratch)
    case 'newDevices':
      return newDevices(task.path, task.former)
    case 'unpack':
      return unpacked(task.path, task.dataDir, task.isForeign)
    case 'checkpoints':
      return keepCheckpoints(task.path)
    case 'look':
      return task.paths.map(lookedAt)
  }
}

run((workerData as { task: Task }).task).then(
  (result) => parentPort!.postMessage({ result }),
  ({ message, code, where }: NodeJS.ErrnoException & { where?: Where }) =>
    parentPort!.postMessage({ error: { message, code, ...(where && { where }) } }),
)
