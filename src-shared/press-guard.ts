/** A press that comes again within this time, in milliseconds, is the same press: a bounce, a double tap, a held pedal. */
export const ONE_PRESS_MS = 1_000

/** Tells a press from its repeats, for each thing that can be pressed. */
export class PressGuard {
  private readonly last = new Map<string, number>()

  /** @param clock a clock that nobody sets, milliseconds */
  constructor(private readonly clock: () => number) {}

  /** Whether a press of `what` counts. Each press, also one that does not count, begins the second anew. */
  takes(what: string): boolean {
    const now = this.clock()
    const before = this.last.get(what) ?? Number.NEGATIVE_INFINITY
    this.last.set(what, now)
    return now - before >= ONE_PRESS_MS
  }
}
