import type { Role } from '../../src-shared/roles'

/** The screens that have a window of their own, in the order in which displays are given out. */
export const WINDOW_SCREENS = ['console', 'board', 'triage'] as const
export type Screen = (typeof WINDOW_SCREENS)[number]

/** Whose screen it is, and the name of its device: what its page does is recorded under these, whatever the page says. */
export const SCREEN_DEVICE: Record<Screen, { readonly role: Role; readonly name: string }> = {
  console: { role: 'operator', name: 'Console' },
  board: { role: 'host', name: 'Board' },
  triage: { role: 'support', name: 'Triage' },
}
