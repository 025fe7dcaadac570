/** Milliseconds and CSS pixels within which a second press is the other half of a double click. */
const DOUBLE_MS = 500
const DOUBLE_PX = 6

interface Down {
  readonly x: number
  readonly y: number
  readonly at: number
  readonly target: EventTarget | null
  /** What had the keyboard before it. */
  readonly focus: Element | null
}

let last: Down | undefined
/** The press before that, where it is the first half of the same double click. */
let first: Down | undefined

// The field that the first half has opened keeps the keyboard: what is typed next is meant for it.
globalThis.window?.addEventListener(
  'mousedown',
  (event) => {
    const { clientX: x, clientY: y, timeStamp: at, target } = event
    const focus = document.activeElement
    const isSecond = last !== undefined && at - last.at < DOUBLE_MS && Math.hypot(x - last.x, y - last.y) <= DOUBLE_PX
    first = isSecond ? last : undefined
    last = { x, y, at, target, focus }
    if (first && first.focus !== focus && isField(focus) && !focus.contains(target as Node)) event.preventDefault()
  },
  true,
)

// Nor does the second half close what the first has opened, though it falls beside that.
globalThis.window?.addEventListener(
  'click',
  (event) => {
    const { target } = event
    if (first && first.target !== target && target instanceof Element && target.matches('.mantine-Overlay-root'))
      event.stopPropagation()
  },
  true,
)

const isField = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
