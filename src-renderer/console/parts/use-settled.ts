import { useEffect, useState } from 'react'

/** Milliseconds that a key's target must have stood there before the key acts on it. */
const SETTLES_AFTER = 500

/**
 * Whether the target of a single key has stood long enough to be meant: one that came in the moment of the press was
 * not. A target that was chosen by hand is meant at once.
 */
export function useSettled(targetId: string | undefined, byHand: boolean): boolean {
  const [settled, setSettled] = useState(targetId)
  useEffect(() => {
    if (byHand) {
      setSettled(targetId)
      return
    }
    const timer = setTimeout(() => setSettled(targetId), SETTLES_AFTER)
    return () => clearTimeout(timer)
  }, [targetId, byHand])
  return byHand || settled === targetId
}
