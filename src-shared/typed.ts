/** The digit 0 of each script that people type numbers in beside ASCII: Arabic, Persian, Devanagari, Bengali, Thai, full-width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10]
const DECIMAL_MARKS: Readonly<Record<string, string>> = {
  '．': '.',
  '。': '.',
  '｡': '.',
  '٫': '.',
  '，': ',',
  '、': ',',
  '٬': ',',
}
/** What may stand between groups of three digits beside comma and point. */
const GROUP_MARKS = /[\s\u00a0\u2000-\u200a\u202f\u3000'’＇_]/gu
const DASHES = /[-‐‑‒–—―−－﹣ー]/gu
/** Signs and names of currencies, before or behind an amount. */
const CURRENCY = /^(?:[A-Z]{0,3}\p{Sc}|[A-Z]{2,3}|RM|Rp\.?|kr\.?)|(?:\p{Sc}|[A-Z]{3}|元|円|块|圓|đ)$/giu

/** Digits and marks of other scripts as ASCII; everything else as it was typed. */
function plain(typed: string): string {
  return Array.from(typed, (character) => {
    const code = character.codePointAt(0) as number
    const zero = ZEROS.find((first) => code >= first && code <= first + 9)
    return zero === undefined ? (DECIMAL_MARKS[character] ?? character) : String(code - zero)
  })
    .join('')
    .replace(DASHES, '-')
    .replaceAll('＋', '+')
    .replaceAll('：', ':')
}

/** The six digits of a pairing code, whatever stands between them; null where it is not six digits. */
export function readPairingCode(typed: string): string | null {
  const digits = plain(typed).replace(GROUP_MARKS, '').replaceAll('-', '').trim()
  return /^\d{6}$/.test(digits) ? digits : null
}

/** Six digits in two groups, as they are read out. */
export const grouped = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** A whole number of 0 or more; thousands may be set apart by comma, point, space or apostrophe. Null where it is none. */
export function readWhole(typed: string): number | null {
  const text = plain(typed).trim().replace(GROUP_MARKS, ' ')
  if (!/^\d+$/.test(text) && !/^\d{1,3}([ ,.])\d{3}(?:\1\d{3})*$/.test(text)) return null
  const whole = Number(text.replace(/[ ,.]/g, ''))
  return Number.isSafeInteger(whole) ? whole : null
}

/** A change of a stock as it is typed: `-3` takes off, `+3` adds, `3` sets. Null where it is none of them. */
export function readStockChange(typed: string): { by: number } | { to: number } | null {
  const text = plain(typed).trim()
  const pieces = readWhole(text.replace(/^[+-]/, ''))
  if (pieces === null) return null
  return text.startsWith('-') ? { by: -pieces } : text.startsWith('+') ? { by: pieces } : { to: pieces }
}

/** Why an amount cannot be read; `ambiguous`: `1.299` may be a thousand or a fraction. */
export type AmountFault = 'not_a_number' | 'too_fine' | 'ambiguous' | 'too_large'

const MOST_MINOR = 1_000_000_000

/**
 * An amount of money in minor units. The last of two different marks is the decimal one. A single comma before three
 * digits sets thousands apart; a single point there is ambiguous, unless the currency has no decimals. What the sign
 * of a currency says is for the caller (`isOtherCurrency`).
 * @param digits behind the point in the currency: 2 for USD, 0 for VND
 */
export function readAmount(typed: string, digits: number): { minor: number } | { fault: AmountFault } {
  const text = plain(typed).trim().replace(CURRENCY, '').trim().replace(GROUP_MARKS, ' ')
  if (!/^[\d., ]*\d[\d., ]*$/.test(text)) return { fault: 'not_a_number' }
  const marks = [...text.replace(/\d/g, '')]
  const last = marks.at(-1)
  if (last === undefined) return amount(text, '', digits)
  const behind = text.slice(text.lastIndexOf(last) + 1)
  const isOnly = marks.length === 1
  const isRepeated = marks.filter((mark) => mark === last).length > 1
  // One mark before three digits: thousands where the currency has fewer decimals, and where they could be meant as well.
  const isOpen = isOnly && behind.length === 3
  if (isOpen && digits > 0 && last === (digits < 3 ? '.' : ',')) return { fault: 'ambiguous' }
  if (last === ' ' || isRepeated || (isOpen && digits < 3)) return amount(text, '', digits)
  return amount(text.slice(0, text.lastIndexOf(last)), behind, digits)
}

function amount(whole: string, fraction: string, digits: number): { minor: number } | { fault: AmountFault } {
  const pieces = whole === '' ? 0 : readWhole(whole)
  if (pieces === null || !/^\d*$/.test(fraction)) return { fault: 'not_a_number' }
  if (fraction.length > digits) return { fault: 'too_fine' }
  const minor = pieces * 10 ** digits + Number(fraction.padEnd(digits, '0') || '0')
  return minor <= MOST_MINOR ? { minor } : { fault: 'too_large' }
}

/** A planned length at the most, in seconds: a day. */
const LONGEST = 86_400

/** A length in minutes, whole or with a fraction (`2.5`, `2,5`), or as minutes and seconds (`2:30`), in seconds. Null otherwise. */
export function readMinutes(typed: string): number | null {
  const text = plain(typed).trim()
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(text)
  const isMinutes = /^\d{1,4}(?:[.,]\d{1,2})?$/.test(text)
  if (!clock && !isMinutes) return null
  const seconds = clock ? Number(clock[1]) * 60 + Number(clock[2]) : Math.round(Number(text.replace(',', '.')) * 60)
  return seconds <= LONGEST ? seconds : null
}

/** A length in seconds as it is typed: `5`, or `2:30` where it is no whole minute. */
export const toTypedMinutes = (seconds: number): string =>
  seconds % 60 === 0 ? String(seconds / 60) : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
