import { needsPerson } from './intents'
import type { Thread } from './records/triage'

/**
 * Order of the triage queue, heaviest first: matters for a person outrank counts, then viewers waiting, and a minute's
 * wait counts like a further viewer, so that a single question is not left lying under the popular ones for ever.
 * @param now studio clock in milliseconds
 */
export function threadWeight(thread: Thread, now: number): number {
  const waitedMinutes = thread.waitingSince === null ? 0 : Math.max(0, now - thread.waitingSince) / 60_000
  return (needsPerson(thread.intent) ? 1_000 : 0) + thread.waitingViewers + Math.min(waitedMinutes, 60)
}
