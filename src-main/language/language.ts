import type { ViewerLanguage } from '../../src-shared/text'
import { type BookLanguage, type Cut, isVietnamese, lookUp } from './lexicon'

const HAN = /\p{Script=Han}/u
const THAI = /\p{Script=Thai}/u
const KANA_OR_HANGUL = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const LATIN = /^\p{Script=Latin}/u
/** Letters that, of these languages, only Spanish has. */
const SPANISH = /[ñ¿¡]/u

/** Characters of a script without spaces that weigh as much as one word. */
const CHARACTERS_A_WORD = { zh: 1.6, th: 4 } as const
/** What the look of a word that no list knows is worth, in known words. */
const LOOK = 0.3

/** How words of a language tend to look when no list knows them, without diacritics. */
const LOOKS: readonly (readonly [BookLanguage, RegExp])[] = [
  ['vi', /^(?:ng|nh|ph|kh|th|tr|gi|qu|ch)?[aeiouy]{1,3}(?:ng|nh|ch)$/],
  ['es', /(?:cion|ado|ada|ito|ita|itos|itas|aron|mente|ando|iendo|amos)$/],
  ['id', /^(?:me[mn]|ber|ter|pe[mn]|di[a-z]{4})|(?:nya|kan|kah|in|ku)$/],
  ['en', /(?:ing|ed|ght|ly|sh|ck|ness|tion)$|^(?:wh|sh)/],
]
const LATIN_LANGUAGES = ['en', 'es', 'id', 'vi'] as const

/**
 * The language of a comment, by script and then by words; of a mixed one, the language that most of it is in.
 */
export function languageOf(comment: Cut): ViewerLanguage {
  const { cleaned, units } = comment
  let han = 0
  let thai = 0
  let latin = 0
  for (const unit of units) {
    if (HAN.test(unit)) han += 1
    else if (THAI.test(unit)) thai += 1
    else if (LATIN.test(unit)) latin += 1
  }
  if (KANA_OR_HANGUL.test(cleaned)) return 'und'
  const weights = { zh: han / CHARACTERS_A_WORD.zh, th: thai / CHARACTERS_A_WORD.th }
  if (weights.th > 0 && weights.th >= Math.max(latin, weights.zh)) return 'th'
  if (weights.zh > 0 && weights.zh >= latin) return 'zh'
  const found = latin ? latinLanguageOf(comment) : 'und'
  if (found !== 'und') return found
  return weights.th > weights.zh ? 'th' : weights.zh > 0 ? 'zh' : 'und'
}

function latinLanguageOf(comment: Cut): ViewerLanguage {
  const { cleaned, units } = comment
  const votes = { en: 0, es: 0, id: 0, vi: 0 }
  const known = LATIN_LANGUAGES.map((language) => {
    const covered = new Map<number, number>()
    for (const { from, to } of lookUp(language, comment)) {
      // A phrase of several words is a surer sign than its words one by one.
      for (let at = from; at < to; at++) covered.set(at, to - from > 1 ? 1.4 : 1)
    }
    return { language, covered }
  })
  units.forEach((unit, at) => {
    if (!LATIN.test(unit)) return
    const knowing = known.filter(({ covered }) => covered.has(at))
    for (const { language, covered } of knowing) votes[language] += (covered.get(at) ?? 0) / Math.sqrt(knowing.length)
    if (!knowing.length) {
      for (const [language, look] of LOOKS) if (look.test(unit)) votes[language as keyof typeof votes] += LOOK
    }
  })
  for (const word of cleaned.split(/\s+/)) if (isVietnamese(word)) votes.vi += 1.5
  if (SPANISH.test(cleaned)) votes.es += 2
  let best: ViewerLanguage = 'und'
  let most = 0
  for (const language of LATIN_LANGUAGES) {
    if (votes[language] > most + 1e-9) {
      best = language
      most = votes[language]
    }
  }
  return best
}
