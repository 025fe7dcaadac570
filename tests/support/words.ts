import enBoard from '../../src-renderer/i18n/en/board.json'
import enCommon from '../../src-renderer/i18n/en/common.json'
import enConsole from '../../src-renderer/i18n/en/console.json'
import enTriage from '../../src-renderer/i18n/en/triage.json'
import zhBoard from '../../src-renderer/i18n/zh/board.json'
import zhCommon from '../../src-renderer/i18n/zh/common.json'
import zhConsole from '../../src-renderer/i18n/zh/console.json'
import zhTriage from '../../src-renderer/i18n/zh/triage.json'

/** What the screens say, so that a test names an element as a person who looks at the screen would. */
export const WORDS = {
  zh: { common: zhCommon, board: zhBoard, console: zhConsole, triage: zhTriage },
  en: { common: enCommon, board: enBoard, console: enConsole, triage: enTriage },
}

/** A sentence with what stands in its places: `Stale since {{time}}` with a pattern or a text for `time`. */
export function said(sentence: string, places: Record<string, string | RegExp> = {}): RegExp {
  const parts = sentence.split(/\{\{(\w+)\}\}/)
  const pattern = parts.map((part, at) => {
    const given = at % 2 === 0 ? part : (places[part] ?? /.+?/)
    return given instanceof RegExp ? `(${given.source})` : escaped(given)
  })
  return new RegExp(pattern.join(''))
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
