import { useCallback, useEffect, useRef, useState } from 'react'
import type { QueryInput, QueryName, QueryResult } from '../../src-shared/queries'
import { query } from './client'
import { useLink } from './store'

/** What a query brought. */
interface Asked<N extends QueryName> {
  /** The last answer; while another input is being asked, that of the one before. */
  readonly data: QueryResult<N> | undefined
  readonly state: 'asking' | 'there' | 'failed'
  /** Asks again, as after a failure. */
  again(): void
}

interface Found<N extends QueryName> {
  readonly key: string | null
  readonly data: QueryResult<N> | undefined
  readonly state: Asked<N>['state']
}

/**
 * Asks the studio, again when `input` or `when` changes, and by itself whenever the link turns live: what could not be
 * read meanwhile is read then, and what changed meanwhile is known.
 * @param input null for nothing to ask now
 * @param when changes when the same question may have another answer
 */
export function useQuery<N extends QueryName>(name: N, input: QueryInput<N> | null, when?: unknown): Asked<N> {
  const links = useLinkCount()
  const key = input === null ? null : JSON.stringify(input)
  const [found, setFound] = useState<Found<N>>({ key: null, data: undefined, state: 'asking' })
  const [attempt, setAttempt] = useState(0)
  const wanted = useRef(key)
  const turn = useRef(0)
  const taken = useRef(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each of the others is a reason to ask again
  useEffect(() => {
    wanted.current = key
    if (key === null) return
    const mine = ++turn.current
    const take = (next: (now: Found<N>) => Found<N>) => {
      // A slow answer to what is no longer asked, or from before the one that is shown.
      if (wanted.current !== key || mine < taken.current) return
      taken.current = mine
      setFound(next)
    }
    query(name, JSON.parse(key)).then(
      (data) => take(() => ({ key, data, state: 'there' })),
      () => take((now) => ({ ...now, key, state: 'failed' })),
    )
  }, [name, key, when, links, attempt])

  const again = useCallback(() => {
    setFound((now) => ({ ...now, state: 'asking' }))
    setAttempt((count) => count + 1)
  }, [])
  return { data: found.data, state: found.key === key ? found.state : 'asking', again }
}

/** Counts up each time the link turns live: what could not be read meanwhile is read again then. */
export function useLinkCount(): number {
  const live = useLink().state === 'live'
  const [counted, setCounted] = useState({ live, times: 0 })
  if (counted.live === live) return counted.times
  const next = { live, times: counted.times + Number(live) }
  setCounted(next)
  return next.times
}
