import { create } from 'zustand'

/** What is said in a word or two where an undo is offered: that something was copied. */
export const useSaid = create<{ readonly words: string | null }>(() => ({ words: null }))

/** Milliseconds that it is read in. */
const SAID_MS = 3_000

let timer: ReturnType<typeof setTimeout> | undefined

/** Says a short sentence for a moment, in place of the one before. */
export function say(words: string): void {
  clearTimeout(timer)
  useSaid.setState({ words })
  timer = setTimeout(() => useSaid.setState({ words: null }), SAID_MS)
}

/** What was said is true no longer. */
export function unsay(): void {
  clearTimeout(timer)
  useSaid.setState({ words: null })
}
