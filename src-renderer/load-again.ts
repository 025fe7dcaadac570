import { useEffect, useState } from 'react'
import { inDesktop } from './sync'

/** Seconds until a page loads itself again: the first time, and at the most. */
const WAIT = { first: 5, most: 60 } as const
/** Faults that are further apart, in milliseconds, have nothing to do with each other. */
const CALM_MS = 10 * 60_000
/** Milliseconds in which the studio must answer before its page is left. */
const ANSWER_MS = 3_000

interface Faults {
  readonly count: number
  /** The latest, milliseconds of the machine's own clock. */
  readonly at: number
}

/** The faults with one more. */
export function oneMore(before: Partial<Faults> | undefined, at: number): Faults {
  const { count = 0, at: last = 0 } = before ?? {}
  return { count: Math.abs(at - last) > CALM_MS ? 1 : count + 1, at }
}

/** How long a page waits before it loads itself again after so many faults in a row, seconds. */
export const waitAfter = (count: number): number => Math.min(WAIT.first * 2 ** (count - 1), WAIT.most)

/** Notes a fault where it outlives loading the page again, and where no storage is needed. */
function noteFault(): Faults {
  const faults = oneMore(history.state?.faults, Date.now())
  history.replaceState({ ...history.state, faults }, '')
  return faults
}

/** A browser that finds nobody would show a page of its own, which never tries again. */
async function isStudioThere(): Promise<boolean> {
  if (inDesktop()) return true
  try {
    return (await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(ANSWER_MS) })).ok
  } catch {
    return false
  }
}

/** Loads the page again, as someone asks for it. */
export const loadAgain = (): void => location.reload()

/**
 * Loads a page again by itself, where nobody may be at hand to do it: later with each fault that follows on another.
 * @returns the seconds until then; null while `enabled` is false
 */
export function useLoadsAgain(enabled: boolean): number | null {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    if (!enabled) return
    const wait = waitAfter(noteFault().count)
    let seconds = wait
    setLeft(seconds)
    const timer = setInterval(() => {
      seconds -= 1
      setLeft(Math.max(seconds, 0))
      if (seconds !== 0) return
      void isStudioThere().then((isThere) => {
        if (isThere) loadAgain()
        else seconds = wait
      })
    }, 1_000)
    return () => clearInterval(timer)
  }, [enabled])
  return left
}
