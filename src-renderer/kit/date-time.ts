import type { ScreenLanguage } from '../../src-shared/text'
import { LOCALE } from './format'
import { inStudioZone, instantAt, wallTime } from './zone'

/** A moment as date and time of day, in the studio's time zone. */
export function dateTime(instant: number, language: ScreenLanguage): string {
  return inStudioZone(LOCALE[language], {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant)
}

/** A moment as an `<input type="datetime-local">` holds it; empty for null. */
export function toLocalInput(instant: number | null): string {
  if (instant === null) return ''
  const { year, month, day, hour, minute } = wallTime(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`
}

/** The moment that such an input names, in the studio's time zone; null when it is empty or half typed. */
export function fromLocalInput(typed: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(typed)?.slice(1).map(Number)
  if (!parts) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts
  return instantAt({ year, month, day, hour, minute, second: 0 })
}
