import { needsPerson } from './intents'
import type { Thread } from './records'

/** A wait of so long counts like one further viewer, in milliseconds. */
export const WAIT_OF_A_VIEWER_MS = 5 * 60_000

type Waiting = Pick<Thread, 'intent' | 'waitingViewers' | 'waitingSince'>

/**
 * Order of the triage queue, heaviest first: matters for a person before all others, then by viewers waiting, where each
 * five minutes of waiting count like a further viewer, so that a single question is not left lying under the popular
 * ones for ever; what nobody waits for comes last. All wait equally fast, so that the order holds at any time and only
 * changes with the threads: it decides what is synced (`commands/queue.ts`, in SQL) and what stands where on screens.
 * @returns negative when `a` is heavier, 0 when both weigh the same
 */
export const byWeight = (a: Waiting, b: Waiting): number =>
  Number(needsPerson(b.intent)) - Number(needsPerson(a.intent)) || standsFor(a) - standsFor(b)

/** Since when one viewer alone would have to wait to weigh as much, milliseconds since 1970. */
const standsFor = ({ waitingSince, waitingViewers }: Waiting): number =>
  (waitingSince ?? Number.MAX_SAFE_INTEGER) - waitingViewers * WAIT_OF_A_VIEWER_MS
