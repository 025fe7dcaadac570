import { create } from 'zustand'
import type { CueTemplate, Urgency } from '../../../src-shared/records'
import type { ScreenLanguage } from '../../../src-shared/text'
import { type Aim, type Draft, EMPTY_DRAFT, pickTemplate, typeText } from '../model/draft'

/** The composer's draft. It outlives the composer's own renders, since signals and escalations start cues as well. */
export const useDraft = create<Draft>(() => EMPTY_DRAFT)

export const draftActions = {
  pick: (template: CueTemplate, language: ScreenLanguage) =>
    useDraft.setState((draft) => pickTemplate(draft, template, language)),
  type: (text: string) => useDraft.setState((draft) => typeText(draft, text)),
  urgency: (urgency: Urgency) => useDraft.setState({ urgency }),
  hold: (holdSeconds: number | null) => useDraft.setState({ holdSeconds }),
  /** Starts a cue that answers a question; what was typed for something else is not taken along. */
  aim: (aim: Aim) => useDraft.setState({ ...EMPTY_DRAFT, aim }),
  dropAim: () => useDraft.setState({ aim: null }),
  clear: () => useDraft.setState(EMPTY_DRAFT),
}

/** Id of the composer's text field. */
export const TEXT_FIELD_ID = 'cue-text'

/** Brings the keyboard to the composer's text field. */
export const focusText = (): void => document.getElementById(TEXT_FIELD_ID)?.focus()
