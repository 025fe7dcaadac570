import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AT_MOST } from '../../../src-main/engine/store'
import { firstLanguage } from '../../../src-renderer/i18n/language'
import { RESOURCES } from '../../../src-renderer/i18n/resources'
import { UNUSUAL_PRICES } from '../../../src-shared/areas/product/unusual-price'
import { ERROR_CODES } from '../../../src-shared/errors'
import { RECORD_NAMES, RECORDS } from '../../../src-shared/records'
import { isAboutIt, isRefused, reasonOf, STEPS } from '../../support/lives'

type Words = { readonly [key: string]: string | Words }

/** Every key with its words, as `a.b.c`. */
function flatten(words: Words, under = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[under + key, value] as [string, string]] : flatten(value, `${under}${key}.`),
  )
}

/** What stands in the files of these folders of the main process. */
function sourceOf(folders: string[]): string {
  const files = folders.flatMap((folder) => {
    const path = join(import.meta.dirname, '../../../src-main', folder)
    return readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  })
  return files.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8')).join('\n')
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

describe('every reason of a refusal has its sentence in both languages', () => {
  /** Reasons that no screen shows as a refusal: the pairing page has its own words for them. */
  const OWN_WORDS = ['pairing_wrong', 'pairing_expired', 'pairing_locked', 'pairing_other_role']
  /** A cue that waits is refused nothing. */
  const NEVER = ['cue_sent']
  /** Rows that no command names by their id. */
  const UNNAMED = ['studio', 'comment', 'feed', 'tally', 'queue']
  const source = sourceOf(['areas', 'engine', 'identity', 'net', 'sources'])
  const literal = [...source.matchAll(/(?:(?<!readonly )\breason: |\.conflict\(\s*)'([\w.]+)'/g)].map(([, one]) => one!)
  const byState = [...source.matchAll(/\.conflict\(\s*`(\w+)_\$\{\w+\.state\}`/g)].flatMap(([, record]) =>
    RECORDS[record as 'cue'].shape.state.options.map((state) => `${record}_${state}`),
  )
  const byLife = STEPS.filter((step) => isAboutIt(step) && isRefused(step)).map(reasonOf)
  const notFound = RECORD_NAMES.filter((record) => !UNNAMED.includes(record)).map((record) => `not_found.${record}`)
  const tooMany = Object.keys(AT_MOST).map((record) => `too_many.${record}`)
  const inFile = ['count', 'characters'].map((of) => `data_too_many.${of}`)
  const reasons = new Set([...inFile, ...literal, ...byState, ...byLife, ...UNUSUAL_PRICES, ...notFound, ...tooMany])
  for (const reason of [...OWN_WORDS, ...NEVER]) reasons.delete(reason)

  it('the source is understood: no conflict is without a reason that was found', () => {
    const conflicts = [...source.matchAll(/\.conflict\(/g)].length
    const understood = [...source.matchAll(/\.conflict\(\s*(?:'\w+'|`\w+_\$\{\w+\.state\}`|unusual,|reason \?\?)/g)]
      .length
    expect(understood).toBe(conflicts)
    expect([...reasons]).toEqual(expect.arrayContaining(['disk_full', 'thread_claimed', 'signal_done', 'no_show']))
  })

  it.each([...reasons])('%s', (reason) => {
    for (const words of [RESOURCES.en, RESOURCES.zh]) expect(words.common.errors.reason).toHaveProperty(reason)
  })
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
