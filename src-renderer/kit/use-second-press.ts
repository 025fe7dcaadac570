import { useEffect, useState } from 'react'
import { couldBeRead, useThereSince } from './there-since'

/** What one press asks and a second one does. */
export interface SecondPress {
  /** The first press has come: the next one does it. */
  readonly asking: boolean
  readonly press: () => void
}

/** Milliseconds after which a first press is forgotten. */
const FORGET_AFTER = 4_000

/**
 * A press asks, and the next one does it once the question could be read: the second half of a double click or a key that
 * bounces does nothing, and the question stays. It lets go by itself, and as soon as it is about something else.
 * @param about what the question is about, all of it; a button of one thing needs none
 * @param forgetAfter milliseconds after which the first press is forgotten; longer where a sentence is to be read
 */
export function useSecondPress(act: () => void, about = '', forgetAfter = FORGET_AFTER): SecondPress {
  const [asked, setAsked] = useState<string>()
  if (asked !== undefined && asked !== about) setAsked(undefined)
  const asking = asked === about
  const since = useThereSince(asking ? 'asking' : undefined)
  const press = () => {
    if (!asking) return setAsked(about)
    if (!couldBeRead(since())) return
    setAsked(undefined)
    act()
  }
  useEffect(() => {
    if (!asking) return
    const timer = setTimeout(() => setAsked(undefined), forgetAfter)
    return () => clearTimeout(timer)
  }, [asking, forgetAfter])
  return { asking, press }
}
