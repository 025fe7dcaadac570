import { type RefObject, useRef } from 'react'
import { useKeys } from '../use-keys'

/** A field that a key brings the keyboard to; one with a list opens it, also where it has the keyboard already. */
export function useField<T extends HTMLElement = HTMLInputElement>(k: string): RefObject<T | null> {
  const field = useRef<T>(null)
  useKeys({
    [k]: () => {
      const at = field.current
      // A list opens as its field gets the keyboard.
      if (at?.ariaHasPopup === 'listbox' && at.ariaExpanded !== 'true' && at === document.activeElement) at.blur()
      at?.focus()
    },
  })
  return field
}
