import { useEffect, useRef, useState } from 'react'

/**
 * The same value, changing at most every `ms`: at once after a quiet spell, otherwise at the end of the interval. For
 * what a flood of comments would redraw ten times a second and nobody reads that fast.
 */
export function useCalm<T>(value: T, ms: number): T {
  const [shown, setShown] = useState(value)
  const shownAt = useRef(0)
  useEffect(() => {
    const show = () => {
      shownAt.current = performance.now()
      setShown(() => value)
    }
    const wait = shownAt.current + ms - performance.now()
    if (wait <= 0) return show()
    const timer = setTimeout(show, wait)
    return () => clearTimeout(timer)
  }, [value, ms])
  return shown
}
