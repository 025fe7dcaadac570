import type { RawEvent } from './event'
import { firstOf, readFields, readInstant } from './fields'

/** Between events of a file that tells no times at all. */
const UNTIMED_STEP_MS = 200
/** No live is silent for longer: such a jump is a broken time, or another recording put behind the first. */
const LONGEST_GAP_MS = 3_600_000

/**
 * Places the events of a recording on one line of time, in milliseconds from its start and never backwards: by their
 * `at`, or by TikTok's own time in files that other tools wrote.
 */
export class Timeline {
  private position = 0
  /** The latest time told, by whatever clock. `at` counts from the start, so the first one has that to compare with. */
  private latest = 0
  private timed = false
  private first = true

  /** The place of `raw`, which comes after all those asked for before. */
  place(raw: RawEvent): number {
    const told = raw.at ?? createdAt(raw)
    if (told !== null) {
      this.follow(told)
      this.timed = true
    } else if (!this.timed && !this.first) {
      this.position += UNTIMED_STEP_MS
    }
    this.first = false
    return Math.round(this.position)
  }

  private follow(told: number): void {
    const gap = told - this.latest
    if (Math.abs(gap) > LONGEST_GAP_MS) {
      if (!this.first) this.position += UNTIMED_STEP_MS
      this.latest = told
    } else if (gap > 0) {
      this.position += gap
      this.latest = told
    }
  }
}

function createdAt(raw: RawEvent): number | null {
  const data = readFields(raw.data)
  return data && firstOf(readInstant, readFields(data.common)?.createTime, data.createTime, data.timestamp)
}
