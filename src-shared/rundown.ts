import type { Segment } from './records/show'

/** The rundown in its order. Equal positions cannot happen in the store; the id decides all the same. */
export function inOrder<T extends Pick<Segment, 'position' | 'id'>>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : a.id < b.id ? -1 : 1))
}

/** The segment after `segmentId`, or the first when it is null; undefined at the end. */
export function nextSegment(rows: readonly Segment[], segmentId: string | null): Segment | undefined {
  const sorted = inOrder(rows)
  return segmentId === null ? sorted[0] : sorted[sorted.findIndex((row) => row.id === segmentId) + 1]
}
