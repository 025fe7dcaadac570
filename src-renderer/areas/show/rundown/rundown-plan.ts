import type { Segment, Show } from '../../../../src-shared/records'

export interface RundownPlan {
  /** Sum of planned lengths. */
  totalMs: number
  /**
   * How far the show runs behind its plan (positive) or ahead of it (negative); null while it is not live. A segment
   * that runs over pushes it up as it happens.
   */
  behindMs: number | null
  rows: ReadonlyMap<string, RundownRow>
}

export interface RundownRow {
  place: 'past' | 'on_air' | 'next' | 'later'
  /** Planned begin, counted from the show's start. */
  offsetMs: number
  /** When it is to begin as things stand, on the studio's clock; null for the past and without a start. */
  expectedAt: number | null
}

/**
 * Where every segment stands in time.
 * @param segments in their order
 * @param now studio clock in milliseconds
 */
export function rundownPlan(show: Show, segments: readonly Segment[], now: number): RundownPlan {
  const rows = new Map<string, RundownRow>()
  const live = show.state === 'live'
  const onAir = live ? segments.findIndex((row) => row.id === show.segmentId) : -1
  const start = show.startedAt ?? show.plannedStartAt

  const offsets: number[] = []
  let totalMs = 0
  for (const row of segments) {
    offsets.push(totalMs)
    totalMs += row.plannedSeconds * 1_000
  }

  let behindMs: number | null = null
  const current = segments[onAir]
  if (current && show.startedAt !== null && show.segmentStartedAt !== null) {
    const overMs = Math.max(0, now - show.segmentStartedAt - current.plannedSeconds * 1_000)
    behindMs = show.segmentStartedAt - show.startedAt - offsets[onAir]! + overMs
  }

  segments.forEach((row, index) => {
    const offsetMs = offsets[index]!
    const ended = show.state === 'ended'
    const past = ended || (onAir >= 0 && index < onAir)
    const place = past ? 'past' : index === onAir ? 'on_air' : index === onAir + 1 ? 'next' : 'later'
    const expectedAt =
      past || start === null ? null : index === onAir ? show.segmentStartedAt : start + offsetMs + (behindMs ?? 0)
    rows.set(row.id, { place, offsetMs, expectedAt })
  })
  return { totalMs, behindMs, rows }
}
