import type { CommandInput } from '../../../../src-shared/commands'
import { cleanLine } from '../../../../src-shared/plain-text'
import type { CueTemplate, Urgency } from '../../../../src-shared/records'
import { inLanguage, LIMITS, type ScreenLanguage } from '../../../../src-shared/text'

/** Whose question the cue is to answer. */
export type Aim = { kind: 'escalation' | 'thread'; id: string }

/** The cue being put together. */
export interface Draft {
  text: string
  /** Set while `text` is a template's own, untouched: boards then show it in their language. */
  templateId: string | null
  /** The words that a cue for a question began with; empty where it began with none. */
  begunWith: string
  urgency: Urgency
  /** Seconds on the board unacknowledged; null for until it is dealt with. */
  holdSeconds: number | null
  aim: Aim | null
}

export const EMPTY_DRAFT: Draft = {
  text: '',
  templateId: null,
  begunWith: '',
  urgency: 'soon',
  holdSeconds: null,
  aim: null,
}

/** A cue that answers a question, with words to begin from. */
export function aimedDraft(aim: Aim, words: string): Draft {
  const text = cleanLine(words)
  return { ...EMPTY_DRAFT, aim, text, begunWith: text }
}

/** Takes a template over, with its urgency and hold; what the cue is aimed at stays. */
export function pickTemplate(draft: Draft, template: CueTemplate, language: ScreenLanguage): Draft {
  return {
    ...draft,
    text: inLanguage(template.text, language),
    templateId: template.id,
    urgency: template.urgency,
    holdSeconds: template.holdSeconds,
  }
}

/** Typed text is no template's any more. */
export function typeText(draft: Draft, text: string): Draft {
  return { ...draft, text, templateId: null }
}

/** Whether there are words in it that are no template's. */
export const hasWords = ({ text, templateId }: Draft): boolean => templateId === null && text !== ''

/** Whether the words in it are nobody's but who typed them: no template's, and not just those that it began with. */
export function isTyped(draft: Draft): boolean {
  return hasWords(draft) && cleanLine(draft.text) !== '' && draft.text !== draft.begunWith
}

/** Whether nothing was begun: clearing it would change nothing. */
export function isUntouched({ text, urgency, holdSeconds, aim }: Draft): boolean {
  return text === '' && aim === null && urgency === EMPTY_DRAFT.urgency && holdSeconds === EMPTY_DRAFT.holdSeconds
}

/** What `cue.send` is given, or null while there is nothing to send, or more than a board shows. */
export function draftInput(draft: Draft): CommandInput<'cue.send'> | null {
  const text = cleanLine(draft.text)
  if (draft.templateId === null && (text === '' || text.length > LIMITS.line)) return null
  return {
    ...(draft.templateId === null ? { text } : { templateId: draft.templateId }),
    urgency: draft.urgency,
    holdSeconds: draft.holdSeconds,
    ...(draft.aim?.kind === 'escalation' ? { escalationId: draft.aim.id } : {}),
    ...(draft.aim?.kind === 'thread' ? { threadId: draft.aim.id } : {}),
  }
}
