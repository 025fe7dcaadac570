import { type RefObject, useEffect, useRef } from 'react'
import { focusTaken, useTriage } from '../state'

/** The text field of a thread, which takes the focus each time it is asked to. */
export function useFocusText(threadId: string): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null)
  const asked = useTriage((state) => state.focusFor === threadId)
  useEffect(() => {
    if (!asked) return
    field.current?.focus()
    // Behind what stands there: one writes on.
    const end = field.current?.value.length ?? 0
    field.current?.setSelectionRange(end, end)
    focusTaken()
  }, [asked])
  return field
}
