import { stat } from 'node:fs/promises'
import { offThread, type Running } from './off-thread'
import type { Store } from './store'

/** Whether the log has grown is looked at so often, in milliseconds. */
const LOOK_EVERY_MS = 2_000
/** A smaller log, in bytes, is left alone: most studios never write more in an evening's preparation. */
const WORTH_IT = 1024 * 1024
/** Pages of a log that nobody brought into the file in time, 100 MB: SQLite itself does it then, and others wait for it. */
const LAST_RESORT = 25_000

/**
 * Has what was committed brought from SQLite's log into the file by a thread of its own: done by a commit, as SQLite
 * does it by itself, a cue would wait for all of it and for its flushes.
 * @returns a function that ends it; settles when the thread holds the file no more
 */
export function keepCheckpoints(store: Store, report: (error: unknown) => void): () => Promise<void> {
  store.db.pragma(`wal_autocheckpoint = ${LAST_RESORT}`)
  let running: Running<undefined> | null = null
  const look = async () => {
    const { size } = await stat(`${store.db.name}-wal`).catch(() => ({ size: 0 }))
    if (size < WORTH_IT || !store.db.open) return
    clearInterval(timer)
    running = offThread({ kind: 'checkpoints', path: store.db.name })
    running.done.catch(report)
  }
  const timer = setInterval(() => void look(), LOOK_EVERY_MS)
  return async () => {
    clearInterval(timer)
    await running?.stop()
  }
}
