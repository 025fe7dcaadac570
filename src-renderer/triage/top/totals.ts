import { needsPerson } from '../../../src-shared/intents'
import type { Thread } from '../../../src-shared/records'

/** What waits in a show: threads without an answer, viewers in them, and those threads that are for a person at once. */
export interface Totals {
  questions: number
  viewers: number
  forPerson: number
}

const WAITING: ReadonlySet<Thread['state']> = new Set(['open', 'claimed', 'escalated'])

/** Adds up the threads of a show; a viewer who asks two things counts in both. */
export function totals(threads: readonly Thread[], showId: string): Totals {
  const sum: Totals = { questions: 0, viewers: 0, forPerson: 0 }
  for (const thread of threads) {
    if (thread.showId !== showId || !WAITING.has(thread.state)) continue
    sum.questions += 1
    sum.viewers += thread.waitingViewers
    if (needsPerson(thread.intent)) sum.forPerson += 1
  }
  return sum
}
