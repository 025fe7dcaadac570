import { expect, test } from 'vitest'
import { roomLeft } from '../../../src-renderer/kit/room'
import { cleanBody } from '../../../src-shared/plain-text'

test('the room of a field is counted as its text is kept', () => {
  expect(roomLeft('', 10)).toBe(10)
  expect(roomLeft('  twelve chars', 10)).toBe(-2)
  expect(roomLeft('a\n\n\nb', 10)).toBe(7)
  expect(roomLeft('a\n\n\nb', 10, cleanBody)).toBe(6)
})

test('what is far too long is counted as it stands', () => {
  expect(roomLeft(' '.repeat(81), 10)).toBe(-71)
})
