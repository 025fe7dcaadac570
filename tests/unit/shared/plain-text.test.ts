import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanBody, cleanLine, cleanName, cutText, isSameCode, isVisible } from '../../../src-shared/plain-text'
import { anyText } from '../../support/texts'

const cleaners = { cleanLine, cleanName, cleanBody }
describe.each(Object.entries(cleaners))('%s', (_, clean) => {
  test('gives well-formed text without control characters, and leaves its own result as it is', () => {
    fc.assert(
      fc.property(anyText, (given) => {
        const text = clean(given)
        expect(text).not.toMatch(/\p{Surrogate}|(?!\n)\p{Cc}/u)
        expect(clean(text)).toBe(text)
        expect(text === '' || isVisible(text)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  test('is done with spaces, marks and turns of direction however many there are', () => {
    for (const unit of [' ', '\u0301', '\u2066', '\u202e ', '\u200d', '\n ', '\u{e0041}', 'a\u0301'])
      expect(() => clean(unit.repeat(32_000))).not.toThrow()
    expect(clean('\u202a'.repeat(16_000) + '\u2069'.repeat(16_000))).toBe('')
  })
})

describe('what shows nothing is empty', () => {
  test.each([
    ['zero-width space', '\u200b'],
    ['blank braille and Hangul filler', '\u2800\u3164'],
    ['joiners and selectors', '\u2060\u200d\ufe0f'],
    ['a mark without a letter', ' \u0301'],
    ['Thai tone alone', '\u0e49'],
    ['soft hyphen', '\u00ad'],
    ['half a character', '\ud800'],
    ['marks of direction', '\u200f\u202e\u2069'],
    ['tags', '\u{e0041}\u{e0042}'],
    ['byte order mark', '\ufeff'],
    ['empty lines', '\n\n\u00a0\n'],
  ])('%s', (_, text) => {
    for (const clean of Object.values(cleaners)) expect(clean(text)).toBe('')
  })

  test.each(['1', '!', '👍', '❤️', '号', '٣', '\u0e01\u0e49', '+'])('%s is something', (text) => {
    for (const clean of Object.values(cleaners)) expect(clean(text)).toBe(text)
  })
})

test('joiners, selectors, flags, ZWNJ and the marks on letters stay', () => {
  const england = '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'
  for (const text of [`👩‍👩‍👧 ❤️ ${england}`, 'می\u200cخواهم', 'ก้ำ', 'مُحَمَّد', 'בְּרֵאשִׁ֖ית', 'Tiếng Việt'])
    for (const clean of Object.values(cleaners)) expect(clean(text)).toBe(text)
})

test('so do selectors and joiners that a script or a keycap needs', () => {
  for (const text of ['1\ufe0f\u20e3', '👩🏽\u200d🔬', '葛\u{e0100}城', 'ක්\u200dෂ', 'ᠠ\u180bᠠ', '❤\ufe0f\u200d🔥'])
    for (const clean of Object.values(cleaners)) expect(clean(text)).toBe(text)
})

const IGNORABLE = [
  '\u00ad',
  '\u034f',
  '\u115f',
  '\u1160',
  '\u17b4',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u3164',
  '\ufe0f',
  '\uffa0',
]
const FAR = ['\u{1bca0}', '\u{1d173}', '\u{e0041}', '\u{e0080}', '\u{e0100}', '\u{e01f0}']
test.each([...IGNORABLE, ...FAR].map((hidden) => [hidden.codePointAt(0)?.toString(16), hidden]))(
  'U+%s shows nothing between Latin letters or after a Han one, and goes',
  (_, hidden) => {
    for (const clean of Object.values(cleaners)) {
      expect(clean(`Con${hidden}sole`)).toBe('Console')
      if (hidden !== '\u{e0100}') expect(clean(`控${hidden}制台`)).toBe('控制台')
    }
  },
)

test('one line has no breaks; several have at most one empty one between them', () => {
  expect(cleanLine('one\r\ntwo\ttab\u00a0nbsp\u2028end')).toBe('one two tab\u00a0nbsp end')
  expect(cleanBody(`${'\n'.repeat(60)}x  \r\n\r\n\u200b\n\n\ny\u2029z`)).toBe('x\n\ny\nz')
})

test('an override of direction goes, and so does a turn that is not ended in its line', () => {
  expect(cleanLine('\u202eabc')).toBe('abc')
  expect(cleanLine('\u2066كم\u2069 25$')).toBe('\u2066كم\u2069 25$')
  expect(cleanLine('\u2066a \u202bb\u2069 c\u202c')).toBe('\u2066a b\u2069 c')
  expect(cleanBody('\u2067a\nb\u2069')).toBe('a\nb')
  expect(cleanName('\u200fCon\u2066sole\u2069')).toBe('Console')
})

test('letters are in one normal form, and bear no more marks than a script needs', () => {
  expect(cleanLine('Tie\u0302\u0301ng')).toBe('Tiếng')
  expect(cleanLine(`z${'\u0301'.repeat(80)}o`)).toMatch(/^ź\u0301{7,8}o$/)
})

test('codes that are said alike are one, in whatever width and case', () => {
  expect(isSameCode('J01', 'ｊ０１')).toBe(true)
  expect(isSameCode('C01', '\u0421\u200d01')).toBe(true)
  expect(isSameCode('J01', 'J10')).toBe(false)
})

describe('text is cut between two characters as they are seen', () => {
  test.each([
    ['abcd', 3, 'abc'],
    ['ab👩‍👧', 4, 'ab'],
    ['a👍🏽b', 4, 'a'],
    ['กก้ำx', 2, 'ก'],
    ['e\u0301e\u0301', 3, 'e\u0301'],
    ['👩‍👩‍👧‍👦', 6, '👩‍👩‍'],
    ['one two', 4, 'one'],
  ])('%s to %d: %s', (text, max, cut) => {
    expect(cutText(text, max)).toBe(cut)
  })
})
