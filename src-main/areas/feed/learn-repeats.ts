import type { Reader } from '../../engine/store'
import type { Repeats } from '../../sources/repeats'

/** The latest comments and questions of which a repeat is known after a restart: as many as in a run. */
const LATEST = 200_000
/** Rows that are read in one go, some 2 ms: a cue that comes meanwhile waits for it. */
export const SLICE = 500

/** Teaches what came before a restart; others have their turn at each step. */
export function* learnRepeats(read: Reader, repeats: Repeats): Generator<undefined, void> {
  const keys: string[] = []
  let before = Number.MAX_SAFE_INTEGER
  for (let rows = 0; rows < LATEST; rows += SLICE) {
    const slice = read.sql('SELECT n, feedKey FROM comment WHERE n < ? ORDER BY n DESC LIMIT ?').all(before, SLICE) as {
      n: number
      feedKey: string | null
    }[]
    for (const { feedKey } of slice) if (feedKey !== null) keys.push(feedKey)
    if (slice.length < SLICE) break
    before = slice.at(-1)!.n
    yield
  }
  // Oldest first: the oldest are forgotten first.
  for (let end = keys.length; end > 0; end -= SLICE) {
    repeats.seed(keys.slice(Math.max(0, end - SLICE), end).reverse())
    yield
  }
}
