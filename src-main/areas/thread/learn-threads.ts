import type { Reader } from '../../engine/store'
import { MOST_THREADS, type ThreadIndex, understand } from '../../language'
import { BEFORE_REHEARSAL, comingTo, notPutAway } from '../show/rehearsal/practised-rows'

/** The latest titles of threads that are read, and of comments, for other wordings of them. */
const MOST = { thread: MOST_THREADS, comment: 2_000 }
const FROM = { thread: 'thread', comment: 'comment JOIN thread ON thread.id = threadId' }
const TEXT = { thread: 'thread.title', comment: 'comment.text' }
/** Characters that are understood in one go: a cue that comes meanwhile waits for it. */
const SLICE_CHARACTERS = 2_000

/** What a rehearsal gathers is its own, and what is asked in the show itself is not answered by what was practised. */
const ofNow = (isEarly: boolean) => `${notPutAway('thread')} AND ${isEarly ? '' : 'NOT '}${BEFORE_REHEARSAL}`

/** Rows that are looked at in one statement; with most of them of no use here, others have their turn in between. */
const LOOKED_AT = 1_000

/**
 * Teaches an index the threads of a show from what is stored, oldest first; others have their turn at each step.
 * @param isEarly whether it is for what came in before the rehearsal that is on: that is asked in the threads of before
 */
export function* learnThreads(
  read: Reader,
  showId: string,
  index: ThreadIndex,
  isEarly = false,
): Generator<undefined, void> {
  // Of a rehearsal that is over first what is not yet where it is kept: what goes there meanwhile is read twice, and not lost.
  const ranges = comingTo(read, showId)
  const coming: Record<Kind, Wording[]> = { thread: [], comment: [] }
  for (const range of ranges)
    coming[range.record].push(...(yield* latestOf(read, range, { kind: range.record, from: FROM[range.record] })))
  const own = { showId, since: 0, upTo: Number.MAX_SAFE_INTEGER }
  const titles = yield* latestOf(read, own, { kind: 'thread', from: FROM.thread, which: ofNow(isEarly) })
  // There comments may be before their threads.
  const isKeeper = ranges.length > 0
  const latest = yield* latestOf(
    read,
    own,
    isKeeper
      ? { kind: 'comment', from: FROM.comment }
      : { kind: 'comment', from: `${FROM.comment} AND thread.showId = comment.showId`, which: ofNow(isEarly) },
  )
  // Threads are put away from the oldest on, comments from the latest.
  const wordings = [
    ...[...coming.thread, ...titles].slice(0, MOST.thread).reverse(),
    ...[...latest, ...coming.comment].slice(0, MOST.comment).reverse(),
  ]
  let characters = 0
  for (const { id, text } of wordings) {
    index.add(id, understand(text))
    characters += text.length
    if (characters < SLICE_CHARACTERS) continue
    characters = 0
    yield
  }
}

/** The latest wordings of a show's threads after `since` and up to `upTo`, latest first: rows of `thread` or of `comment`, by number. */
function* latestOf(
  read: Reader,
  { showId, since, upTo }: { showId: string; since: number; upTo: number },
  { kind, from, which = '1' }: { kind: Kind; from: string; which?: string },
): Generator<undefined, Wording[]> {
  const found: Wording[] = []
  for (let last = upTo; found.length < MOST[kind]; ) {
    const { oldest } = read
      .sql(
        `SELECT MIN(n) AS oldest FROM (SELECT n FROM "${kind}" WHERE showId = ? AND n > ? AND n <= ? ORDER BY n DESC LIMIT ${LOOKED_AT})`,
      )
      .get(showId, since, last) as { oldest: number | null }
    if (oldest === null) break
    const rows = read
      .sql(
        `SELECT thread.id AS id, ${TEXT[kind]} AS text FROM ${from}
         WHERE ${kind}.showId = ? AND ${kind}.n >= ? AND ${kind}.n <= ? AND ${which} ORDER BY ${kind}.n DESC`,
      )
      .all(showId, oldest, last) as Wording[]
    found.push(...rows)
    last = oldest - 1
    yield
  }
  return found.slice(0, MOST[kind])
}

type Kind = 'thread' | 'comment'

interface Wording {
  id: string
  text: string
}
