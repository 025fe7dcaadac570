import { useState } from 'react'
import { PressGuard } from '../../../src-shared/press-guard'
import { couldBeRead, pressedAt } from '../../kit'

/** Whether a press counts: it is no repeat, and what it acts on was there for long enough to be read. */
export interface Presses {
  /**
   * @param what the thing pressed, by any key, pedal or finger
   * @param since since when what it acts on is there, by the page's own clock; null while it is not
   */
  readonly takes: (what: string, since: number | null) => boolean
}

/** Guards a board against presses that act on what came up under the finger. */
export function usePresses(): Presses {
  const [presses] = useState((): Presses => {
    const guard = new PressGuard(pressedAt)
    return { takes: (what, since) => guard.takes(what) && couldBeRead(since) }
  })
  return presses
}

export { useThereSince } from '../../kit'
