import { isQuestion } from '../../../src-shared/areas/thread/intents'
import { accountOf, type Show } from '../../../src-shared/records'
import type { NewComment, Tx } from '../../engine/store'
import type { ThreadIndex } from '../../language'
import { repeatKey } from '../../sources/event'
import { ensureShow, shelveOtherShows, tallyOf } from '../show/current-show'
import { markOf } from '../show/rehearsal/practised-rows'
import { Questions, toComment } from '../thread/questions'
import { settleQueue } from '../thread/queue'
import type { Ready } from './inbox'
import { newPieces } from './streaks'
import { count, countGift } from './tally-counts'

/** Where a batch of events belongs. */
export interface BatchOf {
  /** Studio clock, milliseconds. */
  readonly now: number
  /** It came in before the rehearsal that is on. */
  readonly isEarly: boolean
  /** The show that it is of, where that is not the open one. */
  readonly left: string | undefined
  /** The threads of a show that is written to. */
  threadsOf(showId: string): ThreadIndex
  /** Whether an event, by its number, came after the end of its show. */
  isLate(show: Show, n: number): boolean
}

/** Writes a batch of events: comments and the threads that they ask in, and counts the rest. */
export function writeEvents(tx: Tx, batch: readonly Ready[], { now, isEarly, left, threadsOf, isLate }: BatchOf): void {
  // Stock is the shop's, whether a show is open or not; all else tells that a live is on.
  if (batch.every(({ event }) => event.kind === 'stock')) return
  const show = left === undefined ? ensureShow(tx, now) : tx.must('show', left)
  const own = new Set(tx.must('studio', 'studio').ownAccounts)
  const tally = { ...tallyOf(tx, show.id) }
  // A rehearsal counts streaks as of the show that will keep it: they are no help for later ones of the plan.
  const streaksOf = (!isEarly && markOf(tx, show.id, 'thread')?.keptAs) || show.id
  const questions = new Questions(tx, threadsOf(show.id))
  const comments: NewComment[] = []
  for (const { event, receivedAt, understood, n } of batch) {
    // What comes after the end is kept apart from what the live was.
    const isAfterEnd = isLate(show, n)
    if (isAfterEnd && event.kind !== 'stock') tally.late += 1
    if (understood && (event.kind === 'chat' || event.kind === 'question')) {
      const comment = { ...toComment(event, understood, show.id, receivedAt), feedKey: repeatKey(event) }
      const isViewer = !own.has(accountOf(comment.handle))
      if (isViewer && !isAfterEnd) tally.comments += 1
      if (isViewer && isQuestion(comment.intent)) questions.gather(comment, understood)
      comments.push(comment)
    } else if (!isAfterEnd) {
      if (event.kind === 'gift') countGift(tally, event, newPieces(tx, streaksOf, event, receivedAt))
      else count(tally, event)
    }
  }
  tx.addComments(comments)
  for (const thread of questions.threads.values()) tx.put('thread', thread)
  tx.put('tally', tally)
  if (left !== undefined) {
    // No screen is about it; its queue is settled when it is opened.
    shelveOtherShows(tx)
    tx.shelve('tally', left)
  } else if (questions.threads.size) settleQueue(tx, show.id)
}
