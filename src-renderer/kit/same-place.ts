import { type MouseEvent, useRef } from 'react'
import { READ_MS } from '../../src-shared/areas/cue/cue-time'
import './second-half'
import { couldBeRead, pressedAt, useThereSince } from './there-since'

interface Press {
  /** The button, or whatever else was pressed: an option of a list, what opens a panel. */
  readonly button: EventTarget | null
  readonly means: string | undefined
  readonly x: number
  readonly y: number
  readonly at: number
}

/** The press before the one that is handled now. */
let before: Press | undefined
let handled: Event | undefined

// What asks nobody whether its press was meant may put a button that does into its place as well.
globalThis.window?.addEventListener('click', (event) => {
  const { target: button, clientX: x, clientY: y } = event
  if (event !== handled) before = { button, means: undefined, x, y, at: pressedAt() }
})
// What is done with a key in between is another deed: the hand has looked up.
globalThis.window?.addEventListener('keydown', ({ key }) => {
  if (key !== 'Enter' && key !== ' ') before = undefined
})
// Pasted, spoken or written by an input method.
globalThis.window?.addEventListener('input', () => {
  before = undefined
})

/** Milliseconds after a press in which what comes into its place may still be pressed by the same hand, unseen. */
const SAME_HAND_MS = 3_000

/**
 * Whether a press of a button is meant: the second half of a double click is not, where the first half has put another
 * button, or another meaning of it, under the pointer. That one takes a press once it stood there for as long as it takes
 * to be read; a button that means what it meant takes any.
 * @param means what the button does, also to which thing; undefined while it does nothing
 */
export function useSamePlace(means: string | undefined): (event: MouseEvent) => boolean {
  const since = useThereSince(means)
  return ({ currentTarget: button, clientX: x, clientY: y, nativeEvent }) => {
    const last = before
    handled = nativeEvent
    const at = pressedAt()
    before = { button, means, x, y, at }
    if (!last || at - last.at > SAME_HAND_MS || !stoodAt(button, last)) return true
    if (last.button === button && last.means === means) return true
    if (couldBeRead(since()) && at - last.at >= READ_MS) return true
    // Nothing was done by it: what the hand last did is still the press before.
    before = last
    return false
  }
}

/**
 * Whether a press of a button's key is meant: the second of two quick ones is not, where the first has changed what it does.
 * @param means as for `useSamePlace`
 */
export function useSameKey(means: string | undefined): () => boolean {
  const since = useThereSince(means)
  const pressed = useRef<Pick<Press, 'means' | 'at'>>(undefined)
  return () => {
    const last = pressed.current
    const at = pressedAt()
    if (last && last.means !== means && at - last.at <= SAME_HAND_MS && !couldBeRead(since())) return false
    pressed.current = { means, at }
    return true
  }
}

/** Whether a button is the one that was pressed, or lies where that one was. */
function stoodAt(button: Element, { button: pressed, x, y }: Press): boolean {
  if (button === pressed) return true
  const { left, right, top, bottom } = button.getBoundingClientRect()
  return x >= left && x <= right && y >= top && y <= bottom
}
