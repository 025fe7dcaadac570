import { type RefObject, useRef } from 'react'
import { useKeys } from '../../kit'

/** A field that a key brings the keyboard to. */
export function useField<T extends HTMLElement = HTMLInputElement>(k: string): RefObject<T | null> {
  const field = useRef<T>(null)
  useKeys({ [k]: () => field.current?.focus() })
  return field
}
