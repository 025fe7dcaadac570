import type { Thread } from '../../../src-shared/records'
import { threadWeight } from '../../../src-shared/thread-weight'

/** What viewers ask now: threads with someone waiting, heaviest first. `now` is the studio's clock in milliseconds. */
export function topAsks(threads: readonly Thread[], showId: string, now: number, limit: number): Thread[] {
  return threads
    .filter((row) => row.showId === showId && row.waiting > 0 && row.state !== 'answered' && row.state !== 'dismissed')
    .map((row) => ({ row, weight: threadWeight(row, now) }))
    .sort((a, b) => b.weight - a.weight || (a.row.id < b.row.id ? -1 : 1))
    .slice(0, limit)
    .map(({ row }) => row)
}
