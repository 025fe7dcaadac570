import type { Thread } from '../../../src-shared/records'
import type { Tx } from '../../engine/store'

/** So many may have asked again for it to be counted here who of them is new; of more, the answer stays. */
const MOST_ASKED_AGAIN = 1_000

/** Fields of a thread that change when a viewer asks what was answered. */
export const ASKED_AGAIN: ReadonlySet<string> = new Set(['state', 'waiting', 'waitingViewers', 'waitingSince'])

/**
 * Whether all that became of an answered thread is that viewers asked anew: nobody of the room has changed it.
 * @param answered what the answer changed in it
 */
export const wasAskedAgain = (thread: Partial<Thread> | undefined, answered: Partial<Thread> | null): boolean =>
  thread?.state === 'open' &&
  answered?.state === 'answered' &&
  thread.answeredAt === answered.answeredAt &&
  (thread.waiting ?? 0) <= MOST_ASKED_AGAIN

/**
 * How many wait in a thread once its last answer is taken back: who waited for that answer, and who asked since.
 * @param before the thread as it waited for its answer
 */
export function waitingTogether(
  tx: Tx,
  thread: Thread,
  before: Pick<Thread, 'waiting' | 'waitingViewers' | 'waitingSince'> & Partial<Thread>,
): Pick<Thread, 'waiting' | 'waitingViewers' | 'waitingSince'> {
  const { answeredUpTo } = thread
  const formerly = before.answeredUpTo ?? 0
  return {
    waiting: before.waiting + thread.waiting,
    waitingViewers: before.waitingViewers + newViewers(tx, thread.id, formerly, answeredUpTo),
    waitingSince: before.waitingSince ?? thread.waitingSince,
  }
}

/** How many viewers have comments behind `upTo` in a thread, and none among those behind `from` and up to it. */
export function newViewers(tx: Tx, threadId: string, from: number, upTo: number): number {
  const asked = 'SELECT 1 FROM comment WHERE threadId = late.threadId AND n > @from AND n <= @upTo'
  const { size } = tx
    .sql(
      `SELECT COUNT(DISTINCT CASE WHEN userId <> '' THEN 'u' || userId WHEN handle <> '' THEN 'h' || handle ELSE 'n' || n END) AS size
       FROM comment AS late WHERE threadId = @threadId AND n > @upTo AND NOT CASE
         WHEN userId <> '' THEN EXISTS (${asked} AND userId = late.userId)
         WHEN handle <> '' THEN EXISTS (${asked} AND userId = '' AND handle = late.handle)
         ELSE 0 END`,
    )
    .get({ threadId, from, upTo }) as { size: number }
  return size
}
