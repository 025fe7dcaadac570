import { describe, expect, it } from 'vitest'
import { rundownPlan } from '../../../src-renderer/areas/show/rundown/rundown-plan'
import { aSegment, aShow, T0 } from '../../support/rows'

const MINUTE = 60_000

describe('the plan of the rundown', () => {
  const segments = [aSegment('s1', 60), aSegment('s2', 120), aSegment('s3', 180)]

  it('marks what is past, on air, next and later', () => {
    const plan = rundownPlan(aShow({ segmentId: 's2', segmentStartedAt: T0 + MINUTE }), segments, T0 + MINUTE)
    expect(segments.map(({ id }) => plan.rows.get(id)?.place)).toEqual(['past', 'on_air', 'next'])
    expect(plan.totalMs).toBe(6 * MINUTE)
  })

  it('is behind by a late start of the segment, and further with every moment it runs over', () => {
    const show = aShow({ segmentId: 's2', segmentStartedAt: T0 + 90_000 })
    expect(rundownPlan(show, segments, T0 + 100_000).behindMs).toBe(30_000)
    expect(rundownPlan(show, segments, T0 + 90_000 + 120_000 + 15_000).behindMs).toBe(45_000)
  })

  it('is ahead when a segment went on air early', () => {
    expect(
      rundownPlan(aShow({ segmentId: 's3', segmentStartedAt: T0 + 100_000 }), segments, T0 + 100_000).behindMs,
    ).toBe(-80_000)
  })

  it('expects what comes by as much later as the show is behind', () => {
    const plan = rundownPlan(aShow({ segmentId: 's2', segmentStartedAt: T0 + 90_000 }), segments, T0 + 100_000)
    expect(plan.rows.get('s1')?.expectedAt).toBeNull()
    expect(plan.rows.get('s2')?.expectedAt).toBe(T0 + 90_000)
    expect(plan.rows.get('s3')?.expectedAt).toBe(T0 + 180_000 + 30_000)
  })

  it('counts a planned show from its planned start, and knows no times without one', () => {
    const planned = aShow({ state: 'planned', startedAt: null, segmentId: null, segmentStartedAt: null })
    const at = rundownPlan({ ...planned, plannedStartAt: T0 }, segments, T0 - MINUTE)
    expect(at.rows.get('s2')).toEqual({ place: 'later', offsetMs: MINUTE, expectedAt: T0 + MINUTE })
    expect(at.behindMs).toBeNull()
    expect(rundownPlan(planned, segments, T0).rows.get('s2')?.expectedAt).toBeNull()
  })
})
