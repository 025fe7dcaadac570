import { needsPerson } from '../../src-shared/areas/thread/intents'
import type { Understood } from './understood'

/** Shared part of all that two wordings say, from which on they ask the same, 0 to 1. */
const ALIKE = 0.62
/** The same for one viewer's own matter, which gathers less readily. */
const ALIKE_OWN = 0.85
/** A wording must also be so close to the first one of its thread, lest a thread drift from one question to another. */
const ALIKE_FIRST = 0.45
/** Wordings a thread keeps. */
const MOST_WORDINGS = 8
/** Threads the index keeps; the one least lately asked is forgotten first. */
export const MOST_THREADS = 6_000
/** Wordings looked at under one mark, the latest first: a mark that so many share tells little. */
const MOST_CANDIDATES = 64

interface Wording {
  threadId: string
  /** The wording under which it is found again without comparing. */
  key: string
  scope: string
  marks: ReadonlyMap<string, number>
  /** Weight of all its marks. */
  weight: number
}

/**
 * The threads of one show, in memory: finds the thread that asks what a comment asks. It learns only by `add`; after a
 * restart, the titles of the stored threads and their latest comments are added again, oldest first.
 */
export class ThreadIndex {
  /** Wordings of each thread, the first one first; threads in the order in which they were last asked. */
  private readonly threads = new Map<string, Wording[]>()
  private readonly byKey = new Map<string, Wording>()
  /** Wordings by scope and mark, in the order in which they were learned. */
  private readonly byMark = new Map<string, Set<Wording>>()

  /** The id of the thread that asks the same, or null. Of two that do, the later one. */
  match(understood: Understood): string | null {
    const asked = wordingOf('', understood)
    if (!asked) return null
    const same = this.byKey.get(asked.key)
    if (same) return same.threadId
    const alike = needsPerson(understood.intent) ? ALIKE_OWN : ALIKE
    let best: Wording | null = null
    let most = alike
    for (const candidate of this.candidates(asked, alike)) {
      const shared = likeness(asked, candidate)
      if (shared < most || (shared === most && best)) continue
      const first = this.threads.get(candidate.threadId)?.[0]
      if (!first || likeness(asked, first) < ALIKE_FIRST) continue
      best = candidate
      most = shared
    }
    return best?.threadId ?? null
  }

  /** The thread learns a wording. A wording belongs to one thread: the latest that it was added to. */
  add(threadId: string, understood: Understood): void {
    const wording = wordingOf(threadId, understood)
    if (!wording) return
    const wordings = this.threads.get(threadId) ?? []
    this.threads.delete(threadId)
    this.threads.set(threadId, wordings)
    const known = this.byKey.get(wording.key)
    if (known?.threadId === threadId) return
    if (known) this.forget(known)
    if (wordings.length === MOST_WORDINGS) this.forget(wordings[1] as Wording)
    wordings.push(wording)
    this.byKey.set(wording.key, wording)
    for (const mark of wording.marks.keys()) {
      const under = `${wording.scope}\n${mark}`
      const set = this.byMark.get(under)
      if (set) set.add(wording)
      else this.byMark.set(under, new Set([wording]))
    }
    if (this.threads.size > MOST_THREADS) this.forgetOldest()
  }

  /**
   * Wordings that may be alike enough. One that is must share a mark outside any part of the marks that weighs less
   * than `alike` of the whole; so the marks that most wordings have need not be followed.
   */
  private *candidates(asked: Wording, alike: number): Iterable<Wording> {
    const lists = [...asked.marks]
      .map(([mark, weight]) => ({ weight, set: this.byMark.get(`${asked.scope}\n${mark}`) }))
      .sort((a, b) => (a.set?.size ?? 0) - (b.set?.size ?? 0))
    const seen = new Set<Wording>()
    let left = asked.weight
    for (const { weight, set } of lists) {
      if (left < alike * asked.weight) return
      left -= weight
      if (!set) continue
      const latest = set.size > MOST_CANDIDATES ? [...set].slice(-MOST_CANDIDATES) : set
      for (const wording of latest) {
        if (seen.has(wording)) continue
        seen.add(wording)
        yield wording
      }
    }
  }

  private forget(wording: Wording): void {
    const wordings = this.threads.get(wording.threadId)
    const at = wordings?.indexOf(wording) ?? -1
    if (at >= 0) wordings?.splice(at, 1)
    if (wordings?.length === 0) this.threads.delete(wording.threadId)
    if (this.byKey.get(wording.key) === wording) this.byKey.delete(wording.key)
    for (const mark of wording.marks.keys()) {
      const under = `${wording.scope}\n${mark}`
      const set = this.byMark.get(under)
      set?.delete(wording)
      if (set?.size === 0) this.byMark.delete(under)
    }
  }

  private forgetOldest(): void {
    for (const [id, wordings] of this.threads) {
      for (const wording of [...wordings]) this.forget(wording)
      this.threads.delete(id)
      return
    }
  }
}

function wordingOf(threadId: string, { asks }: Understood): Wording | null {
  if (!asks) return null
  const { scope, marks } = asks
  let weight = 0
  for (const one of marks.values()) weight += one
  return { threadId, key: [scope, ...[...marks.keys()].sort()].join('\n'), scope, marks, weight }
}

/** Weight of what both say by the weight of what either says, 0 to 1. */
function likeness(a: Wording, b: Wording): number {
  if (a.scope !== b.scope) return 0
  let shared = 0
  for (const [mark, weight] of a.marks) shared += Math.min(weight, b.marks.get(mark) ?? 0)
  const either = a.weight + b.weight - shared
  return either === 0 ? 1 : shared / either
}
