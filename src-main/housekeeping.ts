import { choresOf } from './areas/chores'
import { COPY_EVERY_MS, Copying } from './areas/studio/backup/copying'
import { settleQueue } from './areas/thread/queue'
import { type Chore, runChores } from './engine/clock/chores'
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

/**
 * What the studio does by itself while it runs: what its areas do (`areas/chores.ts`), and beside that keeps its clock,
 * indexes comments, takes copies and forgets old answers.
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
  const copying = new Copying({ store, dataDir, now, report })
  try {
    countQueue(store)
  } catch (error) {
    report(error)
  }
  const endCheckpoints = keepCheckpoints(store, report)
  const chores: Chore[] = [
    ...choresOf({ store, now, clockMoved: () => keeper.moved, report }),
    { everyMs: 500, onMs: 20, isFirst: true, run: () => indexSomeComments(store) },
    { everyMs: 1_000, run: () => keeper.look() },
    { everyMs: COPY_EVERY_MS, run: () => copying.look() },
    { everyMs: 1_000, run: () => copying.tell() },
    { everyMs: 60_000, run: forgetAnswers },
  ]
  const endChores = runChores(chores, report)
  return async () => {
    endChores()
    await copying.stop()
    await endCheckpoints()
    removePartials(dataDir)
  }
}

/** A database of before threads were counted has no counts of the show that is open. */
function countQueue(store: Store): void {
  const { showId } = store.read.must('studio', 'studio')
  if (showId !== null && !store.read.get('queue', showId)) store.transact((tx) => settleQueue(tx, showId))
}
