import type { ScreenLanguage } from '../../../src-shared/text'

/** From here on figures are rounded: `12.3万`, `123K`. */
const ROUND_FROM = 100_000

/** A count that stays narrow however long the live runs. */
export function compactCount(count: number, language: ScreenLanguage): string {
  const compact = count >= ROUND_FROM
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-US', {
    notation: compact ? 'compact' : 'standard',
    maximumFractionDigits: 1,
  }).format(count)
}
