import { isVisible } from '../../../src-shared/plain-text'
/** What support is writing for one thread. */
export interface ReplyDraft {
  text: string
  /** The text as it was put in by a press; null once nothing was, or it was sent. */
  inserted: string | null
}

export const EMPTY_DRAFT: ReplyDraft = { text: '', inserted: null }

/** A draft with an article's answer in it: in place of one that was not edited, below what was written by hand. */
export function insertAnswer(draft: ReplyDraft, answer: string): ReplyDraft {
  const untouched = !isVisible(draft.text) || draft.text === draft.inserted
  const text = untouched ? answer : `${draft.text.trimEnd()}\n${answer}`
  return { text, inserted: text }
}
