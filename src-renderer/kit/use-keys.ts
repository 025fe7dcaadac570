import { useHotkeys } from '@mantine/hooks'

interface Options {
  /** Also while a text field has the focus; for combinations such as `mod+Enter`. */
  readonly inFields?: boolean
  /** Off, for instance under an open dialog. */
  readonly enabled?: boolean
}

/**
 * Shortcuts of a screen: `{ 'mod+Enter': send, Escape: close }`; `mod` is Ctrl, on a Mac ⌘. Held keys do not repeat,
 * keys of an input method at work are left alone, and Enter and Space press the button that has the focus.
 */
export function useKeys(keys: Record<string, () => void>, { inFields = false, enabled = true }: Options = {}): void {
  useHotkeys(
    Object.entries(keys).map(([key, press]) => [
      key,
      (event) => {
        if (!enabled || event.isComposing || event.defaultPrevented) return
        if (pressesControl(event) || (!inFields && isTyping(event.target))) return
        event.preventDefault()
        if (!event.repeat) press()
      },
      { preventDefault: false },
    ]),
    [],
    true,
  )
}

const TEXT_INPUTS = new Set([
  'text',
  'search',
  'number',
  'email',
  'tel',
  'url',
  'password',
  'date',
  'time',
  'datetime-local',
])

/** Whether a key pressed here is text. A switch, a radio or a list that is only chosen from takes none. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.has(target.type) && !target.readOnly
  if (target instanceof HTMLTextAreaElement) return !target.readOnly
  return target instanceof HTMLSelectElement || (target instanceof HTMLElement && target.isContentEditable)
}

const CONTROLS = 'button, a[href], summary, [role="button"], [role="menuitem"], [role="option"], [role="tab"]'

function pressesControl(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'Enter' && event.key !== ' ')) return false
  return event.target instanceof Element && event.target.closest(CONTROLS) !== null
}
