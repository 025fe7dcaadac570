import { useEffect, useState } from 'react'
import type { Thread } from '../../../../src-shared/records'
import { query, useCalm, useLinkCount } from '../../../sync'
import type { Tab } from './tabs'

/** Threads that come into the list at a time. */
const PAGE = 100
/** What is in the list is read again so often at most while the queue changes, in milliseconds. */
const READ_AGAIN = 3_000

/** The threads of a tab that are not synced: the lighter ones, as far as they were asked for. */
export interface Rest {
  readonly threads: readonly Thread[]
  readonly state: 'there' | 'asking' | 'failed'
  /** Reads the next page; after a failure, what could not be read. */
  loadMore(): void
}

/** What `thread.list` calls the threads of a tab; those that somebody works at are synced, all of them. */
const STATE_OF = { open: 'open', closed: 'answered', dismissed: 'dismissed', mine: null, escalated: null } as const
const NONE: readonly Thread[] = []

/** What was read for a tab of a show. */
interface Held {
  readonly place: string
  /** Pages that are wanted in the list. */
  readonly pages: number
  readonly threads: readonly Thread[]
  readonly state: Rest['state']
  readonly attempt: number
}

const nothing = (place: string): Held => ({ place, pages: 0, threads: NONE, state: 'there', attempt: 0 })

/**
 * Threads of `tab` beyond those that are synced, as many pages as were asked for. They are no synced rows: they are read
 * again while the queue changes, so that none stands there that has been answered, and none is passed over.
 * @param queue changes whenever any thread of the show has
 */
export function useRest(showId: string, tab: Tab, queue: unknown): Rest {
  const place = `${showId} ${tab}`
  const [kept, setHeld] = useState<Held>(nothing(place))
  const held = kept.place === place ? kept : nothing(place)
  const { pages, attempt } = held
  const state = STATE_OF[tab]
  const changed = useCalm(queue, READ_AGAIN)
  const links = useLinkCount()

  // biome-ignore lint/correctness/useExhaustiveDependencies: each of the others is a reason to read again
  useEffect(() => {
    if (pages === 0 || state === null) return
    let isWanted = true
    const told = (next: Partial<Held>) => {
      if (isWanted) setHeld((now) => (now.place === place ? { ...now, ...next } : now))
    }
    readPages(state, pages).then(
      (threads) => told({ threads, state: 'there' }),
      () => told({ state: 'failed' }),
    )
    return () => {
      isWanted = false
    }
  }, [place, pages, attempt, changed, links])

  const loadMore = () => {
    if (state === null || held.state === 'asking') return
    const failed = held.state === 'failed'
    setHeld({
      ...held,
      state: 'asking',
      pages: pages + (failed && pages > 0 ? 0 : 1),
      attempt: attempt + Number(failed),
    })
  }
  return { threads: held.threads, state: held.state, loadMore }
}

async function readPages(state: 'open' | 'answered' | 'dismissed', pages: number): Promise<Thread[]> {
  const found = new Map<string, Thread>()
  for (let page = 0; page < pages; page += 1) {
    const { threads } = await query('thread.list', { state, skip: page * PAGE, limit: PAGE })
    for (const thread of threads) found.set(thread.id, thread)
    if (threads.length < PAGE) break
  }
  return [...found.values()]
}
