import type { Role } from '../../src-shared/roles'
import { forget, keep, readKept } from '../storage'

const key = (role: Role) => `cueroom.token.${role}`

/** Whether this page runs in a window of CueRoom's own, which needs no token. */
export const inDesktop = (): boolean => location.protocol === 'app:'

/** This device's token for the first of `roles` that it is paired for; null when for none. */
export function tokenFor(roles: readonly Role[]): string | null {
  if (inDesktop()) return ''
  for (const role of roles) {
    const token = readKept(key(role))
    if (token) return token
  }
  return null
}

/**
 * Keeps the token that pairing gave for `role`, in place of those for `instead`: the other roles of the screen that it
 * opens. One that was taken back would otherwise be tried first, for ever.
 */
export function keepToken(role: Role, token: string, instead: readonly Role[]): void {
  for (const other of instead) forget(key(other))
  keep(key(role), token)
}
