/** Wrong tries that an address has before it must wait. */
const TRIES = 5
const MINUTE_MS = 60_000
/** How long: the first time, the next one, and so on, milliseconds. */
const LOCKED_MS = [1, 5, 15, 60].map((minutes) => minutes * MINUTE_MS)
/** After so long without a wrong try an address is as good as new, milliseconds. */
const FORGOTTEN_MS = 24 * 60 * MINUTE_MS
/** Addresses that are remembered at the most. */
const MOST = 1_000

interface Tried {
  wrong: number
  locks: number
  /** When it may try again, and when it tried last; studio clock, milliseconds since 1970. */
  until: number
  at: number
}

/** What each address has tried in vain, over all codes: who goes on guessing waits longer each time. */
export class WrongTries {
  /** In the order of their last try. */
  private readonly tried = new Map<string, Tried>()

  /** How long an address must still wait, milliseconds; 0 when it may try. */
  waitOf(address: string, now: number): number {
    return Math.max(0, (this.tried.get(address)?.until ?? 0) - now)
  }

  /** Counts a wrong try. @returns how many are left before the address must wait; 0 when it must now */
  add(address: string, now: number): number {
    const known = this.tried.get(address)
    const isOld = !known || now - known.at >= FORGOTTEN_MS
    const before = isOld ? { wrong: 0, locks: 0, until: 0 } : known
    const wrong = before.wrong + 1
    const isLocked = wrong === TRIES
    this.tried.delete(address)
    this.tried.set(address, {
      wrong: isLocked ? 0 : wrong,
      locks: before.locks + Number(isLocked),
      until: isLocked ? now + LOCKED_MS[Math.min(before.locks, LOCKED_MS.length - 1)]! : before.until,
      at: now,
    })
    if (this.tried.size > MOST) this.tried.delete(this.tried.keys().next().value!)
    return TRIES - wrong
  }

  /** An address has typed a right code. */
  forget(address: string): void {
    this.tried.delete(address)
  }

  /** The studio's clock was moved. @param by milliseconds */
  move(by: number): void {
    for (const one of this.tried.values()) {
      one.until += by
      one.at += by
    }
  }
}
