import { useHotkeys } from '@mantine/hooks'
import { useActiveScope } from './key-scope'

interface Options {
  /** Also while a text field has the focus. Function keys and combinations with `mod` type nothing and always do. */
  readonly inFields?: boolean
  /** Held keys repeat, as arrows do that go through a list. */
  readonly repeats?: boolean
  /** Off, for instance under an open dialog. */
  readonly enabled?: boolean
}

/** Escapes that close what lies over the screen, or a list that is open: they are not for the screen below as well. */
const closing = new WeakSet<Event>()
const OVERLAYS = '[aria-modal="true"], dialog[open], [role="menu"]'
const OPEN_LIST = '[aria-expanded="true"], [data-mantine-stop-propagation="true"]'

// Before the overlay hears it: it closes at once, and when the key has come up to the screen nothing tells any more.
// Imported without a page, for its rules alone, there is nothing to listen to.
globalThis.window?.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape') return
    const inOpenList = event.target instanceof Element && event.target.closest(OPEN_LIST) !== null
    if (inOpenList || document.querySelector(OVERLAYS)) closing.add(event)
  },
  { capture: true },
)

/**
 * Shortcuts of a screen: `{ 'mod+Enter': send, Escape: close }`; `mod` is Ctrl, on a Mac ⌘. Held keys do not repeat,
 * keys of an input method at work are left alone, Enter and Space press the button that has the focus, and all of them
 * rest with the `KeyScope` around. An Escape that closes something else closes only that.
 */
export function useKeys(
  keys: Record<string, () => void>,
  { inFields = false, repeats = false, enabled = true }: Options = {},
): void {
  const active = useActiveScope()
  useHotkeys(
    Object.entries(keys).map(([key, press]) => [
      key,
      (event) => {
        if (!enabled || !active || event.isComposing || event.defaultPrevented || closing.has(event)) return
        if (pressesControl(event) || (!inFields && !typesNothing(key) && isTyping(event.target))) return
        event.preventDefault()
        if (repeats || !event.repeat) press()
      },
      { preventDefault: false },
    ]),
    [],
    true,
  )
}

const typesNothing = (key: string) => key.startsWith('mod+') || /^(\w+\+)?F\d+$/.test(key)

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
