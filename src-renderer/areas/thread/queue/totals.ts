import type { Queue } from '../../../../src-shared/records'

/** What waits in a show: threads without an answer, viewers in them, and those threads that are for a person at once. */
export interface Totals {
  questions: number
  viewers: number
  forPerson: number
}

/** All that waits, synced or not; a viewer who asks two things counts in both. */
export function totals(queue: Queue | undefined): Totals {
  if (!queue) return { questions: 0, viewers: 0, forPerson: 0 }
  const { open, claimed, escalated, viewers, forPerson } = queue
  return { questions: open + claimed + escalated, viewers, forPerson }
}
