import type { Display, Rectangle } from 'electron'
import type { DisplayMark } from './placement'

/** Where a display begins among all of them. */
export const corner = ({ bounds }: Display) => ({ x: bounds.x, y: bounds.y })

/** What a display is known again by. */
export function markOf(display: Display): DisplayMark {
  const { width, height } = display.bounds
  return { id: display.id, label: display.label ?? '', size: { width, height }, position: corner(display) }
}

/** A window of three fifths of a display, in its middle; relative to the display. */
export function inTheMiddle({ bounds, workArea }: Display): Rectangle {
  const width = Math.round(workArea.width * 0.6)
  const height = Math.round(workArea.height * 0.6)
  const x = workArea.x - bounds.x + Math.round((workArea.width - width) / 2)
  const y = workArea.y - bounds.y + Math.round((workArea.height - height) / 2)
  return { x, y, width, height }
}
