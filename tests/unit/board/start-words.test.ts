import { expect, it } from 'vitest'
import { startWords } from '../../../src-renderer/screens/board/view'

const at = (day: number, hour: number) => new Date(2026, 10, day, hour, 5).getTime()

it('a start today is the time of day', () => {
  expect(startWords(at(25, 20), at(25, 9), 'en')).toBe('20:05')
  expect(startWords(at(25, 20), at(25, 9), 'zh')).toBe('20:05')
})

it('on any other day it names the day', () => {
  expect(startWords(at(26, 0), at(25, 23), 'en')).toBe('Thu, Nov 26, 00:05')
  expect(startWords(at(26, 20), at(25, 20), 'zh')).toBe('11月26日周四 20:05')
})
