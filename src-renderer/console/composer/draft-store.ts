import { create } from 'zustand'
import type { CueTemplate, Urgency } from '../../../src-shared/records'
import type { ScreenLanguage } from '../../../src-shared/text'
import { type Aim, type Draft, EMPTY_DRAFT, pickTemplate, typeText } from '../model/draft'

/** The composer's draft. It outlives the composer's own renders, since signals and escalations start cues as well. */
export const useDraft = create<Draft>(() => EMPTY_DRAFT)

/** What can be done to the draft. */
export const draftActions = {
  /** Takes a template over in place of the text. */
  pick: (template: CueTemplate, language: ScreenLanguage) =>
    useDraft.setState((draft) => pickTemplate(draft, template, language)),
  /** Text as it is typed. */
  type: (text: string) => useDraft.setState((draft) => typeText(draft, text)),
  /** How soon the host is to see to it. */
  urgency: (urgency: Urgency) => useDraft.setState({ urgency }),
  /** How long it stays on the boards; null for until it is dealt with. */
  hold: (holdSeconds: number | null) => useDraft.setState({ holdSeconds }),
  /** Starts a cue that answers a question; what was typed for something else is not taken along. */
  aim: (aim: Aim) => useDraft.setState({ ...EMPTY_DRAFT, aim }),
  /** Keeps what is typed, for no question in particular. */
  dropAim: () => useDraft.setState({ aim: null }),
  /** Begins anew. */
  clear: () => useDraft.setState(EMPTY_DRAFT),
}

/** Id of the composer's text field. */
export const TEXT_FIELD_ID = 'cue-text'

/** Brings the keyboard to the composer's text field. */
export const focusText = (): void => document.getElementById(TEXT_FIELD_ID)?.focus()
