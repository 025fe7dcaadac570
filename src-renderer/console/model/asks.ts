import { needsPerson } from '../../../src-shared/intents'
import type { Thread } from '../../../src-shared/records'
import { threadWeight } from '../../../src-shared/thread-weight'

const isOpen = ({ state }: Thread) => state === 'open' || state === 'claimed'

/**
 * What the host could answer for many at once, heaviest first: threads with someone waiting that nobody has handed up
 * yet. Matters of one viewer's own order are support's, and no answer on air.
 * @param now studio clock in milliseconds
 */
export function topAsks(threads: readonly Thread[], showId: string, now: number, limit: number): Thread[] {
  return threads
    .filter((row) => row.showId === showId && row.waiting > 0 && isOpen(row) && !needsPerson(row.intent))
    .map((row) => ({ row, weight: threadWeight(row, now) }))
    .sort((a, b) => b.weight - a.weight || (a.row.id < b.row.id ? -1 : 1))
    .slice(0, limit)
    .map(({ row }) => row)
}
