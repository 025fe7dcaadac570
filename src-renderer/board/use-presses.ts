import { useLayoutEffect, useRef, useState } from 'react'
import { READ_MS } from '../../src-shared/cue-time'
import { PressGuard } from '../../src-shared/press-guard'

/** Whether a press counts: it is no repeat, and what it acts on was there for long enough to be read. */
export interface Presses {
  /**
   * @param what the thing pressed, by any key, pedal or finger
   * @param since since when what it acts on is there, by the page's own clock; null while it is not
   */
  readonly takes: (what: string, since: number | null) => boolean
}

/** The moment of the press that is handled now: a busy page may come to it late. */
const pressedAt = (): number => globalThis.event?.timeStamp ?? performance.now()

/** Guards a board against presses that act on what came up under the finger. */
export function usePresses(): Presses {
  const [presses] = useState((): Presses => {
    const guard = new PressGuard(pressedAt)
    return {
      takes: (what, since) => guard.takes(what) && since !== null && pressedAt() - since >= READ_MS,
    }
  })
  return presses
}

/** Since when `id` is what it is, by the page's own clock; null for none. */
export function useThereSince(id: string | undefined): () => number | null {
  const since = useRef<number | null>(null)
  useLayoutEffect(() => {
    since.current = id === undefined ? null : performance.now()
  }, [id])
  return () => since.current
}
