import { absentHolders, endedHolders, LAPSES_AFTER_MS, lapseClaims } from './commands/claims'
import { cuesAreDue, expireCues } from './commands/cue-time'
import { settleQueue, settleQueueIfChanged } from './commands/queue'
import type { CommandRunner } from './commands/run'
import {
  indexSomeComments,
  isSuspect,
  keepCheckpoints,
  offThread,
  type Running,
  removePartials,
  type Store,
} from './store'
import type { TimeKeeper } from './time-keeper'

export interface HousekeepingOptions {
  store: Store
  runner: CommandRunner
  keeper: TimeKeeper
  dataDir: string
  now: () => number
  report: (error: unknown) => void
}

/** A cue's time is looked at so often, in milliseconds. */
const CUE_CLOCK_MS = 250
/** Whether who has taken something on is still there is looked at so often, in milliseconds. */
const CLAIM_CLOCK_MS = 1_000
/** The system's clock is compared with the studio's so often. */
const COMPARE_EVERY_MS = 1_000
/** New comments are added to the word index so often; sooner while there are more than it takes at once. */
const INDEX_EVERY_MS = 500
const INDEX_ON_MS = 20
/** A copy of the database is taken so often, when something changed. */
const COPY_EVERY_MS = 10 * 60_000
const FORGET_EVERY_MS = 60_000

/**
 * What the studio does by itself while it runs: keeps its clock, ends cues whose time is up and stops the time of those
 * that no board shows, indexes comments, takes copies, gives back what absent devices hold and those whose token has ended, forgets old answers.
 * @returns a function that ends it; settles when no copy is under way any more
 */
export function keepHouse({ store, runner, keeper, dataDir, now, report }: HousekeepingOptions): () => Promise<void> {
  const guard = (work: () => void) => () => {
    try {
      work()
    } catch (error) {
      report(error)
    }
  }

  const expire = guard(() => {
    if (cuesAreDue(store.read, now())) store.transact((tx) => expireCues(tx, now()))
  })

  const startedAt = now()
  const lapse = guard(() => {
    const before = now() - LAPSES_AFTER_MS
    // After a start every device has its time to come back.
    const absent = before < startedAt + keeper.moved ? [] : absentHolders(store.read, before)
    const holders = new Set([...absent, ...endedHolders(store.read, now())])
    if (holders.size === 0) return
    store.transact((tx) => {
      for (const id of holders) lapseClaims(tx, tx.must('device', id))
      settleQueueIfChanged(tx)
    })
  })

  /** A database of before threads were counted has no counts of the show that is open. */
  const countQueue = guard(() => {
    const { showId } = store.read.must('studio', 'studio')
    if (showId !== null && !store.read.get('queue', showId)) store.transact((tx) => settleQueue(tx, showId))
  })

  let indexing: NodeJS.Timeout
  const index = () => {
    let more = false
    guard(() => {
      more = indexSomeComments(store)
    })()
    indexing = setTimeout(index, more ? INDEX_ON_MS : INDEX_EVERY_MS)
  }

  let copied = store.head
  let copying: Running<string> | null = null
  const copy = () => {
    // A damaged file would push the good copies out.
    if (copying || store.head === copied || isSuspect(dataDir)) return
    copied = store.head
    copying = offThread({ kind: 'copy', path: store.db.name, dataDir, at: now() })
    copying.done
      .catch((error) => {
        // Cut off by the end of the studio, it is no fault.
        if (error.code !== 'STOPPED') report(error)
      })
      .finally(() => {
        copying = null
      })
  }

  countQueue()
  const endCheckpoints = keepCheckpoints(store, report)
  expire()
  index()
  const timers = [
    setInterval(expire, CUE_CLOCK_MS),
    setInterval(
      guard(() => keeper.look()),
      COMPARE_EVERY_MS,
    ),
    setInterval(lapse, CLAIM_CLOCK_MS),
    setInterval(copy, COPY_EVERY_MS),
    setInterval(
      guard(() => runner.forget()),
      FORGET_EVERY_MS,
    ),
  ]
  return async () => {
    for (const timer of timers) clearInterval(timer)
    clearTimeout(indexing)
    await copying?.stop()
    await endCheckpoints()
    removePartials(dataDir)
  }
}
