import { describe, expect, it } from 'vitest'
import { firstLanguage } from '../../../src-renderer/i18n/language'
import { RESOURCES } from '../../../src-renderer/i18n/resources'
import { ERROR_CODES } from '../../../src-shared/errors'

type Words = { readonly [key: string]: string | Words }

/** Every key with its words, as `a.b.c`. */
function flatten(words: Words, under = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[under + key, value] as [string, string]] : flatten(value, `${under}${key}.`),
  )
}

const placeholders = (words: string) => [...words.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort()

describe.each(Object.keys(RESOURCES.en) as (keyof typeof RESOURCES.en)[])('the words of %s', (namespace) => {
  const en = new Map(flatten(RESOURCES.en[namespace]))
  const zh = new Map(flatten(RESOURCES.zh[namespace]))

  it('have the same keys in both languages', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort())
  })

  it('are never empty', () => {
    for (const [key, words] of [...en, ...zh]) expect(words.trim(), key).not.toBe('')
  })

  it('name the same values in both languages', () => {
    for (const [key, words] of en) expect(placeholders(zh.get(key) ?? ''), key).toEqual(placeholders(words))
  })
})

it('every code of a refusal has its sentence', () => {
  for (const code of ERROR_CODES) expect(RESOURCES.en.common.errors).toHaveProperty(code)
})

describe("a device's first language", () => {
  it.each([
    ['zh', 'en-US', 'zh'],
    ['en', 'zh-CN', 'en'],
    [null, 'zh-CN', 'zh'],
    [null, 'ZH', 'zh'],
    [null, 'id-ID', 'en'],
    ['xx', 'zh-TW', 'zh'],
  ] as const)('kept %j on a %s system: %s', (kept, system, language) => {
    expect(firstLanguage(kept, system)).toBe(language)
  })
})
