/** The rows on the screen: of which tab, sorted at which beat, in which order. */
export interface Shown {
  readonly place: string
  readonly tick: number
  readonly ids: readonly string[]
}

/**
 * The rows after something changed: another tab starts sorted, a new beat sorts unless the order is held, and between
 * two beats rows keep their places.
 * @returns `shown` itself when nothing on the screen changes
 */
export function nextOrder(
  shown: Shown,
  now: { place: string; tick: number; held: boolean; sorted: readonly string[] },
  exists: (id: string) => boolean,
): Shown {
  const { place, tick, held, sorted } = now
  if (shown.place !== place) return { place, tick, ids: sorted }
  const due = tick !== shown.tick && !held
  const ids = due ? sameOr(shown.ids, sorted) : heldOrder(shown.ids, sorted, exists)
  return ids === shown.ids && (held || tick === shown.tick) ? shown : { place, tick: due ? tick : shown.tick, ids }
}

/**
 * The order on the screen while it is held: every row stays where it is, also one that now belongs elsewhere, so that a
 * press never meets another row than the one aimed at; new rows come in at the end.
 * @param shown ids as they are on the screen
 * @param sorted ids of the tab in their true order
 * @param exists whether a thread is there at all
 * @returns `shown` itself when nothing is to be added or taken out
 */
export function heldOrder(
  shown: readonly string[],
  sorted: readonly string[],
  exists: (id: string) => boolean,
): readonly string[] {
  const there = new Set(shown)
  const fresh = sorted.filter((id) => !there.has(id))
  if (fresh.length === 0 && shown.every(exists)) return shown
  return [...shown.filter(exists), ...fresh]
}

/** `next`, or `previous` itself where both say the same, so that nothing is drawn again for nothing. */
export function sameOr(previous: readonly string[], next: readonly string[]): readonly string[] {
  return previous.length === next.length && previous.every((id, index) => id === next[index]) ? previous : next
}

/** The row `by` steps from `id`, held within the list; the first or last when `id` is not in it. */
export function stepFrom(shown: readonly string[], id: string | null, by: 1 | -1): string | null {
  const at = id === null ? -1 : shown.indexOf(id)
  if (at === -1) return (by === 1 ? shown[0] : shown.at(-1)) ?? null
  return shown[Math.min(shown.length - 1, Math.max(0, at + by))] ?? null
}
