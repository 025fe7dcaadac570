import { useState } from 'react'
import { nextMark } from './mark'

/** What was chosen by hand: a new one at each choice, so that choosing the same again brings the keyboard back to it. */
export interface Choice {
  readonly id: string
}

/** A choice among cards. The first one is chosen first, and again when the chosen one is gone. */
export function useChoice(ids: readonly string[]) {
  const [last, setLast] = useState<Choice>()
  const choice = last && ids.includes(last.id) ? last : undefined
  const choose = (id: string) => setLast({ id })
  const chooseNext = () => {
    const next = nextMark(ids, choice?.id, 1)
    if (next !== undefined) choose(next)
  }
  return { choice, choose, chooseNext }
}
