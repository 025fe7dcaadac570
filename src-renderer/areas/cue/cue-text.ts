import type { Cue } from '../../../src-shared/records'
import { inLanguage, type ScreenLanguage } from '../../../src-shared/text'

/** What a cue says, in the screen's language where it was made of a template that has it. */
export const cueText = (cue: Pick<Cue, 'localized' | 'text'>, language: ScreenLanguage): string =>
  inLanguage(cue.localized, language) || cue.text
