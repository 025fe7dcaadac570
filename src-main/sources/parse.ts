import { setImmediate as breathe } from 'node:timers/promises'
import { isUsed } from './decode'
import type { RawEvent } from './event'
import { readFields } from './fields'
import { endOfJson, isSpace } from './json-scan'

export interface ParsedFeed {
  events: RawEvent[]
  /** Lines or items that are no event. */
  bad: number
}

/** Bytes of one event at the most. The largest real ones, lists of top viewers, have some 60 KB. */
export const LONGEST_EVENT = 256 * 1024
/** Nothing shorter is an event: `{"event":"x"}`. */
const SHORTEST_EVENT = 13
/** Work of one slice, in bytes looked through; to make an event of its bytes costs as much as this many more. */
const SLICE = 64 * 1024
const EVENT_COST = 500

const LINE_FEED = 0x0a
const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPEN_ARRAY = 0x5b
const CLOSE_ARRAY = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const BYTE_ORDER_MARK = Buffer.from('\ufeff')

/**
 * A text of one event, an array of events, or one event a line (NDJSON), read a slice at a time; an event is
 * `{"event": "chat", "data": {…}}`. What cannot be read is counted and the rest kept. Integers of more than 15 digits
 * become text, since as numbers they would lose their last digits.
 */
export class FeedText {
  readonly parsed: ParsedFeed = { events: [], bad: 0 }
  private at = 0
  private spent = 0
  private form: 'unknown' | 'array' | 'lines' = 'unknown'
  /** Of an array: where its item began, how deep in it the reading is, and whether inside a string. */
  private item = 0
  private depth = 0
  private inString = false

  constructor(private readonly bytes: Buffer) {}

  /** Reads a slice. Returns whether there is more. */
  readOn(): boolean {
    this.spent = 0
    if (this.form === 'unknown') this.begin()
    while (this.form !== 'unknown' && this.spent < SLICE && this.at < this.bytes.length) {
      if (this.form === 'array') this.readItems()
      else this.readLine()
    }
    if (this.at < this.bytes.length) return true
    // An array that has no end was cut off; what stood in it before that is kept.
    if (this.form === 'array') this.parsed.bad += 1
    this.form = 'lines'
    return false
  }

  private begin(): void {
    if (!this.skipAhead()) return
    const from = this.at
    this.form = this.bytes[from] === OPEN_ARRAY ? 'array' : 'lines'
    if (this.form === 'array') {
      this.at = from + 1
      this.item = this.at
    } else if (this.bytes.length - from <= LONGEST_EVENT) this.readWhole(from)
  }

  /** One event over several lines is the whole text. */
  private readWhole(from: number): void {
    if (this.bytes[from] !== OPEN_OBJECT) return
    const to = this.skipBlankBefore(from, this.bytes.length)
    const firstLine = this.bytes.indexOf(LINE_FEED, from)
    if (firstLine < 0 || firstLine >= to || endOfJson(this.bytes.subarray(from, to)) !== to - from) return
    this.take(from, to)
    this.at = this.bytes.length
  }

  private readLine(): void {
    if (!this.skipAhead()) return
    const { bytes, at } = this
    const found = bytes.indexOf(LINE_FEED, at)
    const end = found < 0 ? bytes.length : found
    this.spent += end + 1 - at
    this.take(at, end)
    this.at = end + 1
  }

  /** Goes on through an array, as far as the slice reaches. */
  private readItems(): void {
    const { bytes } = this
    const from = this.at
    const end = Math.min(bytes.length, from + SLICE)
    while (this.at < end && this.spent + this.at - from < SLICE) {
      const byte = bytes[this.at]
      this.at += 1
      if (byte === QUOTE) this.inString = !this.inString
      else if (this.inString) {
        if (byte === BACKSLASH) this.at += 1
      } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.depth += 1
      else if (this.depth > 0) {
        if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.depth -= 1
      } else if (byte === COMMA || byte === CLOSE_ARRAY) {
        this.readItem(this.at - 1, byte === CLOSE_ARRAY)
        if (this.form === 'lines') break
      }
    }
    this.spent += this.at - from
  }

  private first = true

  private readItem(end: number, isLast: boolean): void {
    const isLong = end - this.item > LONGEST_EVENT
    const from = isLong ? this.item : this.skipBlank(this.item, end)
    if (from < end) this.take(from, end)
    else if (!isLast || !this.first) this.parsed.bad += 1
    this.first = false
    this.item = this.at
    // What follows an array is read as lines.
    if (isLast) this.form = 'lines'
  }

  /** Takes what stands from `from` on, blanks behind it left out; what is longer than any event is not looked at. */
  private take(from: number, end: number): void {
    const event = end - from > LONGEST_EVENT ? null : this.toEvent(from, this.skipBlankBefore(from, end))
    if (event) this.parsed.events.push(event)
    else this.parsed.bad += 1
  }

  private toEvent(from: number, to: number): RawEvent | null {
    const { bytes } = this
    if (bytes[from] !== OPEN_OBJECT || to - from < SHORTEST_EVENT) return null
    this.spent += to - from + EVENT_COST
    // What does not end like an event needs no look at all of it.
    if (bytes[to - 1] !== CLOSE_OBJECT) return null
    const json = bytes.subarray(from, to)
    const longs: number[] = []
    return endOfJson(json, longs) === json.length ? toRawEvent(JSON.parse(withLongsAsText(json, longs))) : null
  }

  /** Goes on to what is neither blank nor a byte order mark, as far as the slice reaches. Returns whether that is there. */
  private skipAhead(): boolean {
    const from = this.at
    const end = Math.min(this.bytes.length, from + SLICE)
    do this.at = this.skipBlank(this.at, end)
    while (this.at < end && this.skipMark())
    this.spent += this.at - from
    return this.at < end
  }

  private skipMark(): boolean {
    const { bytes, at } = this
    const isMark =
      BYTE_ORDER_MARK[0] === bytes[at] && BYTE_ORDER_MARK[1] === bytes[at + 1] && BYTE_ORDER_MARK[2] === bytes[at + 2]
    if (isMark) this.at += 3
    return isMark
  }

  private skipBlank(from: number, end: number): number {
    let at = from
    while (at < end && isSpace(this.bytes[at])) at += 1
    return at
  }

  private skipBlankBefore(from: number, end: number): number {
    let at = end
    while (at > from && isSpace(this.bytes[at - 1])) at -= 1
    return at
  }
}

/** Reads a text to its end at once: for messages of no more than an event's size. */
export function parseFeedText(body: string | Buffer): ParsedFeed {
  const text = new FeedText(typeof body === 'string' ? Buffer.from(body) : body)
  while (text.readOn()) {}
  return text.parsed
}

/** Reads a text of any size; after each slice others have their turn. */
export async function readFeedText(body: string | Buffer): Promise<ParsedFeed> {
  const text = new FeedText(typeof body === 'string' ? Buffer.from(body) : body)
  while (text.readOn()) await breathe()
  return text.parsed
}

function withLongsAsText(json: Buffer, longs: readonly number[]): string {
  let text = ''
  let from = 0
  for (let i = 0; i < longs.length; i += 2) {
    text += `${json.toString('utf8', from, longs[i])}"${json.toString('latin1', longs[i], longs[i + 1])}"`
    from = longs[i + 1] as number
  }
  return text + json.toString('utf8', from)
}

function toRawEvent(value: unknown): RawEvent | null {
  const fields = readFields(value)
  if (!fields || typeof fields.event !== 'string' || fields.event === '') return null
  if (isUsed(fields.event) && !readFields(fields.data)) return null
  const event: RawEvent = { event: fields.event, data: fields.data }
  if (typeof fields.at === 'number' && fields.at >= 0) event.at = fields.at
  return event
}
