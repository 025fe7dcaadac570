import { z } from 'zod'
import type { Machine } from '../../../src-shared/areas/people/machines'
import { type WireError, wireError } from '../../../src-shared/errors'
import { type Role, role } from '../../../src-shared/roles'

const paired = z.object({ token: z.string().min(1), role, device: z.string() })
const refused = z.object({ error: wireError })
const tries = z.object({ triesLeft: z.int().min(0) })
const wait = z.object({ seconds: z.int().min(0) })

/** Why pairing failed; `triesLeft` is null where the station did not say, `seconds` how long to wait. */
export type PairFailure =
  | { readonly kind: 'wrong'; readonly triesLeft: number | null }
  | { readonly kind: 'expired' | 'unreachable' | 'otherScreen' }
  | { readonly kind: 'tooMany'; readonly seconds: number }
  | { readonly kind: 'refused'; readonly error: WireError }

export type PairAnswer = { readonly token: string; readonly role: Role } | PairFailure

/**
 * Trades a pairing code for a token of this device's own. Never rejects.
 * @param name what someone called this device; empty for the name that the studio gives it
 * @param roles what this page can be; undefined where it can take the token to another screen
 */
export async function requestPairing(
  code: string,
  machine: Machine,
  name: string,
  roles?: readonly Role[],
): Promise<PairAnswer> {
  try {
    const response = await fetch('/api/pair', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code, machine, ...(name ? { name } : {}), ...(roles ? { roles } : {}) }),
    })
    return pairAnswer(response.ok, await response.json())
  } catch {
    return { kind: 'unreachable' }
  }
}

/** Reads the station's answer. */
export function pairAnswer(ok: boolean, body: unknown): PairAnswer {
  if (ok) {
    const { token, role } = paired.parse(body)
    return { token, role }
  }
  const { error } = refused.parse(body)
  switch (error.reason) {
    case 'pairing_wrong':
      return { kind: 'wrong', triesLeft: tries.safeParse(error.current).data?.triesLeft ?? null }
    case 'pairing_expired':
      return { kind: 'expired' }
    case 'pairing_other_role':
      return { kind: 'otherScreen' }
    case 'pairing_locked':
      return { kind: 'tooMany', seconds: wait.safeParse(error.current).data?.seconds ?? 60 }
    default:
      return { kind: 'refused', error }
  }
}
