import type { ViewerLanguage } from '../../src-shared/text'
import { languageOf } from './language'
import { cut, lookUp } from './lexicon'
import type { Term } from './lexicon/concepts'
import type { Unit } from './normalise'
import type { Hit } from './phrase-book'

/** A comment as the word lists see it. */
export interface Reading {
  language: ViewerLanguage
  units: readonly Unit[]
  /** What the words stand for, in their order. */
  hits: readonly Hit[]
  /** Which units a hit covers. */
  covered: readonly boolean[]
  /** The concepts in it, slots without their values, and the few signs that are not words. */
  concepts: ReadonlySet<string>
}

const LINK = /https?:\/\/|www\.|[a-z0-9]\.(?:com|net|shop|xyz|top|vip|cc|me|ly|link|site|club|online|store)(?![a-z0-9])/
const HEARTS = /[❤♥💕💖💗💓💞💘😍🥰😻💛💚💙💜🖤🤍🧡🩷🔥👏👍💯✨]/u
const DIGITS_ONLY = /^\p{Nd}+$/u
/** As many digits as a telephone number has at the least, and at the most. */
const PHONE = /^\p{Nd}{9,13}$/u

/** Reads a comment by the word lists of its language, and by the English ones where those know nothing. */
export function read(text: string): Reading {
  const comment = cut(text)
  const { cleaned, units } = comment
  const language = languageOf(comment)
  const hits = lookUp(language === 'und' ? 'en' : language, comment)
  const covered = new Array<boolean>(units.length).fill(false)
  for (const hit of hits) covered.fill(true, hit.from, hit.to)
  if (language !== 'en' && language !== 'und') {
    for (const hit of lookUp('en', comment)) {
      if (hit.terms.length === 0 || covered.slice(hit.from, hit.to).includes(true)) continue
      hits.push(hit)
      covered.fill(true, hit.from, hit.to)
    }
  }
  return { language, units, hits, covered, concepts: conceptsOf(cleaned, units, hits) }
}

function conceptsOf(cleaned: string, units: readonly Unit[], hits: readonly Hit[]): Set<string> {
  const concepts = new Set<string>()
  const metals = new Set<Term>()
  const gems = new Set<Term>()
  for (const { terms } of hits) {
    for (const term of terms) {
      if (term.startsWith('METAL:')) metals.add(term)
      if (term.startsWith('GEM:')) gems.add(term)
      concepts.add(conceptOf(term))
    }
  }
  if (metals.size > 1) concepts.add('METALS')
  if (gems.size > 1) concepts.add('GEMS')
  if (LINK.test(cleaned)) concepts.add('URL')
  if (units.length === 0 && HEARTS.test(cleaned)) concepts.add('HEART')
  if (units.length > 0 && units.every((unit) => DIGITS_ONLY.test(unit))) concepts.add('DIGITS')
  if (units.some((unit) => PHONE.test(unit))) concepts.add('PHONE')
  return concepts
}

/** The concept of a term: a slot without its value. */
export function conceptOf(term: Term): string {
  const colon = term.indexOf(':')
  return colon < 0 ? term : term.slice(0, colon)
}
