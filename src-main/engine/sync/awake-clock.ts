import { performance } from 'node:perf_hooks'

/** Looks in a row that may be missed before it counts as having slept. */
const MISSED = 2

/**
 * Milliseconds in which this process was able to run. A machine that sleeps, or a process that was stopped, hears nobody;
 * that is no silence of the others.
 */
export class AwakeClock {
  private total = 0
  private lookedAt = performance.now()
  private readonly most: number

  /** @param everyMs how often `look` is called */
  constructor(everyMs: number) {
    this.most = (1 + MISSED) * everyMs
  }

  /** @returns whether it ran without a gap since the last look */
  look(): boolean {
    const gap = performance.now() - this.lookedAt
    this.total = this.now()
    this.lookedAt += gap
    return gap <= this.most
  }

  /** Milliseconds awake since the start. */
  now(): number {
    return this.total + Math.min(performance.now() - this.lookedAt, this.most)
  }
}
