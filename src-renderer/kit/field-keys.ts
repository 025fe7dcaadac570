import { getHotkeyHandler } from '@mantine/hooks'
import type { KeyboardEvent } from 'react'

/**
 * `onKeyDown` of a text field with shortcuts of its own, written as in `useKeys`. Held keys do not repeat, and keys of an
 * input method at work are left alone: the Enter that takes a word of Pinyin must not send it.
 */
export function fieldKeys(
  keys: Record<string, (field: HTMLElement) => void>,
): (event: KeyboardEvent<HTMLElement>) => void {
  const handle = getHotkeyHandler(
    Object.entries(keys).map(([key, press]) => [
      key,
      (event) => {
        if (!event.repeat && event.target instanceof HTMLElement) press(event.target)
      },
    ]),
  )
  return (event) => {
    if (!event.nativeEvent.isComposing) handle(event)
  }
}

/** Takes the focus off a field, so that the screen's keys work again. */
export const leave = (field: HTMLElement): void => field.blur()
