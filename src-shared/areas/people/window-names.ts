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

/** The screen whose window has this name from the desktop; undefined for a name that someone gave. */
export const screenNamed = (name: string) => (Object.hasOwn(WINDOWS, name) ? WINDOWS[name] : undefined)
