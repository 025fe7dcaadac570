import { parse as parseExact } from 'lossless-json'
import type { RawEvent } from './event'
import { readFields } from './fields'

export interface ParsedFeed {
  events: RawEvent[]
  /** Lines or items that are no event. */
  bad: number
  /** Where the first of them is and what is wrong with it, in English. */
  firstBad?: string
}

/** An integer, not inside a string as far as that shows, of more digits than a number surely keeps. */
const LONG_INTEGER = /[:[,]\s*-?\d{16}/
const LONG_NUMBER = /^-?\d{16,}$/

/**
 * Reads a text of one event, an array of events, or one event a line (NDJSON); an event is
 * `{"event": "chat", "data": {…}}`. What cannot be read is counted and the rest kept. Integers of more than 15 digits
 * become text, since as numbers they would lose their last digits.
 */
export function parseFeedText(body: string): ParsedFeed {
  const text = body.replace(/^\ufeff/, '').trim()
  const parsed: ParsedFeed = { events: [], bad: 0 }
  if (text === '') return parsed
  const whole = readJson(text)
  if (whole !== undefined) {
    if (Array.isArray(whole)) for (const [index, item] of whole.entries()) add(parsed, item, `item ${index + 1}`)
    else add(parsed, whole, 'the text')
  } else if (text.startsWith('[') || !text.includes('\n')) {
    add(parsed, undefined, 'the text')
  } else {
    for (const [index, line] of body.split('\n').entries()) {
      const trimmed = line.replace(/^\ufeff/, '').trim()
      if (trimmed !== '') add(parsed, readJson(trimmed), `line ${index + 1}`)
    }
  }
  return parsed
}

function add(parsed: ParsedFeed, value: unknown, where: string): void {
  const event = toRawEvent(value)
  if (event) {
    parsed.events.push(event)
    return
  }
  parsed.bad += 1
  parsed.firstBad ??= value === undefined ? `${where} is not JSON` : `${where} is no object with an "event"`
}

function toRawEvent(value: unknown): RawEvent | null {
  const fields = readFields(value)
  if (!fields || typeof fields.event !== 'string' || fields.event === '') return null
  const event: RawEvent = { event: fields.event, data: fields.data }
  if (typeof fields.at === 'number' && fields.at >= 0) event.at = fields.at
  return event
}

/** The value, or undefined when the text is not JSON. */
function readJson(text: string): unknown {
  try {
    return LONG_INTEGER.test(text)
      ? parseExact(text, null, { parseNumber, onDuplicateKey: ({ newValue }) => newValue })
      : JSON.parse(text)
  } catch {
    return undefined
  }
}

const parseNumber = (digits: string) => (LONG_NUMBER.test(digits) ? digits : Number(digits))
