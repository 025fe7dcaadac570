import { useLayoutEffect, useRef } from 'react'
import { READ_MS } from '../../src-shared/areas/cue/cue-time'

/** The moment of the press that is handled now, by the page's own clock: a busy page may come to it late. */
export const pressedAt = (): number => globalThis.event?.timeStamp ?? performance.now()

/** Since when `id` is what it is, in milliseconds by the page's own clock; null for none. */
export function useThereSince(id: string | undefined): () => number | null {
  const since = useRef<number | null>(null)
  useLayoutEffect(() => {
    since.current = id === undefined ? null : performance.now()
  }, [id])
  return () => since.current
}

/** Whether what is there `since` then stood before the eyes for long enough, when it was pressed now, to be read. */
export const couldBeRead = (since: number | null): boolean => since !== null && pressedAt() - since >= READ_MS
