import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ThreadIndex, understand } from '../../../src-main/language'
import { INTENTS } from '../../../src-shared/areas/thread/intents'
import { VIEWER_LANGUAGES } from '../../../src-shared/text'
import { TUNING } from './labelled-comments'

/** Real comments with what keyboards, emoji and pranksters put into them. */
const noise = fc.constantFrom(
  '\u200b',
  '\u202e',
  '\u0000',
  '\n',
  '\ufe0f',
  '\u200d',
  '👨‍👩‍👧',
  '\ud800',
  '\u0301',
  '𝓱',
  'ﷺ',
  '١',
  '@',
  '🇹🇭',
)
const comment = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.oneof(noise, fc.constantFrom(...TUNING.map((row) => row.text))), { maxLength: 12 })
    .map((parts) => parts.join('')),
)

test('any text is understood: a known language, a known intent, a score from 0 to 1', () => {
  fc.assert(
    fc.property(comment, (text) => {
      const { language, intent, score } = understand(text)
      expect(VIEWER_LANGUAGES).toContain(language)
      expect(INTENTS).toContain(intent)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(1)
    }),
    { numRuns: 300 },
  )
})

test('a comment that was added is found again in its thread, whatever it says', () => {
  fc.assert(
    fc.property(fc.array(comment, { minLength: 1, maxLength: 20 }), (texts) => {
      const index = new ThreadIndex()
      for (const [at, text] of texts.entries()) {
        const understood = understand(text)
        index.add(String(at), understood)
        expect(index.match(understood)).toBe(understood.asks ? String(at) : null)
      }
    }),
    { numRuns: 100 },
  )
})

test('what cannot be seen changes nothing', () => {
  for (const { text } of TUNING) {
    const hidden = `\u202e${[...text].join('\u200b')}\u0000`
    expect(understand(hidden)).toEqual(understand(text))
  }
})

/** Milliseconds of the quickest of several tries: what else runs on the machine slows some of them, not all. */
function quickest(work: () => void): number {
  const tries = Array.from({ length: 9 }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  })
  return Math.min(...tries)
}

// In proportion to the length it would be 4, to its square 16.
describe('a comment four times as long takes no more than about four times as long', () => {
  test.each(['a', '好', 'ก', '😀', 'ab ', '@', 'when ship ', '多久发货', '1', '\u0301', '.com'])(
    '%j over and over',
    (part) => {
      const [long, longer] = [25_000, 100_000].map((length) => part.repeat(Math.ceil(length / part.length)))
      expect(quickest(() => understand(longer!))).toBeLessThan(8 * quickest(() => understand(long!)))
    },
  )
})

test('among ten times as many threads a match takes less than four times as long', () => {
  const syllables = ['ba', 'ko', 'ri', 'tu', 'me', 'zo', 'na', 'pi', 'gu', 'le']
  const word = (n: number) => [...String(n).padStart(4, '0')].map((digit) => syllables[Number(digit)]).join('')
  const asked = Array.from({ length: 300 }, (_, at) => understand(`how soon do you ship ${word(at * 3)} ${word(at)}`))
  const matchesAmong = (threads: number) => {
    const index = new ThreadIndex()
    for (let at = 0; at < threads; at++)
      index.add(String(at), understand(`when do you ship ${word(at)} ${word(at * 7)} ${word(at * 13)}`))
    return () => {
      for (const understood of asked) index.match(understood)
    }
  }
  const [few, many] = [matchesAmong(500), matchesAmong(5_000)]
  quickest(few)
  expect(quickest(many)).toBeLessThan(4 * quickest(few))
})
