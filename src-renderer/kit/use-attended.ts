import { type HTMLAttributes, type RefObject, useCallback, useRef, useState } from 'react'

type Attend = Pick<HTMLAttributes<HTMLElement>, 'onPointerEnter' | 'onPointerLeave' | 'onFocus' | 'onBlur'>

interface Attended {
  readonly ref: RefObject<HTMLDivElement | null>
  /** Somebody is at it: the pointer is over it or the focus is in it. */
  readonly isAttended: boolean
  /** Looks again where the focus is: a button that is taken away or rests loses it without a word. */
  readonly lookAgain: () => void
  /** What the element is to be given. */
  readonly attend: Attend
}

/** Whether somebody is at an element, be it with the pointer or with the keyboard; where one of them goes, by the other. */
export function useAttended(): Attended {
  const ref = useRef<HTMLDivElement>(null)
  const [isPointed, setPointed] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const lookAgain = useCallback(() => {
    if (!ref.current) setPointed(false)
    setFocused(ref.current?.contains(document.activeElement) ?? false)
  }, [])
  return {
    ref,
    isAttended: isPointed || isFocused,
    lookAgain,
    attend: {
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: () => setFocused(false),
    },
  }
}
