import { chmodSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What is CueRoom's in a data folder: files that begin so, and folders with all that is in them. */
const FILES = /^(cueroom\.|station\.|shortcuts\.json|windows\.json)/
const FOLDERS = ['copies', 'recordings', 'exports']

const OTHERS = 0o077
const STICKY = 0o1000

/**
 * What this process makes from now on is its user's alone. On Windows the user's profile has that effect, and modes mean
 * nothing.
 */
export function makePrivate(): void {
  if (process.platform !== 'win32') process.umask(OTHERS)
}

/**
 * Takes from everyone else what they may do with CueRoom's files: tokens and what viewers wrote are in them. Files of a
 * former version too. What belongs to another user stays as it is, and so does a folder that is everyone's (`/tmp`).
 */
export function keepPrivate(dataDir: string): void {
  if (process.platform === 'win32') return
  if (!((lstatSync(dataDir, { throwIfNoEntry: false })?.mode ?? STICKY) & STICKY)) restrict(dataDir)
  for (const name of namesIn(dataDir)) if (FILES.test(name)) restrict(join(dataDir, name))
  for (const folder of FOLDERS) {
    const path = join(dataDir, folder)
    restrict(path)
    for (const name of namesIn(path)) restrict(join(path, name))
  }
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function restrict(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found || found.isSymbolicLink() || found.uid !== process.getuid?.()) return
  const mode = found.isDirectory() ? 0o700 : 0o600
  if ((found.mode & 0o777) === mode) return
  try {
    chmodSync(path, mode)
  } catch {
    // A file system without modes.
  }
}
