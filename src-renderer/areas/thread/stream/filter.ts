import { type Intent, isQuestion } from '../../../../src-shared/areas/thread/intents'
import type { Comment } from '../../../../src-shared/records'
import type { ViewerLanguage } from '../../../../src-shared/text'

/** What the stream shows; null and false let everything through. */
export interface StreamFilter {
  intent: Intent | null
  language: ViewerLanguage | null
  questionsOnly: boolean
}

export const NO_FILTER: StreamFilter = { intent: null, language: null, questionsOnly: false }

/** Whether anything is filtered out at all. */
export const isFiltering = (filter: StreamFilter): boolean =>
  filter.intent !== null || filter.language !== null || filter.questionsOnly

/** Whether the stream shows `comment`. */
export function passes(comment: Pick<Comment, 'intent' | 'language'>, filter: StreamFilter): boolean {
  if (filter.intent !== null && comment.intent !== filter.intent) return false
  if (filter.language !== null && comment.language !== filter.language) return false
  return !filter.questionsOnly || isQuestion(comment.intent)
}

/**
 * Whether what `comment` asks has been answered. Rows that left the synced window no longer change by themselves, so the
 * thread's last answer counts for every comment up to the one that it was given to.
 * @param answeredUpTo number of the last comment of its thread that has had an answer, 0 for none
 */
export function isAnswered(comment: Pick<Comment, 'id' | 'answeredAt'>, answeredUpTo: number): boolean {
  return comment.answeredAt !== null || Number(comment.id) <= answeredUpTo
}
