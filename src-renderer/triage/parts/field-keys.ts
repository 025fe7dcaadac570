import { getHotkeyHandler } from '@mantine/hooks'

/** `onKeyDown` of a text field with shortcuts of its own; held keys do not repeat. */
export function fieldKeys(keys: Record<string, (field: HTMLElement) => void>) {
  return getHotkeyHandler(
    Object.entries(keys).map(([key, press]) => [
      key,
      (event) => {
        if (!event.repeat && event.target instanceof HTMLElement) press(event.target)
      },
    ]),
  )
}

/** Takes the focus off a field, so that the screen's keys work again. */
export const leave = (field: HTMLElement): void => field.blur()
