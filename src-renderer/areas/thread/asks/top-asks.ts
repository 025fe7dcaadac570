import { needsPerson } from '../../../../src-shared/areas/thread/intents'
import { byWeight } from '../../../../src-shared/areas/thread/thread-order'
import type { Thread } from '../../../../src-shared/records'

const isOpen = ({ state }: Thread) => state === 'open' || state === 'claimed'

/**
 * What the host could answer for many at once, heaviest first: threads with someone waiting that nobody has handed up
 * yet. Complaints and matters of one viewer's own order are support's at once, and no answer on air for many.
 */
export function topAsks(threads: readonly Thread[], showId: string, limit: number): Thread[] {
  return threads
    .filter((row) => row.showId === showId && row.waiting > 0 && isOpen(row) && !needsPerson(row.intent))
    .sort((a, b) => byWeight(a, b) || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
}
