import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfJson } from '../../../src-main/sources/json-scan'

const isWhole = (text: string) => {
  const bytes = Buffer.from(text.trimEnd())
  return endOfJson(bytes) === bytes.length
}
const parses = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Texts that are nearly JSON: one with a character taken out, put in or doubled. */
const nearlyJson = fc
  .tuple(fc.json({ maxDepth: 5 }), fc.nat(), fc.constantFrom(...'{}[]":,\\u0e+-.1tn \n\t\u0001é'), fc.nat(2))
  .map(([json, at, sign, way]) => {
    const place = at % (json.length + 1)
    return json.slice(0, place) + (way === 0 ? '' : sign) + json.slice(way === 2 ? place : place + 1)
  })

test('a text is JSON exactly when JSON.parse takes it', () => {
  fc.assert(
    fc.property(fc.oneof(nearlyJson, fc.json(), fc.string()), (text) => {
      expect(isWhole(text)).toBe(parses(text))
    }),
    { numRuns: 3_000 },
  )
})

test.each(['01', '-', '1.', '.5', '1e', '+1', '"\\x"', '"\\u12g4"', '"\n"', '{"a":1,}', '[1,]', '{1:2}', 'nul', "'a'"])(
  '%s is none',
  (text) => {
    expect(isWhole(text)).toBe(false)
  },
)

test('what is far deeper than any event is none', () => {
  expect(isWhole(`${'['.repeat(64)}${']'.repeat(64)}`)).toBe(true)
  expect(isWhole(`${'['.repeat(65)}${']'.repeat(65)}`)).toBe(false)
  expect(isWhole('['.repeat(1_000_000))).toBe(false)
})

test('it tells the integers of more than 15 digits, and no other numbers', () => {
  const text =
    '{"a":[7300000000000000001,123456789012345],"b":-7300000000000000001,"c":1.7300000000000000001,"d":"7300000000000000001"}'
  const longs: number[] = []
  endOfJson(Buffer.from(text), longs)
  const found = longs.flatMap((from, i) => (i % 2 ? [] : [text.slice(from, longs[i + 1])]))
  expect(found).toEqual(['7300000000000000001', '-7300000000000000001'])
})
