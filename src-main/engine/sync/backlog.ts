/**
 * What one link has been sent and has not taken yet. The state that it asked for is excused: however large it is, it is
 * no fault of the link; the next one counts until that is taken.
 */
export class Backlog {
  /** Bytes that were handed over, and those of them that were taken, since nothing waited last. */
  private sent = 0
  private taken = 0
  private excused: { from: number; to: number } | null = null
  private movedAt: number

  /** @param now a clock that only goes forward, milliseconds */
  constructor(now: number) {
    this.movedAt = now
  }

  /** Bytes that wait beyond the excused ones. @param waiting bytes not yet taken */
  beyond(waiting: number, now: number): number {
    this.look(waiting, now)
    return waiting - (this.excused ? this.excused.to - Math.max(this.taken, this.excused.from) : 0)
  }

  /**
   * Something was handed over.
   * @param before bytes that waited before, `after` those that wait since
   */
  handedOver(before: number, after: number, isState: boolean): void {
    const from = this.sent
    this.sent += Math.max(0, after - before)
    if (isState && !this.excused) this.excused = { from, to: this.sent }
  }

  /** For how long nothing was taken though something waits, milliseconds. */
  stuckFor(waiting: number, now: number): number {
    this.look(waiting, now)
    return now - this.movedAt
  }

  private look(waiting: number, now: number): void {
    const taken = this.sent - waiting
    if (waiting === 0) {
      this.sent = 0
      this.taken = 0
      this.excused = null
      this.movedAt = now
    } else if (taken > this.taken) {
      this.taken = taken
      this.movedAt = now
      if (this.excused && taken >= this.excused.to) this.excused = null
    }
  }
}
