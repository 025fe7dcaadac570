import { Refusal } from './errors'

/** The names that the desktop gives the devices of its own windows, and the screens that they show. */
const WINDOWS: Readonly<Record<string, 'console' | 'board' | 'triage'>> = {
  Console: 'console',
  Board: 'board',
  Triage: 'triage',
}
/** As screens write them, in each language. */
const SHOWN = ['console', 'board', 'triage', '控制台', '题板', '客服台']

/** The screen whose window has this name from the desktop; undefined for a name that someone gave. */
export const screenNamed = (name: string) => (Object.hasOwn(WINDOWS, name) ? WINDOWS[name] : undefined)

/**
 * Refuses for any other device a name that reads like one of the studio's own windows: in the journal and in the list
 * of devices nobody could tell them apart.
 * @throws Refusal `invalid`, reason `window_name`
 */
export function refuseWindowName(name: string): void {
  if (SHOWN.includes(name.normalize('NFKC').toLowerCase().replace(/\s+/g, '')))
    throw new Refusal('invalid', "this is what the studio's own windows are called", { reason: 'window_name' })
}
