import { useCallback, useEffect, useState } from 'react'
import type { QueryResult } from '../../../../src-shared/queries'
import { query, useLink } from '../../../sync'

type Line = QueryResult<'journal.list'>['lines'][number]

/** Lines of one page. */
const PAGE = 100

/** Pages of the journal: `load` fetches the next older one, `refresh` begins again with the newest. */
export function useJournal() {
  const [lines, setLines] = useState<readonly Line[]>([])
  const [more, setMore] = useState(false)
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading')

  const fetchBelow = useCallback(async (known: readonly Line[]) => {
    setState('loading')
    try {
      const before = known.at(-1)?.seq
      const page = await query('journal.list', { limit: PAGE, ...(before === undefined ? {} : { before }) })
      setLines([...known, ...page.lines])
      setMore(page.lines.length === PAGE)
      setState('ready')
    } catch {
      setState('failed')
    }
  }, [])
  const refresh = useCallback(() => void fetchBelow([]), [fetchBelow])
  // Opened without a link, or when the link was lost: it begins anew once there is one.
  const live = useLink().state === 'live'
  useEffect(() => {
    if (live) refresh()
  }, [live, refresh])
  return { lines, more, state, refresh, load: () => void fetchBelow(lines) }
}
