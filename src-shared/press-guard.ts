/** A press that comes again within this time, in milliseconds, is the same press: a bounce, a double tap, a held pedal. */
export const ONE_PRESS_MS = 1_000

/** Things whose last press is kept; above that those are forgotten that no press can repeat any more. */
const MOST_KEPT = 1_000

/** Tells a press from its repeats, for each thing that can be pressed. */
export class PressGuard {
  private readonly last = new Map<string, number>()

  /** @param clock milliseconds; best one that nobody sets */
  constructor(private readonly clock: () => number) {}

  /** Whether a press of `what` counts. Each press, also one that does not count, begins the second anew. */
  takes(what: string): boolean {
    const now = this.clock()
    if (this.last.size >= MOST_KEPT)
      for (const [other, at] of this.last) if (Math.abs(now - at) >= ONE_PRESS_MS) this.last.delete(other)
    const before = this.last.get(what) ?? Number.NEGATIVE_INFINITY
    this.last.set(what, now)
    // A clock that was set back has waited for as long as it was moved.
    return Math.abs(now - before) >= ONE_PRESS_MS
  }
}
