import { useState } from 'react'
import type { Thread } from '../../../src-shared/records'
import { query } from '../../sync'
import type { Tab } from './tabs'

const PAGE = 50

/** The threads of a tab that are not synced: the lighter ones, as far as they were asked for. */
export interface Rest {
  readonly threads: readonly Thread[]
  /** How many of the tab are not on the screen. */
  readonly hidden: number
  readonly state: 'there' | 'asking' | 'failed'
  /** Reads the next page. */
  loadMore(): void
}

/** What `thread.list` calls the threads of a tab; those that somebody works at are synced, all of them. */
const STATE_OF = { open: 'open', closed: 'answered', dismissed: 'dismissed', mine: null, escalated: null } as const
const NONE: readonly Thread[] = []

interface Held {
  readonly place: string
  readonly threads: readonly Thread[]
  readonly state: Rest['state']
}

/** Threads of `tab` beyond those that are synced, page by page. */
export function useRest(showId: string, tab: Tab): Rest {
  const place = `${showId} ${tab}`
  const [held, setHeld] = useState<Held>({ place, threads: NONE, state: 'there' })
  const here = held.place === place
  const threads = here ? held.threads : NONE
  const state = STATE_OF[tab]

  const loadMore = async () => {
    if (state === null || (here && held.state === 'asking')) return
    const told = (next: Omit<Held, 'place'>) => setHeld((now) => (now.place === place ? { place, ...next } : now))
    setHeld({ place, threads, state: 'asking' })
    try {
      const page = await query('thread.list', { state, skip: threads.length, limit: PAGE })
      const known = new Set(threads.map((row) => row.id))
      told({ threads: [...threads, ...page.threads.filter((row) => !known.has(row.id))], state: 'there' })
    } catch {
      told({ threads, state: 'failed' })
    }
  }
  return { threads, hidden: 0, state: here ? held.state : 'there', loadMore: () => void loadMore() }
}
