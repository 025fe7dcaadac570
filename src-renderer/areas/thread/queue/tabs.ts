import { byWeight } from '../../../../src-shared/areas/thread/thread-order'
import type { Thread } from '../../../../src-shared/records'

export const TABS = ['open', 'mine', 'escalated', 'closed', 'dismissed'] as const
export type Tab = (typeof TABS)[number]

/** The tab a thread is found under; colleagues' claimed threads stay in sight under `open`. */
export function tabOf(thread: Pick<Thread, 'state'>, mine: boolean): Tab {
  if (thread.state === 'escalated') return 'escalated'
  if (thread.state === 'answered') return 'closed'
  if (thread.state === 'dismissed') return 'dismissed'
  return mine ? 'mine' : 'open'
}

/** A tab's threads in their order: what waits by weight, what is closed by when it was closed, last one first. */
export function inTabOrder(tab: Tab, threads: readonly Thread[]): Thread[] {
  if (tab === 'closed' || tab === 'dismissed') {
    return [...threads].sort((a, b) => b.turn - a.turn || byId(a, b))
  }
  return [...threads].sort((a, b) => byWeight(a, b) || byId(a, b))
}

const byId = (a: Thread, b: Thread) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
