import { cleanLine, cutText } from '../../../src-shared/plain-text'
import { LIMITS, type Localized, SCREEN_LANGUAGES, type ScreenLanguage } from '../../../src-shared/text'
import type { Tx } from '../../engine/store'

/** What a copy's title ends with, from the second one on with its number between the two. */
const MARK: Readonly<Record<ScreenLanguage, readonly [open: string, close: string]>> = {
  zh: ['（副本', '）'],
  en: [' (copy', ')'],
}
const MARKED = /（副本(?: \d+)?）$| \(copy(?: \d+)?\)$/
/** There are never so many copies: a higher number was typed. */
const MOST = 999_998

/** The title of a show's copy, in the languages that it has: the show's with a mark, numbered behind those that are there. */
export function copyTitle(tx: Tx, title: Localized): Localized {
  const parts = SCREEN_LANGUAGES.flatMap((language) => {
    const text = title[language]
    if (!text) return []
    const [open, close] = MARK[language]
    // Room for any number, so that all copies of one show begin alike.
    const room = LIMITS.name - `${open} ${MOST}${close}`.length
    return [{ language, start: cleanLine(cutText(text.replace(MARKED, '') || text, room)) + open, close }]
  })
  const number = 1 + Math.max(...parts.map(({ language, start }) => highest(tx, language, start)))
  const numbered = number === 1 ? '' : ` ${number}`
  return Object.fromEntries(parts.map(({ language, start, close }) => [language, start + numbered + close]))
}

/** The highest number among titles that begin so; the first copy, which has none, is 1. @returns 0 where there is no copy */
function highest(tx: Tx, language: ScreenLanguage, start: string): number {
  // As it stands in the column: taking all titles apart would hold up the station.
  const begins = JSON.stringify({ [language]: start }).slice(1, -2)
  const { number } = tx
    .sql(
      `SELECT MAX(CAST(substr(title, instr(title, @begins) + length(@begins)) AS INTEGER)) AS number
       FROM show WHERE instr(title, @begins)`,
    )
    .get({ begins }) as { number: number | null }
  return number === null ? 0 : Math.min(Math.max(number, 1), MOST)
}
