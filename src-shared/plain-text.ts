/**
 * Cleans what people type and feeds bring, so that it reads the same everywhere: well-formed UTF-16 in NFC, without
 * characters that only hide or turn others. What shows nothing is empty. Emoji keep their joiners and variation
 * selectors, Persian its ZWNJ, letters their marks.
 */

/** Text that needs no look: printable ASCII and CJK, as most is. */
const PLAIN = /^[\x20-\x7e\u3001-\u303f\u3041-\u3096\u4e00-\u9fff\uff01-\uff5e]*$/
const BREAKS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
const LONE_SURROGATE = /\p{Surrogate}/gu
/** Control characters and formats that show nothing and join nothing. */
const HIDDEN = /(?!\n)\p{Cc}|[\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/gu
/** Tags mean something in the flags of England, Scotland and Wales only. */
const TAGS = /(\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f})|[\u{e0000}-\u{e007f}]/gu
/** More marks than any script stacks on one letter would reach over the lines above and below. */
const TOO_MANY_MARKS = /(\p{M}{8})\p{M}+/gu
const REPEATED_JOINERS = /([\u200c\u200d])[\u200c\u200d]+/g
const NOTHING_TO_STAND_ON = /^(?:[\s\p{M}\u2800\u3164]|\u200c|\u200d)+/u
const BLANK = /[\s\u115f\u1160\u2800\u3164\uffa0]|\u200c|\u200d/
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

/** Whether two codes are one to whoever says them: width, case and normal form make no difference. */
export const isSameCode = (a: string, b: string): boolean => codeKey(a) === codeKey(b)
const codeKey = (code: string) => code.normalize('NFKC').toLowerCase()

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
  const shown = balanced(line.replace(HIDDEN, '')).replace(TAGS, '$1').replace(REPEATED_JOINERS, '$1').normalize('NFC')
  const bounded = shown.replace(TOO_MANY_MARKS, '$1')
  return bounded === shown ? shown : bounded.normalize('NFC')
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
