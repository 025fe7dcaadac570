import type { ScreenLanguage } from '../../../src-shared/text'
import { formatCount, LOCALE } from '../../kit/format'

/** From here on figures are rounded: `12.3万`, `123K`. */
const ROUND_FROM = 100_000

const rounded = (language: ScreenLanguage) =>
  new Intl.NumberFormat(LOCALE[language], { notation: 'compact', maximumFractionDigits: 1 })

// Made once: six figures are drawn anew with every batch of events.
const ROUNDED: Record<ScreenLanguage, Intl.NumberFormat> = { zh: rounded('zh'), en: rounded('en') }

/** A count that stays narrow however long the live runs. */
export const compactCount = (count: number, language: ScreenLanguage): string =>
  count >= ROUND_FROM ? ROUNDED[language].format(count) : formatCount(count, language)
