import { useCallback, useMemo, useState } from 'react'
import type { Thread } from '../../../src-shared/records'
import { studioNow, useCalm, useRecords, useStudioNow } from '../../sync'
import { isMine } from '../parts/rights'
import { useMe } from '../parts/use-me'
import { FREE, type Hold, isHeld } from './hold'
import { nextOrder, type Shown, sameOr } from './order'
import { inTabOrder, TABS, type Tab, tabOf } from './tabs'

/** How often the rows' numbers change at most, in milliseconds. */
const CALM_ROWS = 300
/** How often the order is made anew, in milliseconds: often enough to be true, seldom enough to be read. */
const CALM = 2_000

export interface Queue {
  /** Rows of the tab as they stand on the screen; some may have gone elsewhere while the order is held. */
  threads: readonly Thread[]
  counts: Readonly<Record<Tab, number>>
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
  const all = useCalm(useRecords('thread'), CALM_ROWS)
  const me = useMe()
  const tick = useStudioNow(CALM)
  const [hold, setHold] = useState<Hold>(FREE)

  const { byId, tabs } = useMemo(() => {
    const rows = all.filter((row) => row.showId === showId)
    const sorted = Object.fromEntries(TABS.map((name) => [name, [] as Thread[]])) as Record<Tab, Thread[]>
    for (const row of rows) sorted[tabOf(row, isMine(row, me))].push(row)
    return { byId: new Map(rows.map((row) => [row.id, row])), tabs: sorted }
  }, [all, showId, me])
  const sorted = useMemo(() => inTabOrder(tab, tabs[tab], tick).map((row) => row.id), [tab, tabs, tick])

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

  return {
    threads: next.ids.map((id) => byId.get(id)).filter((row) => row !== undefined),
    counts: {
      open: tabs.open.length,
      mine: tabs.mine.length,
      escalated: tabs.escalated.length,
      closed: tabs.closed.length,
    },
    held,
    stale: held && sameOr(next.ids, sorted) !== next.ids,
    pointed,
    keyed,
    letGo,
  }
}
