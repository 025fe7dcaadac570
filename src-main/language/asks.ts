import { type Intent, isQuestion, needsPerson } from '../../src-shared/areas/thread/intents'
import { FRAMES, SLOTS, type Slot } from './lexicon/concepts'
import { isSpaceless } from './normalise'
import { conceptOf, type Reading } from './reading'

/** What a comment asks, in a form in which comments that ask the same are alike. */
export interface Asks {
  /** Only comments with the same scope can ask the same: intent, language, and the things it is asked about. */
  scope: string
  /** What is asked, as marks with their weights. */
  marks: ReadonlyMap<string, number>
}

/** Questions of an intent that is not listed are told apart by none of the slots: 项链多久发货 is 多久发货. */
const TOLD_APART_BY: Partial<Record<Intent, readonly Slot[]>> = {
  price: ['PRODUCT', 'COLOUR', 'METAL', 'GEM'],
  stock: ['PRODUCT', 'COLOUR', 'METAL', 'GEM'],
  size_spec: ['PRODUCT', 'COLOUR'],
  material: ['PRODUCT', 'METAL', 'GEM'],
  authenticity: ['PRODUCT', 'METAL', 'GEM'],
  durability: ['PRODUCT', 'METAL'],
  usage: ['PRODUCT'],
  shipping_time: ['PLACE'],
  shipping_fee: ['PLACE'],
  shipping_region: ['PLACE'],
  customs: ['PLACE'],
}
/** Where a number is part of the question: size 8 is not size 6. */
const TOLD_APART_BY_NUMBER: ReadonlySet<Intent> = new Set(['size_spec', 'promotion', 'stock'])

const FRAME_WEIGHT: Partial<Record<string, number>> = {
  WHEN: 0.5,
  TODAY: 0.5,
  FAST: 0.5,
  FREE: 0.5,
  HOWMUCH: 0.2,
  HOWMANY: 0.2,
  WHERE: 0.2,
  HOW: 0.2,
  WHAT: 0.1,
  WHO: 0.2,
}
/** Said by the intent itself, or by nearly every comment: it tells nothing of which question it is. */
const SAYS_NOTHING: ReadonlySet<string> = new Set([
  'HI',
  'THANKS',
  'YES',
  'LAUGH',
  'HOST',
  'NICE',
  'LOVE',
  'FROM',
  'BOUGHT',
])
/** Concepts so wide that their words are part of the question: how long is not how heavy, PayPal not cash. */
const WIDE: ReadonlySet<string> = new Set([
  'MEASURE',
  'PAYWAY',
  'FORWHOM',
  'OCCASION',
  'SHOWER',
  'NICKEL',
  'CARE',
  'BODY',
])
const WIDE_WEIGHT = 0.4
/** Said beside the question, except in the intents that are about it. */
const ASIDE: Partial<Record<string, readonly Intent[]>> = {
  WEAR: ['usage'],
  ORDER: ['how_to_order'],
  RECEIVED: [],
  MYORDER: ['tracking', 'order_problem'],
}
const ASIDE_WEIGHT = 0.15
const isFrame = (concept: string): boolean => (FRAMES as readonly string[]).includes(concept)
const isSlot = (concept: string): concept is Slot => (SLOTS as readonly string[]).includes(concept)

const TOPIC_WEIGHT = 1
/** Words that no list knows: of one viewer's own matter they are the matter itself. */
const WORD_WEIGHT = 0.35
const OWN_WORD_WEIGHT = 0.7
/** A pair of neighbouring characters, of which a word makes about two. */
const PAIR_SHARE = 0.5
/** Marks of unknown words that are kept, so that a very long comment stays cheap. */
const MOST_WORDS = 32

/** What the comment asks; null for praise, chat and spam, which ask nothing. */
export function asksOf(reading: Reading, intent: Intent): Asks | null {
  if (!isQuestion(intent)) return null
  const marks = new Map<string, number>()
  const things = new Set<string>()
  for (const { from, to, terms } of reading.hits) {
    const words = reading.units.slice(from, to).join(' ')
    for (const term of terms) {
      const concept = conceptOf(term)
      if (isSlot(concept)) {
        const value = term === concept ? words : term
        if (TOLD_APART_BY[intent]?.includes(concept)) things.add(value)
      } else if (isFrame(concept)) {
        const weight = FRAME_WEIGHT[concept]
        if (weight) marks.set(concept, weight)
      } else if (WIDE.has(concept)) {
        marks.set(concept, WIDE_WEIGHT / terms.length)
        marks.set(`${concept} ${words}`, (TOPIC_WEIGHT - WIDE_WEIGHT) / terms.length)
      } else if (!SAYS_NOTHING.has(concept)) {
        const topic = ASIDE[concept]?.includes(intent) === false ? ASIDE_WEIGHT : TOPIC_WEIGHT
        marks.set(concept, topic / terms.length)
      }
    }
  }
  if (TOLD_APART_BY_NUMBER.has(intent)) for (const unit of reading.units) if (/^\p{Nd}+$/u.test(unit)) things.add(unit)
  addUnknownWords(marks, reading, needsPerson(intent) ? OWN_WORD_WEIGHT : WORD_WEIGHT)
  return { scope: [intent, reading.language, ...[...things].sort()].join('|'), marks }
}

/** Shingles of what no list knows: words, or pairs of characters where words are not set apart. */
function addUnknownWords(marks: Map<string, number>, { units, covered }: Reading, weight: number): void {
  let kept = 0
  for (let at = 0; at < units.length && kept < MOST_WORDS; at++) {
    const unit = units[at] as string
    if (covered[at] || /^\p{Nd}+$/u.test(unit)) continue
    kept += 1
    if (!isSpaceless(unit)) {
      marks.set(unit, weight)
      continue
    }
    const next = units[at + 1]
    if (next !== undefined && !covered[at + 1] && isSpaceless(next)) marks.set(unit + next, weight * PAIR_SHARE)
    else if (at === 0 || covered[at - 1]) marks.set(unit, weight * PAIR_SHARE)
  }
}
