interface Sample {
  /** Studio clock minus this page's clock, in milliseconds. */
  readonly offset: number
  /** How far `offset` may be off: half the round trip. */
  readonly error: number
}

const KEPT = 8
/** What two clocks may drift apart while samples are kept, in milliseconds. */
const DRIFT = 10
/** From such a step between this machine's two clocks on, it slept or its clock was set; in milliseconds. */
const STEP = 1_500

/**
 * The studio's clock as seen from this page. It counts on `performance.now()`, which no one sets: a screen whose own
 * clock is wrong, or is put right in the middle of a show, shows the right time all the same.
 */
export class StudioClock {
  private samples: Sample[] = []
  private best: Sample | null = null
  private sentAt: number[] = []
  private lead = Date.now() - performance.now()
  private sure = true

  /** A ping leaves now. Pongs come back in the order of their pings. */
  pingSent(): void {
    this.sentAt.push(performance.now())
  }

  /** @param studioAt `at` of a pong: the studio's clock when it answered */
  pongReceived(studioAt: number): void {
    const sent = this.sentAt.shift()
    if (sent === undefined) return
    const now = performance.now()
    this.add({ offset: studioAt - (sent + now) / 2, error: (now - sent) / 2 })
  }

  /** The studio's own ping tells its clock one way; good enough until the first round trip. */
  pingReceived(studioAt: number): void {
    if (this.best === null || !this.sure)
      this.best = { offset: studioAt - performance.now(), error: Number.POSITIVE_INFINITY }
  }

  /** A new link begins: pings of the old one are never answered, and the machine may have slept in between. */
  newLink(): void {
    this.samples = []
    this.sentAt = []
  }

  /**
   * Looks whether this machine slept: its page's clock may have stood still meanwhile, and what it tells is not to be
   * trusted until the next pong.
   * @returns whether it did since it was looked at last
   */
  slept(): boolean {
    const lead = Date.now() - performance.now()
    const stepped = Math.abs(lead - this.lead) >= STEP
    this.lead = lead
    if (stepped && this.best !== null) {
      this.sure = false
      this.samples = []
    }
    return stepped
  }

  /** Whether nothing happened since the last pong that may have put it wrong. */
  get isSure(): boolean {
    return this.sure
  }

  /** Studio time in milliseconds since 1970; this machine's own clock before the studio was first heard. */
  now(): number {
    return this.at(performance.now())
  }

  /** Studio time of a moment of `performance.now()`. */
  at(pageMs: number): number {
    return Math.round(pageMs + (this.best?.offset ?? Date.now() - performance.now()))
  }

  private add(sample: Sample): void {
    this.sure = true
    // Samples that contradict the new one were taken before the studio's clock was set.
    const agreeing = this.samples.filter(
      (old) => Math.abs(old.offset - sample.offset) <= old.error + sample.error + DRIFT,
    )
    this.samples = [...agreeing, sample].slice(-KEPT)
    this.best = this.samples.reduce((best, next) => (next.error < best.error ? next : best))
  }
}
