import type { Feed } from '../../src-shared/areas/feed/records'

/** Tells how the feed fares: the fields that changed. */
export type Report = (patch: Partial<Feed>) => void

/** Figures on a screen need not be newer than this. */
export const REPORT_EVERY_MS = 250

/** Passes changes of state on at once, and figures gathered, at most every 250 ms. */
export class PacedReport {
  private waiting: Partial<Feed> = {}
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly report: Report) {}

  /** For figures, which may change a thousand times a second. */
  soon(patch: Partial<Feed>): void {
    Object.assign(this.waiting, patch)
    this.timer ??= setTimeout(() => this.now({}), REPORT_EVERY_MS)
  }

  /** For a change of state; figures still waiting go along. */
  now(patch: Partial<Feed>): void {
    clearTimeout(this.timer)
    this.timer = undefined
    const whole = { ...this.waiting, ...patch }
    this.waiting = {}
    this.report(whole)
  }
}
