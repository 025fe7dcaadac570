import { describe, expect, it } from 'vitest'
import { segmentClock } from '../../../src-shared/areas/show/segment-clock'
import { aSegment, aShow, T0 } from '../../support/rows'

const MINUTE = 60_000

describe('the clock of the segment on air', () => {
  const segment = aSegment('s1', 300)

  it('counts down to the planned length and over it', () => {
    expect(segmentClock(aShow(), segment, T0 + MINUTE)).toEqual({
      elapsedMs: MINUTE,
      plannedMs: 5 * MINUTE,
      leftMs: 4 * MINUTE,
      phase: 'under',
    })
    expect(segmentClock(aShow(), segment, T0 + 6 * MINUTE)).toMatchObject({ leftMs: -MINUTE, phase: 'over' })
  })

  it('is over from the moment on at which the planned length is used up', () => {
    expect(segmentClock(aShow(), segment, T0 + 5 * MINUTE - 1)?.phase).toBe('near')
    expect(segmentClock(aShow(), segment, T0 + 5 * MINUTE)).toMatchObject({ leftMs: 0, phase: 'over' })
  })

  it('warns in the last minute, and in the last fifth of a short segment', () => {
    expect(segmentClock(aShow(), segment, T0 + 4 * MINUTE)?.phase).toBe('near')
    const short = aSegment('s1', 60)
    expect(segmentClock(aShow(), short, T0 + 47_000)?.phase).toBe('under')
    expect(segmentClock(aShow(), short, T0 + 48_000)?.phase).toBe('near')
  })

  it('is neither under nor over where no length was planned', () => {
    expect(segmentClock(aShow(), aSegment('s1', 0), T0 + MINUTE)?.phase).toBe('none')
  })

  it('stands still outside a live', () => {
    expect(segmentClock(aShow({ state: 'planned' }), segment, T0)).toBeNull()
    expect(segmentClock(aShow({ state: 'ended' }), segment, T0)).toBeNull()
    expect(segmentClock(aShow(), undefined, T0)).toBeNull()
  })
})
