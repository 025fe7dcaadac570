import { randomInt, timingSafeEqual } from 'node:crypto'
import { Refusal } from '../../src-shared/errors'
import type { Role } from '../../src-shared/roles'
import { WrongTries } from './wrong-tries'

/** How long a code is good for, milliseconds. */
const GOOD_FOR_MS = 5 * 60_000
/** Wrong tries of all addresses together that a code stands: one chance in 10,000 for who guesses. */
const TRIES_OF_ALL = 100

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
}

/**
 * Six-digit codes with which a device joins: one open at a time, short-lived, few tries. Whoever guesses locks the own
 * address and not the code of somebody else.
 */
export class Pairing {
  private open: Open | null = null
  private readonly tries = new WrongTries()

  /** @param onLocked told of an address that tried five wrong codes, or the last one that a code stands: it is over then */
  constructor(
    private readonly now: () => number,
    private readonly onLocked: (address: string, isOver: boolean) => void,
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
    this.open = { ...code, triesLeft: TRIES_OF_ALL }
  }

  /** The studio's clock was moved: what is open stays so for as long as it was. @param by milliseconds */
  move(by: number): void {
    if (this.open) this.open = { ...this.open, expiresAt: this.open.expiresAt + by }
    this.tries.move(by)
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
    if (this.tries.waitOf(address, now) > 0) throw this.locked(address, now)
    const open = this.open
    if (!open || open.expiresAt <= now) {
      this.open = null
      throw new Refusal('unauthorized', 'no code is open, or it has expired; ask for a new one', {
        reason: 'pairing_expired',
      })
    }
    if (!isSame(code, open.code)) throw this.wrong(open, address, now)
    this.tries.forget(address)
    return open
  }

  private wrong(open: Open, address: string, now: number): Refusal {
    open.triesLeft -= 1
    const isOver = open.triesLeft <= 0
    if (isOver) this.open = null
    const triesLeft = this.tries.add(address, now)
    if (isOver || triesLeft === 0) this.onLocked(address, isOver)
    if (triesLeft > 0) {
      return new Refusal('unauthorized', `wrong code; ${triesLeft} tries left`, {
        reason: 'pairing_wrong',
        current: { triesLeft },
      })
    }
    return this.locked(address, now)
  }

  private locked(address: string, now: number): Refusal {
    const waitMs = this.tries.waitOf(address, now)
    const minutes = Math.ceil(waitMs / 60_000)
    return new Refusal('busy', `too many wrong codes from this address; wait ${minutes} min`, {
      reason: 'pairing_locked',
      current: { minutes, seconds: Math.ceil(waitMs / 1_000) },
    })
  }
}
