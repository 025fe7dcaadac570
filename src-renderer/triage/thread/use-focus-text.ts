import { type RefObject, useEffect, useRef } from 'react'
import { focusTaken, useTriage } from '../state'

/** The text field of a thread, which takes the focus each time it is asked to. */
export function useFocusText(threadId: string): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null)
  const asked = useTriage((state) => state.focusFor === threadId)
  useEffect(() => {
    if (!asked) return
    field.current?.focus()
    focusTaken()
  }, [asked])
  return field
}
