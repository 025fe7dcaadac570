import { useMemo } from 'react'
import { useCalmRecords } from '../../../sync'

/** Up to which comment each thread has been answered, by thread id. */
export function useAnswered(): ReadonlyMap<string, number> {
  const threads = useCalmRecords('thread', 300)
  return useMemo(() => new Map(threads.map(({ id, answeredUpTo }) => [id, answeredUpTo])), [threads])
}
