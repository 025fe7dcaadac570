import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { PressGuard } from '../../../src-shared/press-guard'
import { useKeys } from '../../kit'

interface Card {
  /** Spread into the card's `<li>`. */
  readonly props: {
    readonly ref: RefObject<HTMLLIElement | null>
    readonly tabIndex: -1
    readonly 'data-chosen': true | undefined
    readonly onFocus: (event: FocusEvent) => void
    readonly onBlur: () => void
  }
  /** The keyboard is on the card itself, so that Enter takes its next step. */
  readonly hasEnter: boolean
}

/**
 * A card that can be chosen: it is scrolled into view and has the keyboard then. Enter takes its next step, one step a
 * press: what comes up under a key that is pressed twice is not meant.
 * @param enter the next step; undefined where there is none
 */
export function useCard(chosen: boolean, enter: (() => void) | undefined): Card {
  const ref = useRef<HTMLLIElement>(null)
  const [focused, setFocused] = useState(false)
  const [guard] = useState(() => new PressGuard(() => performance.now()))
  const hasEnter = chosen && focused && enter !== undefined
  useKeys(hasEnter ? { Enter: () => guard.takes('Enter') && enter() } : {})
  useEffect(() => {
    if (!chosen) return
    ref.current?.scrollIntoView({ block: 'nearest' })
    if (!ref.current?.contains(document.activeElement)) ref.current?.focus({ preventScroll: true })
  }, [chosen])
  return {
    props: {
      ref,
      tabIndex: -1,
      'data-chosen': chosen || undefined,
      onFocus: ({ target, currentTarget }) => setFocused(target === currentTarget),
      onBlur: () => setFocused(false),
    },
    hasEnter,
  }
}
