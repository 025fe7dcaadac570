import type { Unit } from './normalise'

/** Shorter words are too much like one another to guess. */
const SHORTEST = 5
/** Longer ones are links and ids. */
const LONGEST = 24

/** Finds the known word that a misspelt one was meant to be: one letter wrong, missing, too many or swapped. */
export class Spelling {
  /** Each known word under itself and under what is left when one letter is taken out. */
  private readonly near = new Map<string, Unit[]>()

  constructor(private readonly words: ReadonlySet<Unit>) {
    for (const word of words) {
      if (word.length < SHORTEST || word.length > LONGEST) continue
      for (const key of shortened(word)) this.near.set(key, [...(this.near.get(key) ?? []), word])
    }
  }

  /** Whether the word is known as it is. */
  has(word: Unit): boolean {
    return this.words.has(word)
  }

  /** The word that was meant, or the word itself when it is known or like none. */
  meant(word: Unit): Unit {
    if (word.length < SHORTEST || word.length > LONGEST || this.words.has(word)) return word
    for (const key of shortened(word)) {
      const found = this.near.get(key)?.find((known) => isOneEdit(word, known))
      if (found) return found
    }
    return word
  }
}

function shortened(word: string): Set<string> {
  const keys = new Set([word])
  for (let at = 0; at < word.length; at++) keys.add(word.slice(0, at) + word.slice(at + 1))
  return keys
}

function isOneEdit(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const left = a.slice(start, a.length - end)
  const right = b.slice(start, b.length - end)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
