import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { PressGuard } from '../../../src-shared/press-guard'
import { useKeys } from '../use-keys'
import type { Choice } from './use-choice'

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
 * @param choice the one that fell on it; undefined while another one, or none, is chosen
 * @param enter the next step; undefined where there is none
 */
export function useCard(choice: Choice | undefined, enter: (() => void) | undefined): Card {
  const ref = useRef<HTMLLIElement>(null)
  const [focused, setFocused] = useState(false)
  const [guard] = useState(() => new PressGuard(() => performance.now()))
  const hasEnter = choice !== undefined && focused && enter !== undefined
  useKeys(hasEnter ? { Enter: () => guard.takes('Enter') && enter() } : {})
  useEffect(() => {
    if (!choice) return
    ref.current?.scrollIntoView({ block: 'nearest' })
    if (!ref.current?.contains(document.activeElement)) ref.current?.focus({ preventScroll: true })
  }, [choice])
  return {
    props: {
      ref,
      tabIndex: -1,
      'data-chosen': choice !== undefined || undefined,
      onFocus: ({ target, currentTarget }) => setFocused(target === currentTarget),
      onBlur: () => setFocused(false),
    },
    hasEnter,
  }
}
