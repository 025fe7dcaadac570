import { useEffect, useEffectEvent, useState } from 'react'
import type { RecordName, RecordOf } from '../../src-shared/records'
import { listOf, rowOf, type StudioRows } from './rows'
import { useSynced } from './store'

/** `useRecords`, changing at most every `ms`: what uses it is not drawn again in between either. */
export function useCalmRecords<N extends RecordName>(name: N, ms: number): readonly RecordOf<N>[] {
  return useCalmRows((rows) => listOf(rows, name), name, ms)
}

/** `useRecord`, changing at most every `ms`: what uses it is not drawn again in between either. */
export function useCalmRecord<N extends RecordName>(name: N, id: string | null, ms: number): RecordOf<N> | undefined {
  return useCalmRows((rows) => rowOf(rows, name, id), `${name} ${id}`, ms)
}

/** What `read` gives, as of at most `ms` ago; with another `key` at once. */
function useCalmRows<T>(read: (rows: StudioRows) => T, key: string, ms: number): T {
  const now = () => ({ key, value: read(useSynced.getState().rows) })
  const [shown, setShown] = useState(now)
  const look = useEffectEvent(() => {
    const next = now()
    setShown((last) => (last.key === key && last.value === next.value ? last : next))
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is looked at anew
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let lookedAt = Number.NEGATIVE_INFINITY
    const lookNow = () => {
      timer = undefined
      lookedAt = performance.now()
      look()
    }
    const lookSoon = () => {
      const wait = lookedAt + ms - performance.now()
      if (wait <= 0) lookNow()
      else timer ??= setTimeout(lookNow, wait)
    }
    lookNow()
    const stop = useSynced.subscribe(({ rows }, before) => {
      if (rows !== before.rows) lookSoon()
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [key, ms])
  return shown.key === key ? shown.value : now().value
}
