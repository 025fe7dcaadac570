import { randomInt, timingSafeEqual } from 'node:crypto'
import { Refusal } from '../../src-shared/errors'
import type { Role } from '../../src-shared/roles'

/** How long a code is good for, milliseconds. */
const GOOD_FOR_MS = 5 * 60_000
/** Wrong tries that an address has before it must wait, and how long, milliseconds. */
const TRIES = 5
const LOCKED_MS = 60_000
/** Wrong tries of all addresses together that a code stands: one chance in 33,000 for who guesses. */
const TRIES_OF_ALL = 30

/** Compares in constant time. By bytes: a keyboard for Chinese gives digits of the right number and of another size. */
function isSame(tried: string, right: string): boolean {
  const [a, b] = [Buffer.from(tried), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

interface PairingCode {
  readonly code: string
  readonly role: Role
  /** How long the token lasts that it gives (`tokenEnd`). */
  readonly days: number | null
  /** Studio clock, milliseconds since 1970. */
  readonly expiresAt: number
}

interface Open extends PairingCode {
  triesLeft: number
  /** Wrong tries of each address. */
  readonly wrong: Map<string, number>
}

/**
 * Six-digit codes with which a device joins: one open at a time, short-lived, few tries. Whoever guesses locks the own
 * address and not the code of somebody else.
 */
export class Pairing {
  private open: Open | null = null
  private readonly lockedUntil = new Map<string, number>()

  /** @param onLocked told of an address that tried five wrong codes, or the last one that a code stands */
  constructor(
    private readonly now: () => number,
    private readonly onLocked: (address: string) => void,
  ) {}

  /**
   * Makes a code for `role`. It is good once it is started.
   * @param days how long the device's token lasts; null for no end
   * @param goodForMs how long it can be used, in milliseconds
   */
  make(role: Role, days: number | null = null, goodForMs = GOOD_FOR_MS): PairingCode {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    return { code, role, days, expiresAt: this.now() + goodForMs }
  }

  /** Takes a code into use; the one before is worthless from now on. */
  start(code: PairingCode): void {
    this.open = { ...code, triesLeft: TRIES_OF_ALL, wrong: new Map() }
  }

  /** The studio's clock was moved: what is open stays so for as long as it was. @param by milliseconds */
  move(by: number): void {
    if (this.open) this.open = { ...this.open, expiresAt: this.open.expiresAt + by }
    for (const [address, until] of this.lockedUntil) this.lockedUntil.set(address, until + by)
  }

  /** Makes the open code worthless. */
  stop(): void {
    this.open = null
  }

  /**
   * Looks at a code that somebody typed. A right one stays good until `stop`, so that it is not used up when the device
   * then cannot be written.
   * @param address of who tries, for the lock after too many wrong tries
   * @returns what it was for
   * @throws Refusal `unauthorized` (reason `pairing_wrong`, `pairing_expired`) or `busy` (reason `pairing_locked`)
   */
  check(code: string, address: string): Pick<PairingCode, 'role' | 'days'> {
    const now = this.now()
    if ((this.lockedUntil.get(address) ?? 0) > now) {
      throw new Refusal('busy', 'too many wrong codes from this address; wait a minute', {
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
    if (!isSame(code, open.code)) throw this.wrong(open, address, now)
    return open
  }

  private wrong(open: Open, address: string, now: number): Refusal {
    open.triesLeft -= 1
    if (open.triesLeft <= 0) {
      this.open = null
      this.onLocked(address)
    }
    const tries = (open.wrong.get(address) ?? 0) + 1
    open.wrong.set(address, tries % TRIES)
    if (tries < TRIES) {
      const triesLeft = TRIES - tries
      return new Refusal('unauthorized', `wrong code; ${triesLeft} tries left`, {
        reason: 'pairing_wrong',
        current: { triesLeft },
      })
    }
    this.lock(address, now)
    this.onLocked(address)
    return new Refusal('busy', 'five wrong codes from this address; wait a minute', { reason: 'pairing_locked' })
  }

  private lock(address: string, now: number): void {
    for (const [other, until] of this.lockedUntil) if (until <= now) this.lockedUntil.delete(other)
    this.lockedUntil.set(address, now + LOCKED_MS)
  }
}
