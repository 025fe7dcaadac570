import { simplify } from './han'

/** What cannot be seen and only hides words: control characters, zero-width and direction marks, variation selectors. */
const UNSEEN = /\p{Cc}|\p{Cf}|\p{Variation_Selector}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164/gu
const LATIN_MARKS = /[\u0300-\u036f]/g
/** Thai tone marks are left out or mistyped as often as not: มั้ย, มั๊ย, มัย. */
const THAI_TONES = /[\u0e48-\u0e4b]/g
const APOSTROPHES = /['’‘`´]/g
const MENTION = /@[\p{L}\p{Nd}_.]+/gu
const REPEATED_LETTER = /(\p{L})\1{2,}/gu
/** Longer texts are read as far as this, in characters. */
const READ = 1_000

/**
 * Text as the language is told by: NFKC, lower case, "plsssss" as "pls", without what cannot be seen and without the
 * @names of viewers. Diacritics stay, for they tell Vietnamese.
 */
export function clean(text: string): string {
  return text
    .slice(0, READ)
    .normalize('NFKC')
    .replace(UNSEEN, (hidden) => (/\s/.test(hidden) ? ' ' : ''))
    .toLowerCase()
    .replace(MENTION, ' ')
    .replace(APOSTROPHES, '')
    .replace(REPEATED_LETTER, '$1')
}

/** Cleaned text as words are looked up by: without diacritics and tone marks, in simplified characters. */
export function fold(cleaned: string): string {
  const bare = cleaned.normalize('NFD').replace(LATIN_MARKS, '').replace(/đ/g, 'd').replace(THAI_TONES, '')
  return simplify(bare.normalize('NFC'))
}

/**
 * Cleaned Vietnamese as words are looked up by when it is written with its diacritics, which tell có from cỡ and gãy
 * from gây: a word's letters, then its marks, so that hoà and hòa are one.
 */
export function foldToned(cleaned: string): string {
  return cleaned.replace(/\p{L}+/gu, (word) => {
    const apart = word.normalize('NFD').replace(/đ/g, 'd\u0335')
    const marks = apart.match(LATIN_MARKS)
    return marks ? apart.replace(LATIN_MARKS, '') + marks.sort().join('') : word
  })
}

/** A word, a number, or one character of a script that is written without spaces. */
export type Unit = string

const SPACELESS = /^[\p{Script=Han}\p{Script=Thai}]$/u
const WORD = /[\p{Script=Han}\p{Script=Thai}]|\p{Nd}+|(?:(?![\p{Script=Han}\p{Script=Thai}])[\p{L}\p{M}])+/gu

/** Folded text in units; "18cm" is two, so that a number is always one by itself. */
export function unitsOf(folded: string): Unit[] {
  return folded.match(WORD) ?? []
}

/** Whether a unit is a character of Chinese or Thai. */
export const isSpaceless = (unit: Unit): boolean => SPACELESS.test(unit)
