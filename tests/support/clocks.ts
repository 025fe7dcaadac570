/** The system's two clocks: one that can be set, one that only goes on. */
export class TestClocks {
  private ahead = 0
  private ticks = 1_000
  private readonly began = Date.UTC(2026, 0, 5, 20)
  readonly wall = () => this.began + this.ticks + this.ahead
  readonly monotonic = () => this.ticks
  pass(ms: number): void {
    this.ticks += ms
  }
  /** Someone sets the clock, or the machine sleeps and only the wall clock goes on. */
  set(by: number): void {
    this.ahead += by
  }
}
