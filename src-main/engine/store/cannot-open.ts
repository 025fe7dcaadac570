import { accessSync, constants, lstatSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Refusal } from '../../../src-shared/errors'

/** Why a data folder cannot be opened. */
type Reason =
  | 'newer'
  | 'in_use'
  | 'busy'
  | 'too_long'
  | 'other_user'
  | 'read_only'
  | 'disk_full'
  | 'migration'
  | 'unreadable'
  | 'exists'
  | 'no_access'

/** A data folder that cannot be opened, in a sentence for the person who starts CueRoom. */
export class CannotOpen extends Error {
  constructor(
    readonly reason: Reason,
    message: string,
  ) {
    super(message)
    this.name = 'CannotOpen'
  }
}

/** SQLite takes paths up to 512 bytes; what CueRoom puts beside the database has names this long at the most. */
const LONGEST_PATH = 512
const LONGEST_NAME = Buffer.byteLength('/cueroom.replaced-20260105T200000-10.sqlite-journal')

/** Codes of the system and of SQLite, and what they mean for whoever starts CueRoom. */
const CODES: readonly (readonly [RegExp, Reason])[] = [
  [/^ENAMETOOLONG/, 'too_long'],
  [/^(ENOSPC|EDQUOT|SQLITE_FULL|disk_full)/, 'disk_full'],
  [/^(EROFS|SQLITE_READONLY)/, 'read_only'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED|database_busy)/, 'busy'],
  [
    /^(EACCES|EPERM|EEXIST|ENOTDIR|ENOENT|EISDIR|ERR_FS_EISDIR|EIO|SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_IOERR|disk_error)/,
    'no_access',
  ],
]

/**
 * Runs `work` on a data folder.
 * @throws CannotOpen when the system does not let the folder or a file in it be used
 */
export function usable<T>(dataDir: string, work: () => T): T {
  try {
    if (Buffer.byteLength(dataDir) + LONGEST_NAME > LONGEST_PATH) throw why('too_long', dataDir, '')
    mustBeFiles(dataDir)
    return work()
  } catch (error) {
    throw asCannotOpen(dataDir, error)
  }
}

/** Files that are opened in the data folder; a database may be a link to where there is room for it. */
const FILES = ['station.lock', 'cueroom.head', 'cueroom.sqlite', 'cueroom.sqlite-wal', 'cueroom.sqlite-shm'] as const

/** Before any is opened: a pipe would hold the start, a link would have another file written over. */
function mustBeFiles(dataDir: string): void {
  for (const name of FILES) {
    const path = join(dataDir, name)
    const found = lstatSync(path, { throwIfNoEntry: false })
    if (!found || found.isFile() || (name === 'cueroom.sqlite' && found.isSymbolicLink())) continue
    throw why('no_access', dataDir, `${path} is no file of CueRoom's. Move it away and start again.`)
  }
}

/** A failure of the system's, SQLite's or the store's in words for whoever starts CueRoom; anything else as it is. */
export function asCannotOpen(dataDir: string, error: unknown): unknown {
  if (error instanceof CannotOpen) return error
  const meant = meaningOf(error)
  if (!meant) return error
  const known = meant === 'no_access' && isOnReadOnlyDisk(dataDir) ? 'read_only' : meant
  const isTheirs = (known === 'no_access' || known === 'read_only') && hasFilesOfOthers(dataDir)
  return why(isTheirs ? 'other_user' : known, dataDir, (error as Error).message)
}

/** What a failure of the system's, SQLite's or the store's means; undefined for any other. */
export function meaningOf(error: unknown): Reason | undefined {
  const { code = '' } = error as NodeJS.ErrnoException
  const said = error instanceof Refusal ? String(error.details.reason) : code
  return CODES.find(([codes]) => codes.test(said))?.[1]
}

/** The sentence for a reason. */
function why(reason: Reason, dataDir: string, message: string): CannotOpen {
  const told = message && ` (${message})`
  const sentences: Partial<Record<Reason, string>> = {
    too_long: `The path of the data folder is too long: ${dataDir}. Choose a shorter one.`,
    disk_full: `The disk with the data folder ${dataDir} is full. Make room and start again; nothing was lost.`,
    read_only: `The data folder ${dataDir} or a file in it may only be read${told}. Let it be written to, or choose another one.`,
    busy: `Another program has the database in ${dataDir} open and is writing to it. Close that program and start again.`,
    other_user: `Files in the data folder ${dataDir} belong to another user of this machine${told}. Start CueRoom as that user, or choose another data folder.`,
  }
  return new CannotOpen(reason, sentences[reason] ?? `The data folder ${dataDir} cannot be used: ${message}`)
}

/** Whether nothing can be written where the folder is or is to be: SQLite and the making of folders do not say so. */
function isOnReadOnlyDisk(dataDir: string): boolean {
  for (let path = resolve(dataDir); ; path = dirname(path)) {
    try {
      accessSync(path, constants.W_OK)
      return false
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'ENOENT' || path === dirname(path)) return code === 'EROFS'
    }
  }
}

/** Whether the folder, or something right in it, belongs to somebody else. */
function hasFilesOfOthers(dataDir: string): boolean {
  const user = process.getuid?.()
  if (user === undefined) return false
  const isTheirs = (path: string) => {
    const found = lstatSync(path, { throwIfNoEntry: false })
    return found !== undefined && found.uid !== user
  }
  try {
    return isTheirs(dataDir) || readdirSync(dataDir).some((name) => isTheirs(join(dataDir, name)))
  } catch {
    return false
  }
}
