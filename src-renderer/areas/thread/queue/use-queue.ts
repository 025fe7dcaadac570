import { useCallback, useMemo, useState } from 'react'
import type { Thread } from '../../../../src-shared/records'
import { studioNow, useCalmRecord, useCalmRecords, useStudioNow } from '../../../sync'
import { isMine } from '../rights'
import { useMe } from '../use-me'
import { FREE, type Hold, isHeld } from './hold'
import { nextOrder, type Shown, sameOr } from './order'
import { inTabOrder, TABS, type Tab, tabOf } from './tabs'
import { type Rest, useRest } from './use-rest'

/** How often the rows' numbers change at most, in milliseconds. */
const CALM_ROWS = 300
/** How often the order is made anew, in milliseconds: often enough to be true, seldom enough to be read. */
const CALM = 2_000

export interface Queue {
  /** Rows of the tab as they stand on the screen; some may have gone elsewhere while the order is held. */
  threads: readonly Thread[]
  /** All threads of each tab, shown or not. */
  counts: Readonly<Record<Tab, number>>
  /** Those that are not synced, and how many of the tab are not on the screen. */
  rest: Rest & { readonly hidden: number }
  held: boolean
  /** Whether rows will move once the order is let go. */
  stale: boolean
  /** Someone aims at the list with the pointer, `false` when it left. */
  pointed(over: boolean): void
  /** Someone moved the selection by key. */
  keyed(): void
  /** Puts the rows in their true order now. */
  letGo(): void
}

/** The threads of `tab`, by weight, in an order that does not move under a hand. */
export function useQueue(showId: string, tab: Tab): Queue {
  const all = useCalmRecords('thread', CALM_ROWS)
  const me = useMe()
  const tick = useStudioNow(CALM)
  const queue = useCalmRecord('queue', showId, CALM_ROWS)
  const [hold, setHold] = useState<Hold>(FREE)

  const rest = useRest(showId, tab, queue)
  const { byId, tabs } = useMemo(() => {
    const synced = all.filter((row) => row.showId === showId)
    const known = new Set(synced.map((row) => row.id))
    const rows = [...synced, ...rest.threads.filter((row) => !known.has(row.id))]
    const sorted = Object.fromEntries(TABS.map((name) => [name, [] as Thread[]])) as Record<Tab, Thread[]>
    for (const row of rows) sorted[tabOf(row, isMine(row, me))].push(row)
    return { byId: new Map(rows.map((row) => [row.id, row])), tabs: sorted }
  }, [all, rest.threads, showId, me])
  const sorted = useMemo(() => inTabOrder(tab, tabs[tab]).map((row) => row.id), [tab, tabs])

  const place = `${showId} ${tab}`
  const held = isHeld(hold, tick)
  const [shown, setShown] = useState<Shown>({ place, tick, ids: sorted })
  const next = nextOrder(shown, { place, tick, held, sorted }, (id) => byId.has(id))
  if (next !== shown) setShown(next)

  const pointed = useCallback((over: boolean) => {
    setHold((now) => ({ ...now, pointerAt: over ? studioNow() : null }))
  }, [])
  const keyed = useCallback(() => setHold((now) => ({ ...now, keyAt: studioNow() })), [])
  const letGo = useCallback(() => {
    setHold(FREE)
    setShown({ place, tick, ids: sorted })
  }, [place, tick, sorted])

  const counts = queue
    ? {
        // Those that colleagues have claimed stay in sight there.
        open: queue.open + queue.claimed - tabs.mine.length,
        mine: tabs.mine.length,
        escalated: queue.escalated,
        closed: queue.answered,
        dismissed: queue.dismissed,
      }
    : (Object.fromEntries(TABS.map((name) => [name, tabs[name].length])) as Record<Tab, number>)

  return {
    threads: next.ids.map((id) => byId.get(id)).filter((row) => row !== undefined),
    counts,
    rest: { ...rest, hidden: Math.max(0, counts[tab] - tabs[tab].length) },
    held,
    stale: held && sameOr(next.ids, sorted) !== next.ids,
    pointed,
    keyed,
    letGo,
  }
}
