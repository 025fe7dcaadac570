import { isVisible } from '../../../../src-shared/plain-text'
import type { Overtaken } from './overtaken'

/** What support is writing for one thread. */
export interface ReplyDraft {
  text: string
  /** The text as it was put in by a press; null once nothing was, or it was sent. */
  inserted: string | null
  /** Which state of the thread it is written for (`useSeenTurn`); null while nothing is written. */
  turn: number | null
  /** The studio's epoch that `turn` is of: in another one numbers begin anew. */
  epoch: string
  /** Who was faster, once the studio has said so: pressed again, it goes out all the same. */
  overtaken: Overtaken | null
}

export const EMPTY_DRAFT: ReplyDraft = { text: '', inserted: null, turn: null, epoch: '', overtaken: null }

/** A draft with an article's answer in it: in place of one that was not edited, below what was written by hand. */
export function insertAnswer(draft: ReplyDraft, answer: string): ReplyDraft {
  const untouched = !isVisible(draft.text) || draft.text === draft.inserted
  const text = untouched ? answer : `${draft.text.trimEnd()}\n${answer}`
  return { ...draft, text, inserted: text }
}
