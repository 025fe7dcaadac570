import { describe, expect, test } from 'vitest'
import { exitCode, isBinding, jsonLines, table, type Verdict } from '../../bench/lib/report'

const verdict = (changes: Partial<Verdict>): Verdict => ({
  row: '1a',
  what: 'cues delivered',
  figure: '100 %',
  limit: '100 %',
  ok: true,
  detail: {},
  timed: false,
  ...changes,
})

const holds = verdict({})
const lost = verdict({ row: '4a', ok: false })
const slow = verdict({ row: '1b', ok: false, timed: true })
const shown = verdict({ row: '6d', ok: null, timed: true, limit: 'none' })

describe('what binds', () => {
  test('a count binds in every run, a time in a full one', () => {
    expect(isBinding(lost, false)).toBe(true)
    expect(isBinding(lost, true)).toBe(true)
    expect(isBinding(slow, false)).toBe(true)
    expect(isBinding(slow, true)).toBe(false)
  })

  test('what has no limit never binds', () => {
    expect(isBinding(shown, false)).toBe(false)
    expect(isBinding({ ...shown, timed: false }, false)).toBe(false)
  })
})

describe('the exit code', () => {
  test('is 0 when every row that binds holds', () => {
    expect(exitCode([holds, shown], false)).toBe(0)
    expect(exitCode([holds, slow, shown], true)).toBe(0)
  })

  test('is 1 when one of them falls short, wherever it stands', () => {
    expect(exitCode([lost, holds], false)).toBe(1)
    expect(exitCode([holds, lost], true)).toBe(1)
    expect(exitCode([holds, slow], false)).toBe(1)
  })

  test('is 1 when nothing was measured', () => {
    expect(exitCode([], false)).toBe(1)
  })
})

describe('the table', () => {
  const lines = (verdicts: Verdict[], quick = false) => table(verdicts, quick).split('\n')

  test('has a line for each row, with its figure, limit and verdict', () => {
    const [, , first, second] = lines([holds, verdict({ row: '4a', what: 'lost', figure: '3', limit: '0', ok: false })])
    expect(first).toMatch(/^1a +cues delivered +100 % +100 % +holds$/)
    expect(second).toMatch(/^4a +lost +3 +0 +FALLS SHORT$/)
  })

  test('says what does not bind', () => {
    expect(lines([slow], true)[2]).toMatch(/short \(not binding in a quick run\)$/)
    expect(lines([slow], false)[2]).toMatch(/FALLS SHORT$/)
    expect(lines([shown])[2]).toMatch(/none +shown, no limit$/)
  })

  test('has its columns one below the other', () => {
    const [head, rule, ...rows] = lines([holds, verdict({ what: 'a much longer sentence on what was measured' })])
    const limitAt = head!.indexOf('limit')
    expect(rule!.charAt(limitAt - 1)).toBe(' ')
    for (const row of rows) expect(row.slice(limitAt)).toBe('100 %  holds')
  })
})

test('the JSON lines say for each row whether it binds', () => {
  const parsed = jsonLines([slow, shown, lost], true)
    .split('\n')
    .map((line) => JSON.parse(line) as Verdict & { binding: boolean })
  expect(parsed.map(({ row, ok, binding }) => [row, ok, binding])).toEqual([
    ['1b', false, false],
    ['6d', null, false],
    ['4a', false, true],
  ])
})
