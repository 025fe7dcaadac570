import { type RefObject, useCallback, useEffect, useRef } from 'react'

/** How long after its last sign a hand counts as being on the list, in milliseconds: a flick runs on by itself. */
const LINGERS = 1_000
const SIGNS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

/**
 * Tells a reader's scrolling from the list's own: rows that are measured or let go move the scroll position as well.
 * @returns whether a hand is on the element now
 */
export function useHand(element: RefObject<HTMLElement | null>): () => boolean {
  const seenAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const target = element.current
    const see = () => {
      seenAt.current = performance.now()
    }
    for (const sign of SIGNS) target?.addEventListener(sign, see, { passive: true })
    return () => {
      for (const sign of SIGNS) target?.removeEventListener(sign, see)
    }
  }, [element])
  return useCallback(() => performance.now() - seenAt.current < LINGERS, [])
}
