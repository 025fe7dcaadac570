import { useEffect, useLayoutEffect, useRef } from 'react'
import { isComposing, isTextField } from './composing'
import { useActiveScope } from './key-scope'
import { isPress, typesNothing } from './match-key'
import { ownsUndo } from './text-undo'
import { isTyping, OVERLAYS, settle, takeCharacter, takeComposed } from './typing'

interface Options {
  /** Also while a text field has the focus. Function keys and combinations with `mod` or `alt` type nothing and always do. */
  readonly inFields?: boolean
  /** Not in a text field whose text it belongs to, as undo does (`ownsUndo`). */
  readonly leavesText?: boolean
  /** Held keys repeat, as arrows do that go through a list. */
  readonly repeats?: boolean
  /** They bring the keyboard to a field at once: what is typed behind them is for that field. */
  readonly lead?: boolean
  /** Off, for instance under an open dialog. */
  readonly enabled?: boolean
}

interface Binding extends Required<Options> {
  keys: Record<string, () => void>
}

/** Everything bound now, in the order in which it came: the first one that fits is pressed. */
const bindings = new Set<{ current: Binding }>()

/** Escapes that close what lies over the screen, or a list that is open: they are not for the screen below as well. */
const closing = new WeakSet<Event>()
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
// Before all of these: the key that comes may be for what a character that waits opens or chooses.
globalThis.window?.addEventListener('keydown', settleFirst, { capture: true })
globalThis.document?.documentElement.addEventListener('keydown', heard)

/**
 * Shortcuts of a screen: `{ 'mod+Enter': send, Escape: close }`; `mod` is Ctrl, on a Mac ⌘. A key is found by its
 * character, else by its place (`isPress`). Held keys do not repeat, keys of an input method at work are left alone,
 * letters in a burst are text (`takeCharacter`), Enter and Space press the button that has the focus, and all of them rest
 * with the `KeyScope` around. An Escape that closes something else closes only that.
 */
export function useKeys(
  keys: Record<string, () => void>,
  { inFields = false, leavesText = false, repeats = false, lead = false, enabled = true }: Options = {},
): void {
  const active = useActiveScope()
  const binding = useRef<Binding>({ keys: {}, inFields, leavesText, repeats, lead, enabled: false })
  useLayoutEffect(() => {
    binding.current = { keys, inFields, leavesText, repeats, lead, enabled: enabled && active }
  })
  useEffect(() => {
    bindings.add(binding)
    return () => {
      bindings.delete(binding)
    }
  }, [])
}

function heard(event: KeyboardEvent): void {
  if (isComposing(event)) {
    const letter = /^Key([A-Z])$/.exec(event.code)?.[1]
    if (letter && !isTextField(event.target) && takeComposed(letter.toLowerCase())) event.preventDefault()
    return
  }
  if (event.defaultPrevented || closing.has(event)) return
  const character = characterOf(event)
  const found = pressed(event)
  if (character === null) {
    if (!found) return
    event.preventDefault()
    if (found.binding.current.repeats || !event.repeat) found.press()
    return
  }
  if (found) event.preventDefault()
  if (event.repeat) return
  const taken = takeCharacter(character, event.timeStamp, () => found?.press(), found?.binding.current.lead)
  // Taken as text, it must not be typed once more into the field that has the focus now.
  if (taken) event.preventDefault()
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])
/** The browser itself takes them to where the keyboard has come to. */
const NATIVE = new Set(['Enter', ' ', 'Tab'])

/** Does what waits when a key comes that is no text with it; that key is then for where the keyboard has come to. */
function settleFirst(event: KeyboardEvent): void {
  if (isComposing(event) || MODIFIERS.has(event.key)) return
  const character = characterOf(event)
  if (character !== null && isTyping(event.timeStamp)) return
  // A character is looked up after this, in what has been opened, or typed there.
  if (!settle() || character !== null) return
  const { activeElement } = document
  if (!activeElement || activeElement === document.body || activeElement === event.target || NATIVE.has(event.key))
    return
  event.preventDefault()
  event.stopImmediatePropagation()
  activeElement.dispatchEvent(new KeyboardEvent('keydown', event))
}

/** The binding that a press is for, by its character before its place. */
function pressed(event: KeyboardEvent) {
  if (pressesControl(event)) return undefined
  for (const by of ['character', 'place'] as const) {
    for (const binding of bindings) {
      if (!binding.current.enabled) continue
      for (const key of Object.keys(binding.current.keys)) {
        if (!isPress(key, event, by) || !isHeardAt(event.target, key, binding.current)) continue
        const press = () => {
          if (binding.current.enabled) binding.current.keys[key]?.()
        }
        return { binding, press }
      }
    }
  }
  return undefined
}

function isHeardAt(target: EventTarget | null, key: string, { inFields, leavesText }: Binding): boolean {
  if (!isTextField(target)) return true
  if (leavesText) return !ownsUndo(target)
  return inFields || typesNothing(key)
}

/** The character that a press types by itself, null for keys and combinations that type none; Space presses things. */
function characterOf(event: KeyboardEvent): string | null {
  const { key, ctrlKey, metaKey, altKey } = event
  if (ctrlKey || metaKey || altKey || key === ' ' || isTextField(event.target)) return null
  return [...key].length === 1 ? key : null
}

const CONTROLS = 'button, a[href], summary, [role="button"], [role="menuitem"], [role="option"], [role="tab"]'

function pressesControl(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'Enter' && event.key !== ' ')) return false
  return event.target instanceof Element && event.target.closest(CONTROLS) !== null
}
