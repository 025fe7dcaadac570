import { useEffect, useRef, useState } from 'react'

const COUNT_MS = 700

/** A number that runs to its new value, so that the change is seen; at once for those who want no motion. */
export function useCounted(value: number): number {
  const [shown, setShown] = useState(value)
  const from = useRef(value)
  useEffect(() => {
    const start = from.current
    if (start === value) return
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      from.current = value
      setShown(value)
      return
    }
    const began = performance.now()
    let frame = 0
    const step = () => {
      const part = Math.min(1, (performance.now() - began) / COUNT_MS)
      const at = Math.round(start + (value - start) * (1 - (1 - part) ** 3))
      from.current = at
      setShown(at)
      if (part < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [value])
  return shown
}
