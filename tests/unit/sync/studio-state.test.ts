import { describe, expect, it } from 'vitest'
import { applyFrame, NO_ROWS } from '../../../src-renderer/sync/rows'
import { studioState } from '../../../src-renderer/sync/store'
import type { Product, Segment, Show, Studio } from '../../../src-shared/records'

const show = (id: string, segmentId: string | null) => ({ id, segmentId }) as Show
const segment = (id: string, position: string, productId: string | null = null, showId = 'today') =>
  ({ id, showId, position, productId }) as Segment

const rows = applyFrame(NO_ROWS, {
  type: 'snapshot',
  epoch: 'e1',
  seq: 1,
  records: {
    studio: [{ id: 'studio', showId: 'today' } as Studio],
    show: [show('yesterday', 'x'), show('today', 'b')],
    segment: [segment('c', 'a2'), segment('a', 'a0'), segment('x', 'a0', null, 'yesterday'), segment('b', 'a1', 'p')],
    product: [{ id: 'p' } as Product],
  },
}).rows

describe("the studio's current show", () => {
  it('is the one the studio names, with its rundown in order, what is on air and what comes next', () => {
    const state = studioState(rows)
    expect(state.show?.id).toBe('today')
    expect(state.segments.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(state.segment?.id).toBe('b')
    expect(state.product?.id).toBe('p')
    expect(state.nextSegment?.id).toBe('c')
  })

  it('is the same object until a row that it is made of changes', () => {
    const before = studioState(rows)
    const patch = { type: 'patch' as const, epoch: 'e1', from: 1, to: 2, dels: [] }
    const aside = applyFrame(rows, { ...patch, puts: [['member', { id: 'm', name: 'M', roles: [], archived: false }]] })
    expect(studioState(aside.rows)).toBe(before)
    const moved = applyFrame(rows, { ...patch, puts: [['show', show('today', 'c')]] })
    expect(studioState(moved.rows).segment?.id).toBe('c')
    expect(studioState(moved.rows).nextSegment).toBeUndefined()
  })

  it('is empty before anything came', () => {
    expect(studioState(NO_ROWS)).toMatchObject({ show: undefined, segments: [], segment: undefined })
  })
})
