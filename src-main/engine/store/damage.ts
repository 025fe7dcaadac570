import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../../src-shared/errors'

/** Whether SQLite could not make sense of the file; the refusal that says so counts as well. */
export function isDamage(error: unknown): boolean {
  if (error instanceof Refusal) return error.details.reason === 'damaged'
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
}

/*
 * A page in the middle of a large file may be bad without any start noticing: reading all of it would take too long. So
 * the first time that the running studio meets damage it leaves a note, and the next start reads the file from end to end.
 */
const note = (dataDir: string) => join(dataDir, 'cueroom.suspect')

/** Leaves the note that the database is to be read whole at the next start. */
export function suspect(dataDir: string): void {
  writeFileSync(note(dataDir), 'The database had a part that could not be read. CueRoom checks it at its next start.\n')
}

/** Whether the next start is to read the database whole. */
export const isSuspect = (dataDir: string): boolean => existsSync(note(dataDir))

/** Takes the note away: the file was read whole, or replaced. */
export function unsuspect(dataDir: string): void {
  rmSync(note(dataDir), { force: true })
}
