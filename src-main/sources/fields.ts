import { cleanLine, cutText } from '../../src-shared/plain-text'

/** Reading of values that nobody vouches for. Each reader gives null for what it cannot read; none throws. */

export type Fields = Readonly<Record<string, unknown>>

/** More than any live counts: what is above it is no count, and sums stand still there, far below what SQLite keeps exact. */
const LARGEST_COUNT = 1e12
const FIRST_INSTANT = Date.UTC(2016, 0, 1)
const LAST_INSTANT = Date.UTC(2100, 0, 1)
/** Numbers below are seconds since 1970, above milliseconds: 5138 in the one, 1973 in the other. */
const SECONDS_BELOW = 1e11

/** The value as an object, or null. */
export function readFields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
}

/** Text on one line of at most `max` UTF-16 units, cleaned as what people type is; null when it is neither text nor number. */
export function readText(value: unknown, max: number): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? cutText(String(value), max) : null
  if (typeof value !== 'string') return null
  // What is cut off in the end need not be cleaned first, however much of it there is.
  return cutText(cleanLine(value.slice(0, max * 8)), max)
}

/** A whole number from 0, also when it is written as text. */
export function readCount(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= LARGEST_COUNT
    ? number
    : null
}

/** The sum of two counts, at most the largest one. */
export const addCounts = (one: number, other: number): number => Math.min(LARGEST_COUNT, one + other)

/**
 * The first id among `values` that is whole, as text. Text goes before numbers, and a number too large to be exact
 * is no id: its last digits are lost, and two viewers would become one. Zero and nothing stand for "none".
 */
export function readId(...values: unknown[]): string | null {
  for (const value of values) {
    const id = typeof value === 'string' ? readText(value, 64) : null
    if (id && id !== '0') return id
  }
  for (const value of values) if (Number.isSafeInteger(value) && (value as number) > 0) return String(value)
  return null
}

/** Milliseconds since 1970 from seconds or milliseconds, number or text; null for what is no time of a live. */
export function readInstant(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  if (typeof number !== 'number') return null
  const ms = Math.round(number < SECONDS_BELOW ? number * 1000 : number)
  return ms >= FIRST_INSTANT && ms < LAST_INSTANT ? ms : null
}

/** The first of `values` that `read` can read. */
export function firstOf<T>(read: (value: unknown) => T | null, ...values: unknown[]): T | null {
  for (const value of values) {
    const found = read(value)
    if (found !== null) return found
  }
  return null
}
