import { describe, expect, it } from 'vitest'
import { TEMPLATE_KEYS } from '../../../src-renderer/console/model/templates'
import { SHORTCUT_GROUPS, SHORTCUTS } from '../../../src-renderer/console/shortcuts'
import en from '../../../src-renderer/i18n/en/console.json'
import zh from '../../../src-renderer/i18n/zh/console.json'
import { COMMANDS } from '../../../src-shared/commands'
import { FEED_FAULTS } from '../../../src-shared/records'

/** Every sentence by its path, `top.start`. */
function sentences(words: object, path = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(words).map(([key, value]) =>
      typeof value === 'string' ? { [path + key]: value } : sentences(value, `${path}${key}.`),
    ),
  )
}
const placeholders = (sentence: string) => (sentence.match(/{{\w+}}/g) ?? []).sort()

describe('the words of the console', () => {
  it('say the same in both languages, about the same things', () => {
    const [inEnglish, inChinese] = [sentences(en), sentences(zh)]
    expect(Object.keys(inChinese)).toEqual(Object.keys(inEnglish))
    for (const [path, sentence] of Object.entries(inEnglish)) {
      expect(placeholders(inChinese[path]!), path).toEqual(placeholders(sentence))
    }
  })

  it('name every command in the journal, and every fault of a feed', () => {
    const known = sentences(en)
    for (const name of Object.keys(COMMANDS)) expect(known, name).toHaveProperty([`journal.command.${name}`])
    for (const code of FEED_FAULTS) expect(known, code).toHaveProperty([`feeds.fault.${code}`])
  })
})

describe('shortcuts', () => {
  it('give each key to one action', () => {
    const keys = [...Object.values(SHORTCUTS), ...TEMPLATE_KEYS]
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('are all in the overlay, each once', () => {
    expect(Object.values(SHORTCUT_GROUPS).flat().sort()).toEqual(Object.keys(SHORTCUTS).sort())
  })
})
