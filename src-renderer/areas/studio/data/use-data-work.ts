import { useEffect, useState } from 'react'
import type { QueryResult } from '../../../../src-shared/queries'
import { useQuery } from '../../../sync'

/** While something is under way, how far it is is asked so often, in milliseconds. */
const ASK_EVERY_MS = 1_000

type Work = QueryResult<'data.work'>['work']

/** The export or replacement that is under way, or was last. `ask` looks at once. */
export function useDataWork(): { work: Work; ask: () => void } {
  const [asked, setAsked] = useState(0)
  const { data } = useQuery('data.work', {}, asked)
  const work = data?.work ?? null
  const isRunning = work?.state === 'running'
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setAsked((count) => count + 1), ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [isRunning])
  return { work, ask: () => setAsked((count) => count + 1) }
}
