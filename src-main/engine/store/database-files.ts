import { rmSync } from 'node:fs'

/** A database, and what SQLite has beside it. */
export const SUFFIXES = ['', '-wal', '-shm', '-journal']

/** Removes a database with what SQLite has beside it. */
export function removeFile(path: string): void {
  for (const suffix of SUFFIXES) rmSync(path + suffix, { force: true })
}

/** Where a file is made that appears under its name when it is whole. */
export const partialOf = (path: string): string => `${path}.partial`
