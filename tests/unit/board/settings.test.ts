import { expect, it } from 'vitest'
import { readSettings } from '../../../src-renderer/screens/board/settings'

const AS_IT_COMES = { mirror: false, sound: false, textSize: 1, touchRow: null }

it('a board comes silent and not mirrored', () => {
  expect(readSettings(null)).toEqual(AS_IT_COMES)
})

it.each(['', 'null', '[]', '7', '{"mirror":'])('settings that cannot be read (%j) are as they come', (kept) => {
  expect(readSettings(kept)).toEqual(AS_IT_COMES)
})

it('one setting that cannot be read does not take the others with it', () => {
  const kept = JSON.stringify({ mirror: true, sound: 'loud', textSize: 9, touchRow: false })
  expect(readSettings(kept)).toEqual({ mirror: true, sound: false, textSize: 1, touchRow: false })
})
