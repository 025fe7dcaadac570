const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const COLON = 0x3a
const MINUS = 0x2d
const OPEN_ARRAY = 0x5b
const CLOSE_ARRAY = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const LETTER_U = 0x75

/** Events are a few levels deep. What is far deeper is no event, and could not be written again either. */
const DEEPEST = 64
/** Integers of more digits lose the last ones as numbers. */
const EXACT_DIGITS = 15
/** What may follow a backslash, beside `u`, by byte. */
const ESCAPES = new Uint8Array(256)
for (const sign of '"\\/bfnrt') ESCAPES[sign.charCodeAt(0)] = 1
const LITERALS = ['true', 'false', 'null'].map((word) => Buffer.from(word))

/** Whether a byte is white space of JSON. */
export const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39
const isHex = (byte: number | undefined): boolean =>
  isDigit(byte) || (byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66)

/**
 * Where the JSON value that `bytes` begins with ends, or -1 when it is none. To ask this first is many times cheaper
 * than the exception of `JSON.parse`, which a flood of broken lines would throw once for each.
 * @param longs gets where each integer of more than 15 digits begins and ends
 */
export function endOfJson(bytes: Uint8Array, longs: number[] = []): number {
  /** The closing brackets that are awaited. */
  const awaited: number[] = []
  let at = skipSpace(bytes, 0)
  for (;;) {
    const first = bytes[at]
    if (first === OPEN_OBJECT || first === OPEN_ARRAY) {
      if (awaited.length === DEEPEST) return -1
      const close = first === OPEN_OBJECT ? CLOSE_OBJECT : CLOSE_ARRAY
      at = skipSpace(bytes, at + 1)
      if (bytes[at] !== close) {
        awaited.push(close)
        if (first === OPEN_OBJECT) at = endOfKey(bytes, at)
        if (at < 0) return -1
        continue
      }
      at += 1
    } else at = endOfScalar(bytes, at, longs)
    // What may follow a value: the end, the next value, or the end of what it is in.
    for (;;) {
      if (at < 0) return -1
      const close = awaited.at(-1)
      if (close === undefined) return at
      at = skipSpace(bytes, at)
      if (bytes[at] === close) {
        awaited.pop()
        at += 1
        continue
      }
      if (bytes[at] !== COMMA) return -1
      at = skipSpace(bytes, at + 1)
      if (close === CLOSE_OBJECT) at = endOfKey(bytes, at)
      if (at < 0) return -1
      break
    }
  }
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from
  while (isSpace(bytes[at])) at += 1
  return at
}

/** Behind the key and its colon, where the value begins; -1 when there is no key. */
function endOfKey(bytes: Uint8Array, from: number): number {
  if (bytes[from] !== QUOTE) return -1
  const end = endOfString(bytes, from + 1)
  if (end < 0) return -1
  const colon = skipSpace(bytes, end)
  return bytes[colon] === COLON ? skipSpace(bytes, colon + 1) : -1
}

function endOfScalar(bytes: Uint8Array, from: number, longs: number[]): number {
  const first = bytes[from]
  if (first === QUOTE) return endOfString(bytes, from + 1)
  if (first === MINUS || isDigit(first)) return endOfNumber(bytes, from, longs)
  for (const word of LITERALS) {
    if (word.every((byte, i) => bytes[from + i] === byte)) return from + word.length
  }
  return -1
}

/** @param from behind the opening quote */
function endOfString(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at += 1) {
    const byte = bytes[at]
    if (byte === QUOTE) return at + 1
    if (byte === undefined || byte < 0x20) return -1
    if (byte !== BACKSLASH) continue
    at += 1
    if (bytes[at] === LETTER_U) {
      for (let i = 1; i <= 4; i += 1) if (!isHex(bytes[at + i])) return -1
      at += 4
    } else if (ESCAPES[bytes[at] ?? 0] !== 1) return -1
  }
}

function endOfNumber(bytes: Uint8Array, from: number, longs: number[]): number {
  const digits = bytes[from] === MINUS ? from + 1 : from
  let at = skipDigits(bytes, digits)
  if (at === digits || (bytes[digits] === 0x30 && at > digits + 1)) return -1
  const integer = at
  if (bytes[at] === 0x2e) {
    at = skipDigits(bytes, at + 1)
    if (at === integer + 1) return -1
  }
  if (bytes[at] === 0x65 || bytes[at] === 0x45) {
    const sign = bytes[at + 1] === 0x2b || bytes[at + 1] === MINUS ? at + 2 : at + 1
    at = skipDigits(bytes, sign)
    if (at === sign) return -1
  }
  if (at === integer && at - digits > EXACT_DIGITS) longs.push(from, at)
  return at
}

function skipDigits(bytes: Uint8Array, from: number): number {
  let at = from
  while (isDigit(bytes[at])) at += 1
  return at
}
