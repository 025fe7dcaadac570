import type { Thread } from '../../../src-shared/records'
import { threadWeight } from '../../../src-shared/thread-weight'

export const TABS = ['open', 'mine', 'escalated', 'closed', 'dismissed'] as const
export type Tab = (typeof TABS)[number]

/** The tab a thread is found under; colleagues' claimed threads stay in sight under `open`. */
export function tabOf(thread: Pick<Thread, 'state'>, mine: boolean): Tab {
  if (thread.state === 'escalated') return 'escalated'
  if (thread.state === 'answered') return 'closed'
  if (thread.state === 'dismissed') return 'dismissed'
  return mine ? 'mine' : 'open'
}

/**
 * A tab's threads in their order: what waits by weight, what is closed by when it was closed, last one first.
 * @param now studio clock in milliseconds
 */
export function inTabOrder(tab: Tab, threads: readonly Thread[], now: number): Thread[] {
  if (tab === 'closed' || tab === 'dismissed') {
    const closedAt = (thread: Thread) => Math.max(thread.answeredAt ?? 0, thread.lastAskedAt)
    return [...threads].sort((a, b) => closedAt(b) - closedAt(a) || byId(a, b))
  }
  const weighed = threads.map((thread) => ({ thread, weight: threadWeight(thread, now) }))
  return weighed.sort((a, b) => b.weight - a.weight || byId(a.thread, b.thread)).map(({ thread }) => thread)
}

const byId = (a: Thread, b: Thread) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
