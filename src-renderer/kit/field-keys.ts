import type { KeyboardEvent } from 'react'
import { isPress } from './match-key'

/**
 * `onKeyDown` of a text field with shortcuts of its own, written as in `useKeys`. Held keys do not repeat; keys of an
 * input method at work never come here (`isComposing`).
 */
export function fieldKeys(
  keys: Record<string, (field: HTMLElement) => void>,
): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    for (const [key, press] of Object.entries(keys)) {
      if (!isPress(key, event.nativeEvent, 'character')) continue
      event.preventDefault()
      if (!event.repeat && event.target instanceof HTMLElement) press(event.target)
    }
  }
}

/** Takes the focus off a field, so that the screen's keys work again. */
export const leave = (field: HTMLElement): void => field.blur()
