import { useCallback, useEffect, useRef } from 'react'
import classes from './board.module.css'

const LONG_PRESS_MS = 700

/** The upper left corner: pressed for a moment, it opens the settings on a screen without keys. */
export function Corner({ onLongPress }: { onLongPress: () => void }) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const release = useCallback(() => clearTimeout(timer.current), [])
  useEffect(() => release, [release])
  return (
    <div
      className={classes.corner}
      aria-hidden
      onPointerDown={() => {
        timer.current = setTimeout(onLongPress, LONG_PRESS_MS)
      }}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onContextMenu={(event) => event.preventDefault()}
    />
  )
}
