/** Characters that follow on each other within so many milliseconds are typing, not shortcuts. */
const BURST_MS = 120

/** A single character that waits whether another one follows; then both are text. */
interface Held {
  readonly character: string
  readonly press: () => void
  readonly timer: ReturnType<typeof setTimeout>
}

type TakesText = (text: string) => void

let held: Held | null = null
let lastAt = Number.NEGATIVE_INFINITY
const fields: TakesText[] = []

/**
 * Where text goes that is typed with the focus on no field, as long as the screen is there; the latest one takes it.
 * Until there is one, characters act at once.
 * @returns a function that ends it
 */
export function typingGoesTo(field: TakesText): () => void {
  fields.push(field)
  return () => {
    fields.splice(fields.indexOf(field), 1)
  }
}

/**
 * Takes a character that was pressed with the focus on no field. Alone it does what `press` does, once it is sure that
 * it is alone; in a burst it is text, with those before it.
 * @param at when it was pressed, in milliseconds
 * @returns whether it was taken as text
 */
export function takeCharacter(character: string, at: number, press: () => void): boolean {
  const field = fields.at(-1)
  if (!field) {
    press()
    return false
  }
  const isBurst = at - lastAt <= BURST_MS
  lastAt = at
  if (isBurst) {
    const before = held?.character ?? ''
    drop()
    field(before + character)
    return true
  }
  settle()
  held = { character, press, timer: setTimeout(settle, BURST_MS) }
  return false
}

/** Takes a letter that an input method has already: it is text in any case. Returns whether somebody takes it. */
export function takeComposed(letter: string): boolean {
  const field = fields.at(-1)
  const before = held?.character ?? ''
  drop()
  field?.(before + letter)
  return field !== undefined
}

/** Does what a single character does that still waits: another key comes, which is no character. */
export function settle(): void {
  const press = held?.press
  drop()
  press?.()
}

function drop(): void {
  if (held) clearTimeout(held.timer)
  held = null
}
