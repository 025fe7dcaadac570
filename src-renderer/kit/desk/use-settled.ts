import { useEffect, useState } from 'react'

/** Milliseconds that a key's target must have stood there before the key acts on it. */
const SETTLES_AFTER = 500

/**
 * Whether the target of a single key has stood long enough to be meant: one that came in the moment of the press was
 * not. The first one after a time of none is meant at once, and one that was chosen by hand.
 */
export function useSettled(targetId: string | undefined, byHand: boolean): boolean {
  const [settled, setSettled] = useState(targetId)
  useEffect(() => {
    if (byHand || settled === undefined) {
      setSettled(targetId)
      return
    }
    const timer = setTimeout(() => setSettled(targetId), SETTLES_AFTER)
    return () => clearTimeout(timer)
  }, [targetId, byHand, settled])
  return byHand || settled === targetId || settled === undefined
}
