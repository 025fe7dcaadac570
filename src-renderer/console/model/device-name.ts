/** The names that the desktop gives the devices of its own windows, and the screens that they show. */
const WINDOWS: Readonly<Record<string, 'console' | 'board' | 'triage'>> = {
  Console: 'console',
  Board: 'board',
  Triage: 'triage',
}

/** The screen whose window has this name from the desktop; undefined for a name that someone gave. */
export const screenNamed = (name: string) => (Object.hasOwn(WINDOWS, name) ? WINDOWS[name] : undefined)
