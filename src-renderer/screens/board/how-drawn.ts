import type { Unshowable } from '../../../src-shared/records'

/** Rounding, and accents that reach out of a line's box. */
const TOLERANCE_PX = 2
/** Below this letters cannot be told from the ground. */
const LEAST_OPACITY = 0.3

/**
 * Measures whether the whole text of a cue stands on the glass: letters that have a size, all of them inside their box
 * and the screen, and none transparent.
 * @param cue the element of the cue
 */
export function howDrawn(cue: Element): 'shown' | Unshowable {
  if (document.visibilityState !== 'visible') return 'away'
  const box = cue.querySelector('[data-fit]')
  const text = box?.firstElementChild
  if (!box || !text) return 'no_room'
  const frame = box.getBoundingClientRect()
  if (frame.width < 1 || frame.height < 1) return 'no_room'
  if (!canBeSeen(text)) return 'invisible'
  const range = document.createRange()
  range.selectNodeContents(text)
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0)
  if (lines.length === 0) return 'no_room'
  const glass = new DOMRect(0, 0, innerWidth, innerHeight)
  return lines.every((line) => isInside(line, frame) && isInside(line, glass)) ? 'shown' : 'cut'
}

function isInside(inner: DOMRect, outer: DOMRect): boolean {
  return (
    inner.left >= outer.left - TOLERANCE_PX &&
    inner.top >= outer.top - TOLERANCE_PX &&
    inner.right <= outer.right + TOLERANCE_PX &&
    inner.bottom <= outer.bottom + TOLERANCE_PX
  )
}

function canBeSeen(element: Element): boolean {
  const { visibility, color } = getComputedStyle(element)
  if (visibility !== 'visible' || /^rgba\(.*, 0\)$/.test(color)) return false
  let opacity = 1
  for (let at: Element | null = element; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity)
  return opacity >= LEAST_OPACITY
}
