import { type RefObject, useEffect, useRef } from 'react'
import { useTriage } from '../state'

/** A text field that takes the focus each time the open thread is asked to. */
export function useFocusText(): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null)
  const asked = useTriage((state) => state.focusText)
  const answered = useRef(focused)
  useEffect(() => {
    if (answered.current === asked) return
    answered.current = asked
    focused = asked
    field.current?.focus()
  }, [asked])
  return field
}

/** The last request that some field took: one that mounts later must not take it again. */
let focused = 0
