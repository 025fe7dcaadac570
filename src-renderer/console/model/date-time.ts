import type { ScreenLanguage } from '../../../src-shared/text'
import { LOCALE } from '../../kit/format'

/** A moment as date and time of day, in this screen's time zone. */
export function dateTime(instant: number, language: ScreenLanguage): string {
  return new Intl.DateTimeFormat(LOCALE[language], {
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
  const at = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The moment that such an input names, in this screen's time zone; null when it is empty or half typed. */
export function fromLocalInput(typed: string): number | null {
  const at = typed === '' ? Number.NaN : new Date(typed).getTime()
  return Number.isNaN(at) ? null : at
}
