import { useEffect, useRef } from 'react'
import { forget, keep, readKept } from '../storage'

const PREFIX = 'cueroom.draft.'

/**
 * What was kept under a name: a draft that outlives the page. Undefined where there is none, or where the browser keeps
 * nothing.
 */
function keptDraft(name: string): unknown {
  try {
    return JSON.parse(readKept(PREFIX + name) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a draft; null forgets it. Where the browser refuses or is full it lasts as long as the page. */
function keepDraft(name: string, draft: object | null): void {
  if (draft === null) forget(PREFIX + name)
  else keep(PREFIX + name, JSON.stringify(draft))
}

interface Kept<T> {
  /** Whose draft it is, and of what: null while that is not known. */
  readonly name: string | null
  /** Takes over what was kept, or begins anew where nothing was; at first, what was typed meanwhile stays. */
  readonly begin: (kept: unknown, isFirst: boolean) => void
  /** Calls back at each change; returns what ends that. */
  readonly follow: (changed: (now: T) => void) => () => void
  /** What of it is to be kept; null for nothing. */
  readonly pack: (now: T) => object | null
}

/** Keeps a draft for as long as it is wanted: of another device, person or show it is another one. */
export function useKeptDraft<T>({ name, begin, follow, pack }: Kept<T>): void {
  const own = useRef({ begin, follow, pack })
  const isFirst = useRef(true)
  useEffect(() => {
    if (name === null) return
    const kept = keptDraft(name)
    // Followed before it begins: what was typed before the name was known is kept as well.
    const end = own.current.follow((now) => keepDraft(name, own.current.pack(now)))
    own.current.begin(kept, isFirst.current)
    isFirst.current = false
    return end
  }, [name])
}
