import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { onTestFinished, vi } from 'vitest'

/** The flushes of a database's log by the system's own call, until the test is over. */
export interface LogFlushes {
  /** Those that were begun beside all other work, and those that were waited for on the spot. */
  aside: number
  atOnce: number
  /** While it is set, those beside other work take no end; it then ends them. */
  release: (() => void) | null
}

/**
 * Watches the flushes of the log of the database at `path`.
 * @param held whether those beside other work wait for `release`
 */
export function watchLogFlushes(path: string, held = false): LogFlushes {
  const isLog = (file: number) => fs.fstatSync(file).ino === fs.statSync(`${path}-wal`).ino
  const [flush, flushNow] = [fs.fdatasync, fs.fdatasyncSync]
  const waiting: (() => void)[] = []
  const release = () => {
    flushes.release = null
    for (const go of waiting.splice(0)) go()
  }
  const flushes: LogFlushes = { aside: 0, atOnce: 0, release: held ? release : null }
  vi.spyOn(fs, 'fdatasync').mockImplementation((file, done) => {
    if (!isLog(file)) return flush(file, done)
    flushes.aside += 1
    if (flushes.release) waiting.push(() => flush(file, done))
    else flush(file, done)
  })
  vi.spyOn(fs, 'fdatasyncSync').mockImplementation((file) => {
    if (isLog(file)) flushes.atOnce += 1
    flushNow(file)
  })
  syncBuiltinESMExports()
  onTestFinished(() => {
    vi.restoreAllMocks()
    syncBuiltinESMExports()
    flushes.release?.()
  })
  return flushes
}
