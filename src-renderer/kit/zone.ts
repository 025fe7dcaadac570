import { rowOf } from '../sync/rows'
import { useSynced } from '../sync/store'

/** A moment as the clock on the studio's wall shows it. */
export interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** The zone that every screen tells time by: the studio's; this machine's own before it is known. */
const studioZone = (): string | undefined => usable(rowOf(useSynced.getState().rows, 'studio', 'studio')?.zone)

const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * The way to write moments in the studio's zone. All dates and times of day on screens come from here: two screens of
 * one room, wherever their own clocks are set for, show the same.
 */
export function inStudioZone(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  zone: string | undefined = studioZone(),
): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, zone, options])
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
    formats.set(key, format)
  }
  return format
}

/** What the studio's wall clock shows at a moment of studio milliseconds. */
export function wallTime(instant: number, zone?: string): WallTime {
  const parts = inStudioZone('en-US', WALL, zone).formatToParts(instant)
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
  return {
    year: of('year'),
    month: of('month'),
    day: of('day'),
    hour: of('hour'),
    minute: of('minute'),
    second: of('second'),
  }
}

/**
 * The moment at which the studio's wall clock shows this, in studio milliseconds; NaN for what is no date. Of two such
 * moments, when the clocks go back, the first.
 */
export function instantAt({ year, month, day, hour, minute, second }: WallTime, zone?: string): number {
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second)
  if (Number.isNaN(asUtc)) return Number.NaN
  const ahead = (instant: number) => {
    const wall = wallTime(instant, zone)
    return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second) - instant
  }
  // A day before and a day after have the zone's two offsets where they change in between.
  const before = asUtc - ahead(asUtc - DAY)
  return before + ahead(before) === asUtc ? before : asUtc - ahead(asUtc + DAY)
}

const DAY = 86_400_000
const WALL = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
} as const

/** A zone that this browser knows; an older one may not know a new name. */
function usable(zone: string | undefined): string | undefined {
  if (!zone) return undefined
  const known = zones.get(zone)
  if (known !== undefined) return known ? zone : undefined
  let isKnown = true
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    isKnown = false
  }
  zones.set(zone, isKnown)
  return isKnown ? zone : undefined
}
const zones = new Map<string, boolean>()
