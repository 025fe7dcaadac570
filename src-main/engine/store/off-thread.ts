import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { SQLITE_AT } from './sqlite'
import type { Results, Task } from './worker'

/** Work on the database's files that goes on beside everything else. */
export interface Running<R> {
  /** Rejects with the worker's own error, and its code, or when it was stopped. */
  readonly done: Promise<R>
  /** Ends it; settles when it holds no file any more. */
  stop(): Promise<void>
}

/**
 * The worker as it was built, beside the built main process; tests, which run this from its sources, take it from the
 * build too. A thread that strips types runs WebAssembly for it, and V8 may end the process when many of them come and
 * go (https://github.com/nodejs/node/issues/64500).
 */
function begin(task: Task): Worker {
  const beside = join(__dirname, 'store-worker.js')
  const built = existsSync(beside) ? beside : join(__dirname, '..', '..', '..', 'out', 'main', 'store-worker.js')
  return new Worker(built, { workerData: { task, sqliteAt: SQLITE_AT } })
}

/** Has a task done in a thread of its own: reading, writing and flushing a whole file may take long. */
export function offThread<T extends Task>(task: T): Running<Results[T['kind']]> {
  const worker = begin(task)
  const done = new Promise<Results[T['kind']]>((resolve, reject) => {
    worker.once('message', ({ result, error }) => {
      if (error) reject(Object.assign(new Error(error.message), error))
      else resolve(result)
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(Object.assign(new Error('the work was stopped'), { code: 'STOPPED' })))
  })
  // Whoever stops it need not look at how it ended.
  done.catch(() => {})
  return {
    done,
    stop: async () => {
      if (task.kind !== 'checkpoints') return void (await worker.terminate())
      // It ends of its own will, with the file closed: nothing of it is half done.
      worker.postMessage('end')
      await done.catch(() => {})
    },
  }
}
