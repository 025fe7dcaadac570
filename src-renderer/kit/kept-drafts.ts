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

interface Fields<T> {
  /** What is written and on its way now. */
  readonly now: () => T
  readonly take: (next: T) => void
  /** Calls back at each change of it. */
  readonly follow: (changed: () => void) => void
  /** What of it is to be kept; null for nothing. */
  readonly pack: (now: T) => object | null
  /** As it was kept, or anew where nothing was. `typed` is what was written before it was known whose it is: it stays. */
  readonly read: (kept: unknown, typed: T | null) => T
  /** Whether something of it is sent and not answered. */
  readonly waits: (now: T) => boolean
}

/** What was sent, and whose it is: null for whoever turns out to sit here first. */
export interface Sent<T> {
  readonly what: T
  readonly of: string | null
}

/**
 * Drafts that outlive the page, each kept under the name of whose it is and of what. Where another name comes to the fields
 * they hold its drafts, and the answer to what was sent before goes to who sent it.
 */
export function keptDrafts<T>({ now, take, follow, pack, read, waits }: Fields<T>) {
  let owner: string | null = null
  let first: string | null = null
  /** Of those whose fields these were, while they wait for an answer. */
  const away = new Map<string, T>()
  follow(() => {
    if (owner !== null) keepDraft(owner, pack(now()))
  })
  return {
    /** Whose they are now; null while that is not known. */
    owner: (): string | null => owner,
    /**
     * From now on they are `name`'s.
     * @param nobody whose they are while nobody is signed in here: what was begun then goes along with who signs in, where
     *   that one has begun nothing
     */
    belongTo: (name: string, nobody?: string): void => {
      if (name === owner) return
      const isSigningIn = owner !== null && owner === nobody && !waits(now())
      const goesAlong = isSigningIn && !away.has(name) && keptDraft(name) === undefined
      const typed = owner === null || goesAlong ? now() : null
      if (goesAlong && owner !== null) keepDraft(owner, null)
      if (owner !== null && waits(now())) away.set(owner, now())
      const next = away.get(name) ?? read(keptDraft(name), typed)
      away.delete(name)
      owner = name
      first ??= name
      take(next)
    },
    /** Changes the drafts of `of`, which the fields need not show any more. */
    change: (of: string | null, change: (now: T) => T): void => {
      const whose = of ?? first
      if (whose === owner) return take(change(now()))
      const there = whose === null ? undefined : away.get(whose)
      if (whose === null || there === undefined) return
      const next = change(there)
      keepDraft(whose, pack(next))
      if (waits(next)) away.set(whose, next)
      else away.delete(whose)
    },
  }
}
