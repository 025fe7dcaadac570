import type { ScreenLanguage } from '../../src-shared/text'
import { wallTime } from './zone'

/** The conventions that each language of the screens writes numbers and dates by. */
export const LOCALE: Record<ScreenLanguage, string> = { zh: 'zh-CN', en: 'en-US' }

/**
 * A price for the screen: `$19.99`, `$20`, `¥199`.
 * @param minor amount in minor units of `currency` (cents, fen)
 * @param currency ISO 4217 code
 */
export function formatMoney(minor: number, currency: string, language: ScreenLanguage): string {
  const format = new Intl.NumberFormat(LOCALE[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  })
  return format.format(minor / 10 ** currencyDigits(currency))
}

/** Digits behind the point in a currency: 2 for USD, 0 for JPY and VND. */
export function currencyDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

// Made once: making one costs more than formatting a screenful of counts.
const COUNTS: Record<ScreenLanguage, Intl.NumberFormat> = {
  zh: new Intl.NumberFormat(LOCALE.zh),
  en: new Intl.NumberFormat(LOCALE.en),
}

/** A whole number with its thousands apart. */
export const formatCount = (count: number, language: ScreenLanguage): string => COUNTS[language].format(count)

const COLLATORS: Record<ScreenLanguage, Intl.Collator> = {
  zh: new Intl.Collator(LOCALE.zh, { numeric: true }),
  en: new Intl.Collator(LOCALE.en, { numeric: true }),
}

/** Order of names and codes as readers of a language look for them, numbers by their value. */
export const compareNames = (a: string, b: string, language: ScreenLanguage): number =>
  COLLATORS[language].compare(a, b)

/** A length of time as `4:05` or `1:02:03`, cut to whole seconds; negative ones with a minus sign. */
export function formatDuration(ms: number): string {
  const total = Math.trunc(Math.abs(ms) / 1_000)
  const seconds = String(total % 60).padStart(2, '0')
  const minutes = Math.trunc(total / 60) % 60
  const hours = Math.trunc(total / 3_600)
  const text = hours ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`
  return ms < 0 && total > 0 ? `−${text}` : text
}

/** Time of day `HH:MM:SS` of a moment in studio milliseconds, in the studio's time zone. */
export function formatTime(instant: number): string {
  const { hour, minute, second } = wallTime(instant)
  return [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')
}
