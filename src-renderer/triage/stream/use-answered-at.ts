import { useMemo } from 'react'
import { useCalm, useRecords } from '../../sync'

/** When each answered thread was answered last, by thread id. */
export function useAnsweredAt(): ReadonlyMap<string, number> {
  const threads = useCalm(useRecords('thread'), 300)
  return useMemo(
    () => new Map(threads.flatMap(({ id, answeredAt }) => (answeredAt === null ? [] : [[id, answeredAt] as const]))),
    [threads],
  )
}
