import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { TEMPLATE_KEYS } from '../../../src-renderer/areas/cue/templates/template-slots'
import { ONE_OF_TWO } from '../../../src-renderer/areas/studio/journal/journal'
import en from '../../../src-renderer/i18n/en/console.json'
import zh from '../../../src-renderer/i18n/zh/console.json'
import { type Layer, SHORTCUT_GROUPS, SHORTCUTS } from '../../../src-renderer/screens/console/shortcuts'
import { COMMANDS } from '../../../src-shared/commands'
import { FEED_FAULTS, RECORDS } from '../../../src-shared/records'

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

  it('say of each thing that is one way or the other which way it has become, or was done', () => {
    const known = sentences(en)
    const isSwitch = ([, field]: [string, unknown]) => field instanceof z.ZodBoolean
    const fields = [RECORDS.show, RECORDS.member, RECORDS.studio].flatMap(({ shape }) =>
      Object.entries(shape).filter(isSwitch),
    )
    expect(fields.map(([field]) => field)).toContain('boardHidden')
    for (const [field] of fields)
      for (const to of [true, false]) expect(known).toHaveProperty([`journal.word.became.${field}.${to}`])
    const either = Object.keys(known).filter((path) => /^journal\.command/.test(path) && / or /.test(known[path]!))
    expect(either.map((path) => path.replace('journal.command.', '')).sort()).toEqual(['board.hide', 'playback.pause'])
    for (const command of Object.keys(ONE_OF_TWO))
      for (const which of [true, false]) expect(known).toHaveProperty([`journal.word.did.${command}.${which}`])
  })
})

describe('shortcuts', () => {
  const linesOf = (groups: (typeof SHORTCUT_GROUPS)[Layer]) => groups.flatMap(({ lines }) => lines)
  const keysOf = (groups: (typeof SHORTCUT_GROUPS)[Layer]) =>
    linesOf(groups).flatMap((line) =>
      // Enter is heard by the card that has the keyboard alone.
      typeof line !== 'string' && line.what === 'card'
        ? []
        : typeof line === 'string'
          ? SHORTCUTS[line]
          : line.what.startsWith('template')
            ? TEMPLATE_KEYS
            : line.keys,
    )
  const twice = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) !== index)

  it('give each key to one action where both would hear it', () => {
    expect(twice(keysOf(SHORTCUT_GROUPS.desk))).toEqual([])
    for (const drawer of SHORTCUT_GROUPS.drawers) expect(twice(keysOf([drawer])), drawer.name).toEqual([])
    const [form, ...dialogs] = SHORTCUT_GROUPS.dialogs
    for (const dialog of dialogs) expect(twice(keysOf([form!, dialog])), dialog.name).toEqual([])
  })

  it('are all in the overlay, each once', () => {
    const listed = Object.values(SHORTCUT_GROUPS).flatMap((groups) => linesOf(groups))
    expect(listed.filter((line) => typeof line === 'string').sort()).toEqual(Object.keys(SHORTCUTS).sort())
  })

  it("keep off the browser's and the desktop's own keys", () => {
    for (const [what, key] of Object.entries(SHORTCUTS)) {
      if (what === 'undo') continue
      expect(key, what).not.toMatch(/^(F1|F3|F5|F6|F7|F10|F11|F12|mod\+(shift\+)?[a-z0-9])$/)
      // Menus of Firefox and Edge, the address bar, the history, tabs by number.
      expect(key, what).not.toMatch(/^alt\+([bdefhstv0-9]|Arrow(Left|Right)|Home|Space|F4)$/)
      expect(key, what).not.toMatch(/^alt\+shift\+([abfit0-9])$/)
    }
  })
})
