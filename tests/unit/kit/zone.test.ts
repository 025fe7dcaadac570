import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantAt, wallTime } from '../../../src-renderer/kit/zone'

const ZONES = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC']

test('the studio’s wall clock is told in its zone, whatever the machine’s', () => {
  const at = Date.UTC(2026, 0, 5, 20, 30)
  expect(wallTime(at, 'Asia/Shanghai')).toMatchObject({ day: 6, hour: 4, minute: 30 })
  expect(wallTime(at, 'America/New_York')).toMatchObject({ day: 5, hour: 15, minute: 30 })
})

test('a date typed in is the moment at which that clock shows it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 }),
      (zone, minute) => {
        const wall = wallTime(minute * 60_000, zone)
        expect(wallTime(instantAt(wall, zone), zone)).toEqual(wall)
      },
    ),
  )
})

test('when the clocks go back it is the first of the two; in the hour that is left out, the one after', () => {
  const berlin = (month: number, day: number, hour: number) =>
    instantAt({ year: 2026, month, day, hour, minute: 30, second: 0 }, 'Europe/Berlin')
  expect(berlin(10, 25, 2)).toBe(Date.UTC(2026, 9, 25, 0, 30))
  expect(berlin(3, 29, 2)).toBe(Date.UTC(2026, 2, 29, 0, 30))
  expect(berlin(7, 1, 2)).toBe(Date.UTC(2026, 6, 1, 0, 30))
})
