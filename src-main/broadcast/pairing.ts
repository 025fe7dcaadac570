import { randomInt, timingSafeEqual } from 'node:crypto'
import { Refusal } from '../../src-shared/errors'
import type { Role } from '../../src-shared/roles'

/** A code is good for five minutes and five tries. */
const GOOD_FOR_MS = 5 * 60_000
const TRIES = 5
/** After a code was used up by wrong tries, an address waits so long before it may try again. */
const LOCKED_MS = 60_000

/** Compares in constant time. By bytes: a keyboard for Chinese gives digits of the right number and of another size. */
function isSame(tried: string, right: string): boolean {
  const [a, b] = [Buffer.from(tried), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

interface PairingCode {
  readonly code: string
  readonly role: Role
  /** Studio clock, milliseconds since 1970. */
  readonly expiresAt: number
}

interface Open extends PairingCode {
  triesLeft: number
}

/** Six-digit codes with which a device joins: one open at a time, short-lived, few tries. */
export class Pairing {
  private open: Open | null = null
  private readonly lockedUntil = new Map<string, number>()

  constructor(private readonly now: () => number) {}

  /**
   * Makes a code for `role`. It is good once it is started.
   * @param goodForMs how long it can be used, in milliseconds
   */
  make(role: Role, goodForMs = GOOD_FOR_MS): PairingCode {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    return { code, role, expiresAt: this.now() + goodForMs }
  }

  /** Takes a code into use; the one before is worthless from now on. */
  start(code: PairingCode): void {
    this.open = { ...code, triesLeft: TRIES }
  }

  /** Makes the open code worthless. */
  stop(): void {
    this.open = null
  }

  /**
   * Looks at a code that somebody typed. A right one stays good until `stop`, so that it is not used up when the device
   * then cannot be written.
   * @param address of who tries, for the lock after too many wrong tries
   * @returns the role it was for
   * @throws Refusal `unauthorized` (reason `pairing_wrong`, `pairing_expired`) or `busy` (reason `pairing_locked`)
   */
  check(code: string, address: string): Role {
    const now = this.now()
    if ((this.lockedUntil.get(address) ?? 0) > now) {
      throw new Refusal('busy', 'too many wrong codes; wait a minute and ask for a new code', {
        reason: 'pairing_locked',
      })
    }
    const open = this.open
    if (!open || open.expiresAt <= now) {
      this.open = null
      throw new Refusal('unauthorized', 'no code is open, or it has expired; ask for a new one', {
        reason: 'pairing_expired',
      })
    }
    if (!isSame(code, open.code)) {
      open.triesLeft -= 1
      if (open.triesLeft <= 0) {
        this.open = null
        this.lock(address, now)
        throw new Refusal('busy', 'five wrong codes; the code is worthless now, ask for a new one', {
          reason: 'pairing_locked',
        })
      }
      throw new Refusal('unauthorized', `wrong code; ${open.triesLeft} tries left`, {
        reason: 'pairing_wrong',
        current: { triesLeft: open.triesLeft },
      })
    }
    return open.role
  }

  private lock(address: string, now: number): void {
    for (const [other, until] of this.lockedUntil) if (until <= now) this.lockedUntil.delete(other)
    this.lockedUntil.set(address, now + LOCKED_MS)
  }
}
