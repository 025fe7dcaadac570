import { getHotkeyHandler } from '@mantine/hooks'
import type { KeyboardEvent } from 'react'

/** `onKeyDown` of a text field with shortcuts of its own; held keys do not repeat. */
export function fieldKeys(keys: Record<string, (field: HTMLElement) => void>) {
  return getHotkeyHandler(
    Object.entries(keys).map(([key, press]) => [
      key,
      (event: KeyboardEvent<HTMLElement> | globalThis.KeyboardEvent) => {
        if (!event.repeat) press(event.currentTarget as HTMLElement)
      },
    ]),
  )
}

/** Takes the focus off a field, so that the screen's keys work again. */
export const leave = (field: HTMLElement): void => field.blur()
