import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import { isolated } from '../../../src-renderer/i18n/isolated'
import { RESOURCES } from '../../../src-renderer/i18n/resources'

type Words = { readonly [key: string]: string | Words }

function flatten(words: Words, under = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[under + key, value] as [string, string]] : flatten(value, `${under}${key}.`),
  )
}

describe.each(Object.keys(RESOURCES.en) as (keyof typeof RESOURCES.en)[])(
  'counts in the English words of %s',
  (namespace) => {
    const words = flatten(RESOURCES.en[namespace])

    it('a figure before a plural has its own words for one', () => {
      const plural = words.filter(([, text]) => /\}\} (?:more )?[a-z]{3,}s\b/.test(text)).map(([key]) => key)
      expect(plural.filter((key) => !key.endsWith('_other'))).toEqual([])
    })

    it('has both forms, and that of one counts one', () => {
      const keys = new Set(words.map(([key]) => key))
      for (const [key, text] of words) {
        if (key.endsWith('_other')) expect(keys, key).toContain(key.replace(/_other$/, '_one'))
        if (key.endsWith('_one')) expect(text, key).not.toMatch(/\}\} (?:more )?[a-z]{3,}s\b(?! left)/)
      }
    })
  },
)

it('values with letters from the right are set apart in a sentence, others are as they are', async () => {
  const i18n = i18next.createInstance()
  const resources = { en: { common: { said: '{{name}}, {{price}} (10%)!' } } }
  await i18n.init({ lng: 'en', defaultNS: 'common', resources, interpolation: { escapeValue: true, escape: isolated } })
  const say = i18n.t as (key: string, values: object) => string
  expect(say('said', { name: 'نور', price: '25$' })).toBe('\u2068نور\u2069, 25$ (10%)!')
  expect(say('said', { name: 'A & <B>', price: 3 })).toBe('A & <B>, 3 (10%)!')
})
