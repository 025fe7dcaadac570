import { flushSync } from 'react-dom'
import { cutText } from '../../src-shared/plain-text'

/** Characters that follow on each other within so many milliseconds are typing, not shortcuts. */
const BURST_MS = 120

/** What lies over a screen: text that is typed meanwhile is not for a field below. */
export const OVERLAYS = '[aria-modal="true"], dialog[open], [role="menu"]'

/** A single character that waits whether another one follows; then both are text. */
interface Held {
  readonly character: string
  readonly press: () => void
  readonly timer: ReturnType<typeof setTimeout>
}

type TextField = HTMLInputElement | HTMLTextAreaElement

let held: Held | null = null
let lastAt = Number.NEGATIVE_INFINITY

/**
 * Takes a character that was pressed with the focus on no field. Alone it does what `press` does, once it is sure that
 * it is alone; in a burst it is text, with those before it. The text goes to the enabled field of the screen, or of what
 * lies over it, that has `data-takes-typing="text"`, else to the first one that has `"search"`; where there is none,
 * characters act at once.
 * @param at when it was pressed, in milliseconds
 * @param leads that `press` brings the keyboard to a field: then it does not wait, and what follows is for that field
 * @returns whether it was taken as text
 */
export function takeCharacter(character: string, at: number, press: () => void, leads = false): boolean {
  const isBurst = at - lastAt <= BURST_MS
  lastAt = at
  const field = typingField()
  if (isBurst && field) {
    typeAtEnd(field, takeHeld() + character)
    return true
  }
  settle()
  // The one before has brought the keyboard to a field.
  if (isField(document.activeElement)) {
    type(document.activeElement, character)
    return true
  }
  if (!field || leads) press()
  else held = { character, press, timer: setTimeout(settle, BURST_MS) }
  return false
}

/** Takes a letter that an input method has already: it is text in any case. Returns whether a field takes it. */
export function takeComposed(letter: string): boolean {
  const field = typingField()
  if (!field) return false
  typeAtEnd(field, takeHeld() + letter)
  return true
}

/** Does what a single character does that still waits. Returns whether there was one. */
export function settle(): boolean {
  const press = held?.press
  takeHeld()
  // The field that it opens is there, and has the keyboard, before the next character comes.
  if (press) flushSync(press)
  return press !== undefined
}

function takeHeld(): string {
  if (held) clearTimeout(held.timer)
  const character = held?.character ?? ''
  held = null
  return character
}

function typingField(): TextField | null {
  const place = [...document.querySelectorAll(OVERLAYS)].at(-1) ?? document
  const find = (what: string) => place.querySelector<TextField>(`[data-takes-typing="${what}"]:enabled`)
  return find('text') ?? find('search')
}

const TYPED_IN = new Set(['text', 'search', 'tel', 'url', 'password'])

const isField = (element: Element | null): element is TextField =>
  (element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && TYPED_IN.has(element.type))) &&
  !element.readOnly &&
  !element.disabled

function typeAtEnd(field: TextField, text: string): void {
  field.focus()
  field.setSelectionRange(field.value.length, field.value.length)
  type(field, text)
}

/** Types in place of what is marked, as the keyboard would. */
function type(field: TextField, text: string): void {
  const { value, maxLength } = field
  const from = field.selectionStart ?? value.length
  const to = field.selectionEnd ?? value.length
  const room = maxLength < 0 ? text.length : Math.max(maxLength - value.length + to - from, 0)
  field.setRangeText(cutText(text, room), from, to, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }))
}
