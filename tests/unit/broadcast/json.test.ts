import { expect, test } from 'vitest'
import { parseJson } from '../../../src-main/engine/sync/json'

test.each([
  '{"a":[1,{"b":"c"}],"d":null}',
  '"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["',
  '{"text":"\\\\\\"[{[{[{[{[{[{[{[{[{[{[{[{[{[{[{[{[{[{[{"}',
  JSON.stringify(Array.from({ length: 1_000 }, () => [])),
  JSON.stringify(Array.from({ length: 1_000 }, () => ({}))),
  `${'['.repeat(32)}${']'.repeat(32)}`,
  '3',
])('L4: %.40s is read', (text) => {
  expect(parseJson(text)).toEqual(JSON.parse(text))
})

test.each([
  ['lists', '['.repeat(256 * 1024)],
  ['lists that end', `${'['.repeat(33)}${']'.repeat(33)}`],
  ['objects', '{"a":'.repeat(50_000)],
  ['behind a text', `["\\"",${'['.repeat(40)}`],
])('L4: %s without end are refused, and JSON.parse never sees them', (_what, text) => {
  const parse = JSON.parse
  const seen: string[] = []
  JSON.parse = (given: string) => {
    seen.push(given)
    return parse(given) as unknown
  }
  try {
    expect(() => parseJson(text)).toThrow(SyntaxError)
    expect(seen).toEqual([])
  } finally {
    JSON.parse = parse
  }
})

test('what is no JSON is refused', () => {
  for (const text of ['', '{', 'x', ']]]]']) expect(() => parseJson(text)).toThrow(SyntaxError)
})
