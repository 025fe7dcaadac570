import { useSyncExternalStore } from 'react'

function subscribe(changed: () => void): () => void {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}
const growth = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16

/** By how much this screen's letters, and all sizes with them, are larger than written; for sizes that code needs. */
export const useGrowth = (): number => useSyncExternalStore(subscribe, growth)
