import { SCREEN_LANGUAGES, type ScreenLanguage } from '../../src-shared/text'

/** Where a device keeps its language. */
export const LANGUAGE_KEY = 'cueroom.language'

/** The language kept on this device, else Chinese for a Chinese system and English for every other one. */
export function firstLanguage(kept: string | null, system: string): ScreenLanguage {
  const known = SCREEN_LANGUAGES.find((language) => language === kept)
  return known ?? (system.toLowerCase().startsWith('zh') ? 'zh' : 'en')
}
