import { cuesAreDue, expireCues } from './areas/cue/cue-time'
import { absentHolders, endedHolders, LAPSES_AFTER_MS, lapseClaims } from './areas/people/claims'
import { putAwayMore } from './areas/show/rehearsal/practised-rows'
import { COPY_EVERY_MS, Copying } from './areas/studio/backup/copying'
import { dismissMoreOwn } from './areas/thread/own-threads'
import { settleQueue, settleQueueIfChanged } from './areas/thread/queue'
import type { TimeKeeper } from './engine/clock/time-keeper'
import { indexSomeComments, keepCheckpoints, removePartials, type Store } from './engine/store'

export interface HousekeepingOptions {
  store: Store
  /** Forgets answers that nobody can ask for any more. */
  forgetAnswers: () => void
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
/** What is done a slice at a time goes on so often, while there is more: putting a rehearsal away, looking for own accounts' threads. */
const SLICE_ON_MS = 20
const FORGET_EVERY_MS = 60_000

/**
 * What the studio does by itself while it runs: keeps its clock, ends cues whose time is up and stops the time of those
 * that no board shows, indexes comments, puts away what came in rehearsals that are over, dismisses what only own accounts asked, takes copies, gives back what absent devices hold and those whose token has ended, forgets old answers.
 * @returns a function that ends it; settles when no copy is under way any more
 */
export function keepHouse({
  store,
  forgetAnswers,
  keeper,
  dataDir,
  now,
  report,
}: HousekeepingOptions): () => Promise<void> {
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

  let slicing: NodeJS.Timeout
  const sliceOn = () => {
    let more = false
    guard(() => {
      more = putAwayMore(store) > 0 || dismissMoreOwn(store)
      if (more) void store.sync().catch(report)
    })()
    slicing = setTimeout(sliceOn, more ? SLICE_ON_MS : CLAIM_CLOCK_MS)
  }

  const copying = new Copying({ store, dataDir, now, report })
  countQueue()
  const endCheckpoints = keepCheckpoints(store, report)
  expire()
  index()
  sliceOn()
  const timers = [
    setInterval(expire, CUE_CLOCK_MS),
    setInterval(
      guard(() => keeper.look()),
      COMPARE_EVERY_MS,
    ),
    setInterval(lapse, CLAIM_CLOCK_MS),
    setInterval(
      guard(() => copying.look()),
      COPY_EVERY_MS,
    ),
    setInterval(() => copying.tell(), COMPARE_EVERY_MS),
    setInterval(guard(forgetAnswers), FORGET_EVERY_MS),
  ]
  return async () => {
    for (const timer of timers) clearInterval(timer)
    clearTimeout(indexing)
    clearTimeout(slicing)
    await copying.stop()
    await endCheckpoints()
    removePartials(dataDir)
  }
}
