import { expect, test } from 'vitest'
import { FORM_KEYS } from '../../../src-renderer/areas/knowledge/support-keys'
import { ARROWS } from '../../../src-renderer/areas/thread/support-keys'
import { GROUPS, KEYS } from '../../../src-renderer/screens/triage/shortcuts'

test('no key of the screen does two things', () => {
  const keys = [...Object.values(KEYS), ...Object.values(ARROWS)]
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test('every shortcut is in the list of all shortcuts, once', () => {
  expect(Object.values(GROUPS).flat().sort()).toEqual(Object.keys(KEYS).sort())
})

test('keys of a form type nothing', () => {
  for (const key of Object.values(FORM_KEYS)) expect(key).toMatch(/^F\d+$/)
})
