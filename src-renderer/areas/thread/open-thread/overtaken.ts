import { z } from 'zod'
import type { WireError } from '../../../../src-shared/errors'
import type { Escalation, Thread } from '../../../../src-shared/records'

/** What somebody did to a thread while a reply to it was written. */
export const overtaken = z.object({
  how: z.enum(['answered', 'dismissed', 'returned']),
  /** Who, by name; empty where nobody did. */
  by: z.string(),
  /** Their answer, or the operator's note; empty where there are none. */
  words: z.string(),
  at: z.number().nullable(),
})
export type Overtaken = z.infer<typeof overtaken>

const REASONS: Readonly<Record<string, Overtaken['how']>> = {
  thread_answered_since: 'answered',
  thread_dismissed_since: 'dismissed',
  thread_returned_since: 'returned',
}

/** What a refusal tells of it, and up to which `turn`; null where it was refused for something else. */
export function readOvertaken({ reason, current, by = '' }: WireError): Seen | null {
  const how = REASONS[reason ?? '']
  if (how === undefined) return null
  if (how === 'returned') {
    const { returnNote, closedAt, turn } = current as Escalation
    return { overtaken: { how, by, words: returnNote, at: closedAt }, turn }
  }
  const { answer, answeredAt, turn } = current as Thread
  return {
    overtaken: how === 'answered' ? { how, by, words: answer, at: answeredAt } : { how, by, words: '', at: null },
    turn,
  }
}

interface Seen {
  readonly overtaken: Overtaken
  readonly turn: number
}
