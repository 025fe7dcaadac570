import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { inspect } from 'node:util'

const LARGEST_BYTES = 1024 * 1024

/**
 * Faults in a file that a person can send in. The one before is kept as `.old`.
 * @returns a function that writes one down, to the file and to stderr; it never throws
 */
export function openLog(path: string): (error: unknown) => void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_BYTES) renameSync(path, `${path}.old`)
  } catch {
    // Written to stderr alone, then.
  }
  return (error) => {
    console.error(error)
    try {
      appendFileSync(path, `${new Date().toISOString()} ${inspect(error)}\n`)
    } catch {
      // A full disk is told of by what could not be saved.
    }
  }
}
