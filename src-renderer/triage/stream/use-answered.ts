import { useMemo } from 'react'
import { useCalm, useRecords } from '../../sync'

/** Up to which comment each thread has been answered, by thread id. */
export function useAnswered(): ReadonlyMap<string, number> {
  const threads = useCalm(useRecords('thread'), 300)
  return useMemo(() => new Map(threads.map(({ id, answeredUpTo }) => [id, answeredUpTo])), [threads])
}
