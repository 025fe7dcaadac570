import { performance } from 'node:perf_hooks'

/** Clocks that time is told by; the system's unless a test has its own. Milliseconds. */
export interface Clocks {
  /** Since 1970; someone may set it. */
  wall: () => number
  /** Only ever goes on; on some systems it stands still while the machine sleeps. */
  monotonic: () => number
}

const SYSTEM: Clocks = { wall: Date.now, monotonic: () => performance.now() }

/**
 * The studio's clock: the system's as it stood at the start, and from there on time that nobody sets. A system clock
 * that is put right in the middle of a live, and a machine that slept, change no timer and no order; they are a
 * difference, to be told and taken over when no live is on.
 */
export class StudioTime {
  private base: { wall: number; monotonic: number }

  /** @param notBefore the clock does not begin before this moment, milliseconds since 1970 */
  constructor(
    private readonly clocks: Clocks = SYSTEM,
    notBefore = 0,
  ) {
    this.base = { wall: Math.max(clocks.wall(), notBefore), monotonic: clocks.monotonic() }
  }

  /** Milliseconds since 1970, a whole number. */
  readonly now = (): number => Math.round(this.base.wall + this.clocks.monotonic() - this.base.monotonic)

  /** How far the system's clock is ahead of the studio's, in milliseconds; negative when it is behind. */
  difference(): number {
    return Math.round(this.clocks.wall()) - this.now()
  }

  /** Goes by the system's clock from now on. */
  takeOver(): void {
    this.base = { wall: this.clocks.wall(), monotonic: this.clocks.monotonic() }
  }
}
