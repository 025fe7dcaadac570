import { useState } from 'react'
import type { Show } from '../../../src-shared/records'

/** How many rehearsals of the show have ended before this screen: what it holds of one goes with it. */
export function useRehearsalsOver(show: Show | undefined): number {
  const id = show?.id
  const startedAt = show?.startedAt ?? null
  const [seen, setSeen] = useState({ id, startedAt, over: 0 })
  if (seen.id !== id || seen.startedAt !== startedAt) {
    // Only the end of a rehearsal takes back that a show was started.
    const isOver = seen.id === id && seen.startedAt !== null
    setSeen({ id, startedAt, over: seen.over + (isOver ? 1 : 0) })
  }
  return seen.over
}
