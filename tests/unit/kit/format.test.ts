import { describe, expect, it } from 'vitest'
import { formatCount, formatDuration, formatMoney, formatTime } from '../../../src-renderer/kit/format'

describe('prices', () => {
  it.each([
    [1_999, 'USD', 'en', '$19.99'],
    [2_000, 'USD', 'en', '$20'],
    [19_900, 'CNY', 'zh', '¥199'],
    [123_456, 'USD', 'zh', '$1,234.56'],
    [5_000, 'JPY', 'en', '¥5,000'],
    [0, 'USD', 'en', '$0'],
  ] as const)('%i minor units of %s in %s are %s', (minor, currency, language, text) => {
    expect(formatMoney(minor, currency, language)).toBe(text)
  })
})

describe('lengths of time', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [-999, '0:00'],
    [65_000, '1:05'],
    [3_723_000, '1:02:03'],
    [-42_000, '−0:42'],
  ])('%i ms is %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text)
  })
})

it('counts have their thousands apart', () => {
  expect(formatCount(160_000, 'en')).toBe('160,000')
})

it('the time of day has two digits each, by a 24-hour clock', () => {
  expect(formatTime(new Date(2026, 0, 2, 3, 4, 5).getTime())).toBe('03:04:05')
  expect(formatTime(new Date(2026, 0, 2, 23, 59, 59).getTime())).toBe('23:59:59')
})
