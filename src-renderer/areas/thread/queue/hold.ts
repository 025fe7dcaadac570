/** A pointer that rests on the list without moving holds its order no longer than this, in milliseconds. */
export const POINTER_HOLDS = 10_000
/** How long after a key moved the selection the order stays, in milliseconds. */
export const KEY_HOLDS = 6_000

/** Who last had a hand on the queue; instants of the studio's clock, null for never. */
export interface Hold {
  /** Last move of a pointer that is over the list; null when none is. */
  pointerAt: number | null
  /** Last key that moved the selection. */
  keyAt: number | null
}

export const FREE: Hold = { pointerAt: null, keyAt: null }

/** Whether the order must not change now, since someone is aiming at a row. */
export function isHeld(hold: Hold, now: number): boolean {
  const pointer = hold.pointerAt !== null && now - hold.pointerAt < POINTER_HOLDS
  return pointer || (hold.keyAt !== null && now - hold.keyAt < KEY_HOLDS)
}
