import { useState } from 'react'
import { couldBeRead, useThereSince } from './there-since'

/**
 * The way out of a form: at once while it holds what it opened with, else by a second press once the question could be
 * read; a key that is held is one press. A change after the question is meant to be kept.
 * @param held what is typed, chosen and ticked in it, as JSON has it; an empty text is none, also in a list
 */
export function useDiscard(held: unknown, onClose: () => void) {
  const now = JSON.stringify(held, (key, value) => {
    // Of the form's own list each place is a field.
    if (Array.isArray(value) && key !== '') return value.filter((one) => one !== '')
    return value === '' || value === null ? undefined : value
  })
  const [opened] = useState(now)
  const [asked, setAsked] = useState<string>()
  if (asked !== undefined && asked !== now) setAsked(undefined)
  const asking = asked !== undefined && asked === now
  const since = useThereSince(asking ? 'asking' : undefined)
  return {
    /** It was to be closed, and what was changed would be gone. */
    asking,
    close: () => {
      if (isHeld(globalThis.event)) return
      if (now === opened) onClose()
      else if (!asking) setAsked(now)
      else if (couldBeRead(since())) onClose()
    },
  }
}

const isHeld = (event: Event | undefined) => event instanceof KeyboardEvent && event.repeat
