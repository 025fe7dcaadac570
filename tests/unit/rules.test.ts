import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const tests = resolve(import.meta.dirname, '..')
const wire = readFileSync(resolve(tests, '../docs/wire.md'), 'utf8')

/** The numbers of the wire's rules, in the order in which they stand. */
const RULES = [...wire.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, rule]) => rule as string)

/** Whatever the tests say, in one text. */
const said = (readdirSync(tests, { recursive: true }) as string[])
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join(tests, path), 'utf8'))
  .join('\n')

test('no rule of the wire shares its number with another', () => {
  expect(RULES.length).toBeGreaterThan(80)
  expect(RULES.filter((rule, at) => RULES.indexOf(rule) !== at)).toEqual([])
})

test('every rule of the wire is cited by a test', () => {
  expect(RULES.filter((rule) => !new RegExp(`\\b${rule}\\b`).test(said))).toEqual([])
})

test('what the wire refers to by number is one of its rules', () => {
  const cited = wire.match(/(?<=[( ])[A-Z]\d+(?=[),;. ])/g) ?? []
  expect(cited.length).toBeGreaterThan(20)
  expect(cited.filter((rule) => !RULES.includes(rule))).toEqual([])
})
