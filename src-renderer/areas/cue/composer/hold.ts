/** How long a cue may stay unacknowledged, in seconds, as the composer offers it; null for until it is dealt with. */
const HOLDS = [null, 15, 30, 60, 120, 300] as const

/** The hold after `current`, round and round; one that is not offered goes to the next longer one. */
export function nextHold(current: number | null): number | null {
  if (current === null) return HOLDS[1]
  return HOLDS.find((hold) => hold !== null && hold > current) ?? null
}

/** The holds to choose from, with `current` among them even where a template brought another one. */
export function holdChoices(current: number | null): (number | null)[] {
  const timed = new Set(HOLDS.filter((hold) => hold !== null) as number[])
  if (current !== null) timed.add(current)
  return [null, ...[...timed].sort((a, b) => a - b)]
}
