const FIRST_MS = 500
const MOST_MS = 30_000
/** After so long without trouble the next one counts as the first. */
const CALM_MS = 60_000

/** How long to wait before a page that fell over is loaded again: at once the first time, then longer and longer. */
export class BackOff {
  private failures = 0
  private last = Number.NEGATIVE_INFINITY

  /**
   * Counts a failure.
   * @param now any clock in milliseconds that only goes forward
   * @returns milliseconds to wait
   */
  next(now: number): number {
    if (now - this.last > CALM_MS) this.failures = 0
    this.last = now
    this.failures += 1
    return this.failures === 1 ? 0 : Math.min(FIRST_MS * 2 ** (this.failures - 2), MOST_MS)
  }
}
