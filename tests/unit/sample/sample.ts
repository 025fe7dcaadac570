import { readFileSync } from 'node:fs'
import type { RawEvent } from '../../../src-main/sources/event'
import type { Intent } from '../../../src-shared/areas/thread/intents'
import type { ViewerLanguage } from '../../../src-shared/text'

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const linesOf = (path: string) => read(path).trimEnd().split('\n')

type Row = Record<string, unknown>
type ShowFile = { show: Row } & Record<'members' | 'products' | 'segments' | 'cueTemplates' | 'articles', Row[]>
type RecordedLine = RawEvent & { at: number }

/** The sample show as it lies in its file; what its rows hold is not checked. */
export const showFile = (): ShowFile => JSON.parse(read('resources/sample/show.json'))

/** Every line of the sample recording. One that is no JSON throws. */
export const recordedLines = (): RecordedLine[] =>
  linesOf('resources/sample/recording.ndjson').map((line) => JSON.parse(line))

/** A comment with the language and the intent that a person gave it. */
export interface Labelled {
  text: string
  language: ViewerLanguage
  intent: Intent
}

export const labelledComments = (): Labelled[] =>
  linesOf('tests/data/labelled-comments.ndjson').map((line) => JSON.parse(line))
