/**
 * Cleans what people type and feeds bring, so that it reads the same everywhere: well-formed UTF-16 in NFC, without
 * characters that only hide or turn others. What shows nothing is empty. Emoji keep their joiners and variation
 * selectors, Persian its ZWNJ, letters their marks.
 */
import { skeleton } from './areas/people/skeleton'

/** Text that needs no look: printable ASCII and CJK, as most is. */
const PLAIN = /^[\x20-\x7e\u3001-\u303f\u3041-\u3096\u4e00-\u9fff\uff01-\uff5e]*$/
const BREAKS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
const LONE_SURROGATE = /\p{Surrogate}/gu
/** What can mean something at its place, though it shows nothing: marks of direction, joiners, selectors and tags. */
const AT_ITS_PLACE =
  '\\u061c\\u180b-\\u180d\\u180f\\u200c-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufe00-\\ufe0f\\u{e0000}-\\u{e007f}\\u{e0100}-\\u{e01ef}'
/** Control characters and all others that show nothing anywhere. */
const HIDDEN = new RegExp(
  `(?!\\n)\\p{Cc}|(?![${AT_ITS_PLACE}])\\p{Default_Ignorable_Code_Point}|[\\ufff9-\\ufffb]|\\p{Noncharacter_Code_Point}`,
  'gu',
)
/** Joiners and selectors of variants. */
const JOINS = /\u200c|\u200d|[\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u
/** Scripts whose letters change their form by what joins them or keeps them apart. */
const JOINING =
  /[\p{scx=Arabic}\p{scx=Syriac}\p{scx=Nko}\p{scx=Mongolian}\p{scx=Devanagari}\p{scx=Bengali}\p{scx=Gurmukhi}\p{scx=Gujarati}\p{scx=Oriya}\p{scx=Tamil}\p{scx=Telugu}\p{scx=Kannada}\p{scx=Malayalam}\p{scx=Sinhala}\p{scx=Tibetan}\p{scx=Myanmar}\p{scx=Khmer}]/u
const PICTURE = /\p{Extended_Pictographic}/u
const END_OF_PICTURE = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u
/** Tags mean something in the flags of England, Scotland and Wales only. */
const TAGS = /(\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f})|[\u{e0000}-\u{e007f}]/gu
/** More marks than any script stacks on one letter would reach over the lines above and below. */
const TOO_MANY_MARKS = /(\p{M}{8})\p{M}+/gu
const NOTHING_TO_STAND_ON = /^(?:[\s\p{M}\u2800]|\u200c|\u200d)+/u
const BLANK = /[\s\u2800]|\u200c|\u200d/
const TOO_MANY_EMPTY_LINES = /\n{3,}/g
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const VISIBLE = /[^\s\p{Cc}\p{M}\p{Z}\p{Surrogate}\p{Default_Ignorable_Code_Point}\u2800\ufffd]/u

/** Whether there is anything to see: more than spaces, marks without a letter, and characters of no width. */
export const isVisible = (text: string): boolean => VISIBLE.test(text)

/** Text of one line; empty when it shows nothing. */
export function cleanLine(text: string): string {
  return PLAIN.test(text) ? text.trim() : finish(unhide(wellFormed(text).replace(LINE_BREAKS, ' ')))
}

/** A name or code, by which things are told apart: one line without any marks of direction. */
export function cleanName(text: string): string {
  return PLAIN.test(text) ? text.trim() : cleanLine(text.replace(DIRECTION, ''))
}

/** Text of several lines, with at most one empty line between two; empty when it shows nothing. */
export function cleanBody(text: string): string {
  if (PLAIN.test(text)) return text.trim()
  const lines = wellFormed(text).replace(BREAKS, '\n').replace(/\t/g, ' ').split('\n')
  return finish(
    lines
      .map((line) => trimEnd(unhide(line)))
      .join('\n')
      .replace(TOO_MANY_EMPTY_LINES, '\n\n'),
  )
}

/** Whether two codes are one to whoever reads or says them: width, case and look-alikes make no difference. */
export const isSameCode = (a: string, b: string): boolean => skeleton(a) === skeleton(b)

/** At most `max` UTF-16 units of `text`, cut between two characters as they are seen. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text
  const at = graphemes.segment(text).containing(max)?.index ?? max
  // One character that is longer than all there is room for.
  if (at === 0) return text.slice(0, max).replace(LONE_SURROGATE, '')
  return text.slice(0, at).trimEnd()
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

const wellFormed = (text: string): string => text.replace(LONE_SURROGATE, '\ufffd')

function unhide(line: string): string {
  const shown = joined(balanced(line.replace(HIDDEN, '')).replace(TAGS, '$1')).normalize('NFC')
  const bounded = shown.replace(TOO_MANY_MARKS, '$1')
  return bounded === shown ? shown : bounded.normalize('NFC')
}

/** A line with joiners and selectors only where they make an emoji, or where the script that they stand in needs them. */
function joined(line: string): string {
  if (!JOINS.test(line)) return line
  const units = [...line]
  let text = ''
  let [before, letter] = ['', '']
  for (const [at, unit] of units.entries()) {
    if (JOINS.test(unit) && !means(unit, before, letter, units[at + 1] ?? '')) continue
    text += unit
    before = unit
    if (!/\p{M}|\u200c|\u200d/u.test(unit)) letter = unit
  }
  return text
}

/** @param letter the last character before it that is no mark */
function means(unit: string, before: string, letter: string, next: string): boolean {
  if (unit === '\u200c' || unit === '\u200d') {
    if (before !== '\u200c' && before !== '\u200d' && JOINING.test(letter)) return true
    return unit === '\u200d' && END_OF_PICTURE.test(before) && PICTURE.test(next)
  }
  if (unit === '\ufe0e' || unit === '\ufe0f') {
    return PICTURE.test(before) || (/[0-9#*]/.test(before) && unit === '\ufe0f' && next === '\u20e3')
  }
  if (/[\u180b-\u180d\u180f]/.test(unit)) return /\p{scx=Mongolian}/u.test(before)
  if (/[\ufe00-\ufe02]/.test(unit)) return /[\p{scx=Han}\p{scx=Phags_Pa}\p{scx=Myanmar}]/u.test(before)
  return unit.length === 2 && /\p{Unified_Ideograph}/u.test(before)
}

function finish(text: string): string {
  return isVisible(text) ? trimEnd(text.replace(NOTHING_TO_STAND_ON, '')) : ''
}

/** By hand: a pattern with `+$` would look at each run of spaces once from each of its places. */
function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && BLANK.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

const EMBEDDINGS = '\u202a\u202b'
const ISOLATES = '\u2066\u2067\u2068'
const [END_OF_EMBEDDING, END_OF_ISOLATE] = ['\u202c', '\u2069']
/** Deeper than Unicode has turns within turns. */
const DEEPEST = 125

/**
 * A line without overrides of its direction, and without embeddings and isolates that are not ended in it: they would
 * turn what stands behind it.
 */
function balanced(line: string): string {
  if (line.search(DIRECTION) < 0) return line
  const kept = new Set<number>()
  const open: { at: number; isolate: boolean }[] = []
  for (const [at, unit] of [...line].entries()) {
    const isolate = ISOLATES.includes(unit)
    if (isolate || EMBEDDINGS.includes(unit)) {
      if (open.length < DEEPEST) open.push({ at, isolate })
    }
    if (unit === END_OF_EMBEDDING && open.at(-1)?.isolate === false) keep(at, open.pop()!.at)
    else if (unit === END_OF_ISOLATE) {
      const last = open.findLastIndex((one) => one.isolate)
      if (last >= 0) keep(at, open.splice(last)[0]!.at)
    }
  }
  return [...line].filter((unit, at) => kept.has(at) || !/[\u202a-\u202e\u2066-\u2069]/.test(unit)).join('')

  function keep(...ends: number[]) {
    for (const at of ends) kept.add(at)
  }
}
