import type { Reader } from '../store'
import { MOST_THREADS, type ThreadIndex, understand } from '../triage'

/** Latest comments of a show that are read again, for other wordings of its threads. */
const COMMENTS = 2_000
/** Characters that are understood in one go: a cue that comes meanwhile waits for it. */
const SLICE_CHARACTERS = 2_000

/** Teaches an index the threads of a show from what is stored, oldest first; others have their turn at each step. */
export function* learnThreads(read: Reader, showId: string, index: ThreadIndex): Generator<undefined, void> {
  const titles = read
    .sql('SELECT id, title AS text FROM thread WHERE showId = ? ORDER BY n DESC LIMIT ?')
    .all(showId, MOST_THREADS) as Wording[]
  const latest = read
    .sql('SELECT threadId AS id, text FROM comment WHERE showId = ? AND threadId IS NOT NULL ORDER BY n DESC LIMIT ?')
    .all(showId, COMMENTS) as Wording[]
  let characters = 0
  for (const { id, text } of [...titles.reverse(), ...latest.reverse()]) {
    index.add(id, understand(text))
    characters += text.length
    if (characters < SLICE_CHARACTERS) continue
    characters = 0
    yield
  }
}

interface Wording {
  id: string
  text: string
}
