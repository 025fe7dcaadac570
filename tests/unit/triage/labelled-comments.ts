import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Intent } from '../../../src-shared/intents'
import type { ViewerLanguage } from '../../../src-shared/text'

export interface Labelled {
  text: string
  language: ViewerLanguage
  intent: Intent
}

const lines = readFileSync(join(__dirname, '../../data/labelled-comments.ndjson'), 'utf8').trim().split('\n')
const all = lines.map((line) => JSON.parse(line) as Labelled)

/** The even lines, counted from 1: what the word lists may be tuned on. */
export const TUNING = all.filter((_, at) => at % 2 === 1)
/** The odd lines: never looked at while tuning, so that they tell how well comments are understood that are new. */
export const HELD_OUT = all.filter((_, at) => at % 2 === 0)
