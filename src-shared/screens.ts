import type { Role } from './roles'

export type ScreenName = 'console' | 'board' | 'triage'

export interface ScreenEntry {
  readonly name: ScreenName
  /** Roles whose devices may open it, the one it is made for first. */
  readonly roles: readonly Role[]
}

/** Every screen, in the order of the chooser. The name is also its path: `/board`. */
export const SCREENS: readonly ScreenEntry[] = [
  { name: 'console', roles: ['operator', 'observer'] },
  { name: 'board', roles: ['host'] },
  { name: 'triage', roles: ['support'] },
]

/** The screen at a path; undefined where there is none. */
export function screenAt(path: string): ScreenEntry | undefined {
  const name = path.replace(/^\/|\/$/g, '')
  return SCREENS.find((screen) => screen.name === name)
}

/** The screen that a role's devices open; undefined for a role without one. */
export function screenOf(role: Role): ScreenEntry | undefined {
  return SCREENS.find((screen) => screen.roles.includes(role))
}
