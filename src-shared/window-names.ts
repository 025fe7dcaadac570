import { Refusal } from './errors'
import { skeleton } from './skeleton'

/** The names that the desktop gives the devices of its own windows, and the screens that they show. */
const WINDOWS: Readonly<Record<string, 'console' | 'board' | 'triage'>> = {
  Console: 'console',
  Board: 'board',
  Triage: 'triage',
}
/** As screens write them, in each language. */
export const SCREEN_WORDS = {
  console: { en: 'Console', zh: '控制台' },
  board: { en: 'Board', zh: '题板' },
  triage: { en: 'Triage', zh: '客服台' },
} as const
/** How a name reads at a glance: spaces, and I, l and 1, are soon overlooked. */
const glance = (name: string) =>
  skeleton(name)
    .replace(/ /g, '')
    .replace(/[il1|]/g, 'l')
    .replace(/0/g, 'o')
const SHOWN: readonly string[] = Object.values(SCREEN_WORDS).flatMap(({ en, zh }) => [glance(en), glance(zh)])

/** The screen whose window has this name from the desktop; undefined for a name that someone gave. */
export const screenNamed = (name: string) => (Object.hasOwn(WINDOWS, name) ? WINDOWS[name] : undefined)

/**
 * Refuses for any other device a name that reads like one of the studio's own windows: in the journal and in the list
 * of devices nobody could tell them apart.
 * @throws Refusal `invalid`, reason `window_name`
 */
export function refuseWindowName(name: string): void {
  if (SHOWN.includes(glance(name)))
    throw new Refusal('invalid', "this is what the studio's own windows are called", { reason: 'window_name' })
}
