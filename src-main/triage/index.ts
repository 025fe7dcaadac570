import { asksOf } from './asks'
import { intentOf } from './intent'
import { read } from './reading'
import type { Understood } from './understood'

export { ThreadIndex } from './thread-index'
export type { Understood }

/** What a comment means: its language, its intent and what it asks. Takes any text and never throws. */
export function understand(text: string): Understood {
  const reading = read(text)
  const { intent, score } = intentOf(reading)
  return { language: reading.language, intent, score, asks: asksOf(reading, intent) }
}
