import type { ScreenLanguage } from '../../../../src-shared/text'
import { formatDuration } from '../../../kit/format'

const UNIT: Record<ScreenLanguage, string> = { zh: '秒', en: 's' }

/** A reaction time: tenths below ten seconds (`0.3 s`), whole seconds below a minute, then minutes (`1:20`). */
export function formatSeconds(ms: number, language: ScreenLanguage): string {
  if (ms < 9_950) return `${(ms / 1_000).toFixed(1)} ${UNIT[language]}`
  return ms < 59_500 ? `${Math.round(ms / 1_000)} ${UNIT[language]}` : formatDuration(ms)
}
