import { Tooltip } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'

/** Milliseconds that a reason stands after a press that did nothing; it is a sentence. */
const TOLD_MS = 4_000

/** A finger has no hover: its press tells why not. */
const BY_HAND = { hover: true, focus: false, touch: true } as const

interface Props {
  /** Why the button cannot be pressed now, as a sentence; null when it can. */
  readonly why: string | null
  /** It was pressed all the same, or its key was. */
  readonly told: boolean
  /** The button, with `blockedLook`. */
  readonly children: ReactNode
}

/** Around a button that may be blocked: says why under the pointer, and after a press by finger or key. */
export function WhyNot({ why, told, children }: Props) {
  const opened = told && why !== null ? { opened: true } : {}
  return (
    <Tooltip label={why} disabled={why === null} {...opened} events={BY_HAND} multiline maw={280} zIndex={400}>
      {children}
    </Tooltip>
  )
}

/** A blocked button looks like one and says so to a screen reader, but hears the press that asks why. */
export const blockedLook = (why: string | null) =>
  why === null ? {} : { 'data-disabled': true, 'aria-disabled': true, 'aria-description': why }

/** Whether a blocked button has just been pressed, for a moment, and what is called then. */
export function useTold(): [told: boolean, tell: () => void] {
  const [at, setAt] = useState<number>()
  useEffect(() => {
    if (at === undefined) return
    const timer = setTimeout(() => setAt(undefined), TOLD_MS)
    return () => clearTimeout(timer)
  }, [at])
  return [at !== undefined, () => setAt(performance.now())]
}
