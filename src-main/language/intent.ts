import { type Intent, isQuestion, needsPerson } from '../../src-shared/areas/thread/intents'
import { RULES } from './lexicon/rules'
import type { Reading } from './reading'

/** A matter for a person is passed over at a greater cost than a question, and gets the benefit of the doubt. */
const PERSON_FIRST = 1.15
/** A question asked with this much certainty is the intent, however much praise or greeting goes with it. */
const ASKED = 2.2
/** Below this the words say too little to call it a question. */
const SAID = 1.2
/** Questions that are chat all the same: the host's age, the song. */
const ABOUT_THE_ROOM = ['HOSTASK', 'SONG']
/** How soon sureness comes with weight. */
const DOUBT = 1.5

/** The one intent of a comment, and how sure that is, 0 to 1. Without evidence it is chat, and hardly sure. */
export function intentOf(reading: Reading): { intent: Intent; score: number } {
  const weights = new Map<Intent, number>()
  for (const { intent, concepts, weight } of RULES) {
    if (concepts.every((concept) => reading.concepts.has(concept))) {
      weights.set(intent, (weights.get(intent) ?? 0) + weight * (needsPerson(intent) ? PERSON_FIRST : 1))
    }
  }
  const asked =
    !ABOUT_THE_ROOM.some((concept) => reading.concepts.has(concept)) &&
    [...weights].some(([intent, weight]) => isQuestion(intent) && weight >= ASKED)
  let best: Intent = 'chat'
  let most = 0
  let second = 0
  for (const [intent, weight] of weights) {
    const counted = asked && (intent === 'praise' || intent === 'chat') ? weight / 3 : weight
    if (counted > most) {
      second = most
      most = counted
      best = intent
    } else if (counted > second) second = counted
  }
  if (most < SAID) return { intent: 'chat', score: reading.units.length === 0 ? 0.5 : 0.2 }
  return { intent: best, score: Math.round((most / (most + second * 0.6 + DOUBT)) * 100) / 100 }
}
