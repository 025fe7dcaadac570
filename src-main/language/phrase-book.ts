import type { Lexicon, Term } from './lexicon/concepts'
import { clean, isSpaceless, type Unit } from './normalise'
import { Spelling } from './spelling'

/** What a stretch of units stands for; with no terms it is filler. */
export interface Hit {
  /** First unit, and the one after the last. */
  from: number
  to: number
  terms: readonly Term[]
}

interface Part {
  unit: Unit
  /** Stands for every word that begins so. */
  open: boolean
}
interface Phrase {
  parts: readonly Part[]
  /** As it is written among the filler words, if it is one. */
  filler: string | null
  terms: Term[]
}

/** Shortest beginning that may stand for all words that begin so. */
const SHORTEST_OPEN = 3

/** Shortest beginning that a misspelt word is corrected to. */
const SHORTEST_OPEN_CORRECTED = 6

/** The words of one language, compiled once: finds what the units of a comment stand for. */
export class PhraseBook {
  private readonly byFirst = new Map<Unit, Phrase[]>()
  private readonly byOpenFirst = new Map<Unit, Phrase[]>()
  private readonly spelling: Spelling

  /**
   * @param toUnits how a word of the lexicon is cut into the units that will be scanned
   * @param corrects whether misspelt words are tried in the spelling that was meant
   */
  constructor(lexicon: Lexicon, toUnits: (written: string) => Unit[], corrects = true) {
    const phrases = new Map<string, Phrase>()
    for (const written of wordsOf(lexicon.filler)) addPhrase(phrases, toUnits, written)
    for (const [term, list] of Object.entries(lexicon.terms)) {
      for (const written of wordsOf(list ?? '')) addPhrase(phrases, toUnits, written, term as Term)
    }
    const words = new Set<Unit>()
    for (const phrase of phrases.values()) {
      const first = phrase.parts[0] as Part
      const into = first.open ? this.byOpenFirst : this.byFirst
      into.set(first.unit, [...(into.get(first.unit) ?? []), phrase])
      for (const { unit, open } of phrase.parts)
        if (corrects && (!open || unit.length >= SHORTEST_OPEN_CORRECTED)) words.add(unit)
    }
    for (const list of [...this.byFirst.values(), ...this.byOpenFirst.values()]) {
      list.sort((a, b) => b.parts.length - a.parts.length)
    }
    this.spelling = new Spelling(words)
  }

  /**
   * The phrases in the units, from left to right, the longest first where several begin at the same place. A word that
   * no phrase begins with is tried in the spelling it was probably meant to have.
   */
  scan(units: readonly Unit[]): Hit[] {
    const meant = units.map((unit) => (this.knows(unit) ? unit : this.spelling.meant(unit)))
    const hits: Hit[] = []
    for (let at = 0; at < meant.length; ) {
      const phrase = this.longestAt(meant, at)
      if (phrase) hits.push({ from: at, to: at + phrase.parts.length, terms: phrase.terms })
      at += phrase ? phrase.parts.length : 1
    }
    return hits
  }

  private knows(unit: Unit): boolean {
    if (isSpaceless(unit) || this.byFirst.has(unit) || this.spelling.has(unit)) return true
    for (let end = SHORTEST_OPEN; end <= unit.length; end++) if (this.byOpenFirst.has(unit.slice(0, end))) return true
    return false
  }

  private longestAt(units: readonly Unit[], at: number): Phrase | undefined {
    const first = units[at] as Unit
    let best = this.byFirst.get(first)?.find((phrase) => fits(phrase, units, at))
    for (let end = first.length; end >= SHORTEST_OPEN; end--) {
      const open = this.byOpenFirst.get(first.slice(0, end))?.find((phrase) => fits(phrase, units, at))
      if (open && (!best || open.parts.length > best.parts.length)) best = open
    }
    return best
  }
}

function wordsOf(list: string): string[] {
  return list
    .split(/[,\n]/)
    .map((written) => written.trim())
    .filter(Boolean)
}

function addPhrase(
  phrases: Map<string, Phrase>,
  toUnits: (written: string) => Unit[],
  written: string,
  term?: Term,
): void {
  // Word by word, so that the asterisk of each is seen before it is cleaned away.
  const parts = written.split(' ').flatMap((word) => {
    const units = toUnits(word)
    return units.map((unit, at) => ({ unit, open: word.endsWith('*') && at === units.length - 1 }))
  })
  if (!parts.length) throw new Error(`a lexicon holds "${written}", which has no letters`)
  const key = parts.map((part) => part.unit + (part.open ? '*' : '')).join(' ')
  const phrase = phrases.get(key) ?? { parts, filler: term ? null : clean(written), terms: [] }
  // Words that differ by their tones are one when bare: then the filler word is the common one, mà and not mã.
  if (parts.length === 1 && phrase.filler !== null && phrase.filler !== clean(written)) return
  if (term && !phrase.terms.includes(term)) phrase.terms.push(term)
  phrases.set(key, phrase)
}

function fits(phrase: Phrase, units: readonly Unit[], at: number): boolean {
  return phrase.parts.every(({ unit, open }, offset) => {
    const there = units[at + offset]
    return there !== undefined && (open ? there.startsWith(unit) : there === unit)
  })
}
