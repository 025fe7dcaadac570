import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ThreadIndex, understand } from '../../../src-main/triage'
import { INTENTS } from '../../../src-shared/intents'
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

describe('long comments take no longer than their length', () => {
  test.each(['a', '好', 'ก', '😀', 'ab ', '@', 'when ship ', '多久发货', '1', '\u0301', '.com'])(
    '%j over and over',
    (part) => {
      const text = part.repeat(Math.ceil(100_000 / part.length))
      const started = performance.now()
      for (let at = 0; at < 5; at++) understand(text)
      expect((performance.now() - started) / 5).toBeLessThan(200)
    },
  )
})

test('5,000 threads: a match takes well under a millisecond', () => {
  const index = new ThreadIndex()
  const syllables = ['ba', 'ko', 'ri', 'tu', 'me', 'zo', 'na', 'pi', 'gu', 'le']
  const word = (n: number) => [...String(n).padStart(4, '0')].map((digit) => syllables[Number(digit)]).join('')
  for (let at = 0; at < 5_000; at++)
    index.add(String(at), understand(`when do you ship ${word(at)} ${word(at * 7)} ${word(at * 13)}`))
  const asked = Array.from({ length: 1_000 }, (_, at) => understand(`how soon do you ship ${word(at * 3)} ${word(at)}`))
  const started = performance.now()
  for (const understood of asked) index.match(understood)
  expect((performance.now() - started) / asked.length).toBeLessThan(1)
})
