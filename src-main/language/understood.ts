import type { Intent } from '../../src-shared/areas/thread/intents'
import type { ViewerLanguage } from '../../src-shared/text'
import type { Asks } from './asks'

/** What a comment means. */
export interface Understood {
  language: ViewerLanguage
  intent: Intent
  /** How sure the intent is, 0 to 1. */
  score: number
  /** What it asks, for `ThreadIndex`; null when it asks nothing. */
  asks: Asks | null
}
