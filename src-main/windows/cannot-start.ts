import { existsSync } from 'node:fs'
import { CannotOpen } from '../engine/store'
import type { Words } from './words'

/** CueRoom cannot start, with the reason as a sentence in the system's language. */
export class CannotStart extends Error {}

/** What to tell the person who started CueRoom: a sentence of this system's language, never an error's own text. */
export function whyNotStarted(error: unknown, dataDir: string, logPath: string, words: Words): string {
  if (error instanceof CannotStart) return error.message
  // Nobody is sent to a log that could not be written either.
  const log = existsSync(logPath) ? logPath : ''
  return error instanceof CannotOpen ? words.cannotOpen[error.reason](dataDir, log) : words.fault(log)
}
