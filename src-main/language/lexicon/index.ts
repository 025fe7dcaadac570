import { clean, fold, foldToned, type Unit, unitsOf } from '../normalise'
import { type Hit, PhraseBook } from '../phrase-book'
import type { Lexicon } from './concepts'
import { en } from './en'
import { es } from './es'
import { id } from './id'
import { th } from './th'
import { vi } from './vi'
import { zh } from './zh'

const folded = (lexicon: Lexicon) => new PhraseBook(lexicon, (written) => unitsOf(fold(clean(written))))

const BOOKS = {
  zh: folded(zh),
  en: folded(en),
  es: folded(es),
  id: folded(id),
  vi: folded(vi),
  th: folded(th),
} as const
const TONED_VIETNAMESE = new PhraseBook(vi, (written) => unitsOf(foldToned(clean(written))), false)
export type BookLanguage = keyof typeof BOOKS

/** Letters that, of the languages with word lists, only Vietnamese has. */
const VIETNAMESE = /[ăâđêôơưạảãằắặẳẵầấậẩẫẹẻẽềếệểễịỉĩọỏõồốộổỗờớợởỡụủũừứựửữỳỵỷỹ]/u

/** In Vietnamese with its tones so many words have a mark; with fewer, most were left out. */
const TONED_SHARE = 0.33

/** A comment cut into units, for the word lists of every language. */
export interface Cut {
  cleaned: string
  units: readonly Unit[]
  /** The same units with their tones, of a comment that is written with them. */
  toned: readonly Unit[] | null
}

/** Cleans a text and cuts it into units. */
export function cut(text: string): Cut {
  const cleaned = clean(text)
  const units = unitsOf(fold(cleaned))
  const toned = unitsOf(foldToned(cleaned))
  const marked = toned.filter((unit, at) => unit !== units[at]).length
  return { cleaned, units, toned: marked >= units.length * TONED_SHARE ? toned : null }
}

/** Whether the word has a letter that only Vietnamese has. */
export const isVietnamese = (word: string): boolean => VIETNAMESE.test(word)

/** What the comment's words stand for in a language. */
export function lookUp(language: BookLanguage, { units, toned }: Cut): Hit[] {
  return language === 'vi' && toned?.length === units.length
    ? TONED_VIETNAMESE.scan(toned)
    : BOOKS[language].scan(units)
}
