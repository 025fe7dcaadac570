import { asksOf } from './asks'
import { intentOf } from './intent'
import { read } from './reading'
import type { Understood } from './understood'

export { MOST_THREADS, ThreadIndex } from './thread-index'
export type { Understood }

/** Characters that are read for their meaning: twice what TikTok lets a viewer write. */
const READ_AT_MOST = 300

/** What a comment means: its language, its intent and what it asks. Takes any text and never throws. */
export function understand(text: string): Understood {
  const reading = read(text.slice(0, READ_AT_MOST))
  const { intent, score } = intentOf(reading)
  return { language: reading.language, intent, score, asks: asksOf(reading, intent) }
}
