import { type RefObject, useEffect, useRef } from 'react'

/** Scrolls an element into view when the mark comes to stand on it. */
export function useInView<T extends HTMLElement>(marked: boolean): RefObject<T | null> {
  const element = useRef<T>(null)
  useEffect(() => {
    if (marked) element.current?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  return element
}
