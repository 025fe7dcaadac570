import type { Segment } from './records'

/** The rundown in its order. Equal positions cannot happen in the store; the id decides all the same. */
export function inOrder<T extends Pick<Segment, 'position' | 'id'>>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : a.id < b.id ? -1 : 1))
}

/** The next segment that shows something else than what is on air: segments that show the same product again are passed over. */
export function nextOther(rows: readonly Segment[], onAir: Segment | undefined): Segment | undefined {
  const after = inOrder(rows)
  const at = onAir ? after.findIndex((row) => row.id === onAir.id) : -1
  return after.slice(at + 1).find((row) => row.productId === null || row.productId !== onAir?.productId)
}

/** The segment after `segmentId`, or the first when it is null; undefined at the end. */
export function nextSegment(rows: readonly Segment[], segmentId: string | null): Segment | undefined {
  const sorted = inOrder(rows)
  return segmentId === null ? sorted[0] : sorted[sorted.findIndex((row) => row.id === segmentId) + 1]
}
