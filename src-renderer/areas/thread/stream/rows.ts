import type { Comment } from '../../../../src-shared/records'

/** Rows kept while the newest are followed; what is older is read again when someone scrolls up to it. */
export const KEEP_FOLLOWING = 2_000
/** Rows kept while someone reads further up: enough for an hour of a usual live, and a bound for a flood. */
export const KEEP_AWAY = 20_000

const byArrival = (a: Comment, b: Comment) => Number(a.id) - Number(b.id)

/**
 * The stream after a new window of latest comments came, oldest first. Rows that left the window stay, so that nothing
 * moves under a reader; a window that does not join on to what is held (another show, a long pause) replaces it, since
 * a list with a hole in it would pass for complete.
 * @param held what is shown, oldest first
 * @param window the synced latest comments, in any order
 * @param following whether the newest are followed: then the oldest are let go, otherwise the newest are once full
 * @returns `held` itself when nothing changed
 */
export function takeWindow(
  held: readonly Comment[],
  window: readonly Comment[],
  following: boolean,
): readonly Comment[] {
  const latest = [...window].sort(byArrival)
  const first = latest[0]
  const newest = held.at(-1)
  if (!first || !newest) return held.length === latest.length ? held : latest
  if (first.showId !== newest.showId || Number(first.id) > Number(newest.id) + 1) {
    return following || first.showId !== newest.showId ? latest : held
  }

  const changed = new Map(latest.map((row) => [row.id, row]))
  let touched = false
  const rows = held.map((row) => {
    const now = changed.get(row.id)
    if (now === undefined || now === row) return row
    touched = true
    return now
  })
  const fresh = latest.filter((row) => Number(row.id) > Number(newest.id))
  if (following) return fresh.length || touched ? [...rows, ...fresh].slice(-KEEP_FOLLOWING) : held
  const room = fresh.slice(0, Math.max(0, KEEP_AWAY - rows.length))
  return room.length || touched ? [...rows, ...room] : held
}

/**
 * The stream with a page of earlier comments before it.
 * @param page as `comment.search` gives it, newest first
 */
export function takeEarlier(held: readonly Comment[], page: readonly Comment[]): readonly Comment[] {
  const oldest = held[0]
  const earlier = oldest ? page.filter((row) => Number(row.id) < Number(oldest.id)) : page
  return [...[...earlier].sort(byArrival), ...held]
}
