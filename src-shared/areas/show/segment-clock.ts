import type { Segment, Show } from './records'

/** How the segment on air stands to its planned length, in milliseconds. */
export interface SegmentClock {
  elapsedMs: number
  plannedMs: number
  /** Planned minus elapsed: negative when over. */
  leftMs: number
  /**
   * `none`: no length was planned; `near`: the last minute, or the last fifth of a shorter segment; `over`: the planned
   * length is used up.
   */
  phase: 'none' | 'under' | 'near' | 'over'
}

/** The clock of the segment on air, or null when none is. `now` is the studio's clock in milliseconds. */
export function segmentClock(
  show: Pick<Show, 'state' | 'segmentStartedAt'>,
  segment: Pick<Segment, 'plannedSeconds'> | undefined,
  now: number,
): SegmentClock | null {
  if (!segment || show.state !== 'live' || show.segmentStartedAt === null) return null
  const elapsedMs = Math.max(0, now - show.segmentStartedAt)
  const plannedMs = segment.plannedSeconds * 1_000
  const leftMs = plannedMs - elapsedMs
  const warnMs = Math.min(60_000, plannedMs / 5)
  const phase = plannedMs === 0 ? 'none' : leftMs <= 0 ? 'over' : leftMs <= warnMs ? 'near' : 'under'
  return { elapsedMs, plannedMs, leftMs, phase }
}
