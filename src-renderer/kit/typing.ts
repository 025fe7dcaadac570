import { flushSync } from 'react-dom'
import { cutText } from '../../src-shared/plain-text'
import { roomIn, tellCut } from './cut-notice'

/** Characters that follow on each other within so many milliseconds are typing, not shortcuts. */
const BURST_MS = 120
/** A page that comes so late to a timer, in milliseconds, was busy: keys that were pressed meanwhile may still be in line. */
const LATE_MS = 15
/** For how long they are given way then, in milliseconds. */
const GIVE_WAY_MS = 60

/** What lies over a screen: text that is typed meanwhile is not for a field below. */
export const OVERLAYS = '[aria-modal="true"], dialog[open], [role="menu"]'

/** A single character that waits whether another one follows; then both are text. */
interface Held {
  readonly character: string
  readonly press: () => void
  timer: ReturnType<typeof setTimeout>
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
  const isBurst = isTyping(at)
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
  else hold(character, press)
  return false
}

/** Whether a character that is pressed at `at`, in milliseconds, is text with the one before it. */
export const isTyping = (at: number): boolean => at - lastAt <= BURST_MS

function hold(character: string, press: () => void): void {
  const due = performance.now() + BURST_MS
  const isOver = () => {
    // Not every browser hands out keys before timers that ran out later.
    if (held === own && performance.now() - due > LATE_MS) own.timer = setTimeout(settle, GIVE_WAY_MS)
    else settle()
  }
  const own: Held = { character, press, timer: setTimeout(isOver, BURST_MS) }
  held = own
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
  const { value } = field
  const from = field.selectionStart ?? value.length
  const to = field.selectionEnd ?? value.length
  const room = field.maxLength < 0 ? text.length : Math.max(roomIn(field), 0)
  if (text.length > room) tellCut(field)
  field.setRangeText(cutText(text, room), from, to, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }))
}
