import { INTENTS, isQuestion } from '../../../src-shared/areas/thread/intents'
import type { QueryParsed, QueryResult } from '../../../src-shared/queries'
import type { Comment } from '../../../src-shared/records'
import type { Actor } from '../../engine/run/context'
import { type Reader, wordQuery } from '../../engine/store'
import type { QueryServices } from '../context'
import { notPutAway } from '../show/rehearsal/practised-rows'

const QUESTIONS = INTENTS.filter(isQuestion)
/** Comments that are looked through in one go, whether they are what is asked for or not: some milliseconds' work. */
const SLICE = { byWords: 800, byFields: 4_000 } as const

/**
 * Comments of the current show, newest first. What few comments are is found by looking through many: that is done a
 * slice at a time, each in the turn of who asks.
 */
export async function searchComments(
  read: Reader,
  input: QueryParsed<'comment.search'>,
  { indexComments, inTurn }: QueryServices,
  actor: Actor,
): Promise<QueryResult<'comment.search'>> {
  const { showId } = read.must('studio', 'studio')
  const conditions = ['showId = ? AND n >= ? AND n < ?', notPutAway('comment', 'said')]
  const params: unknown[] = []
  const also = (condition: string, ...values: unknown[]) => {
    conditions.push(condition)
    params.push(...values)
  }
  let words: string | null = null
  if (input.text) {
    words = wordQuery(input.text)
    if (!words) return { comments: [], more: false }
    await indexComments()
  }
  if (input.threadId !== undefined) also('threadId = ?', input.threadId)
  if (input.intent !== undefined) also('intent = ?', input.intent)
  if (input.language !== undefined) also('language = ?', input.language)
  if (input.questionsOnly) also(`intent IN (${QUESTIONS.map(() => '?').join(', ')})`, ...QUESTIONS)
  if (words !== null)
    conditions.push('n IN (SELECT rowid FROM comment_words WHERE rowid >= ? AND rowid < ? AND comment_words MATCH ?)')
  const sql = `${conditions.join(' AND ')} ORDER BY n DESC LIMIT ?`

  const { oldest, newest } = read
    .sql(
      `SELECT (SELECT MIN(n) FROM comment WHERE showId = ?) AS oldest,
         (SELECT MAX(n) FROM comment WHERE showId = ?) AS newest`,
    )

    .get(showId, showId) as { oldest: number | null; newest: number | null }
  const found: Comment[] = []
  const before = input.before === undefined ? Number.POSITIVE_INFINITY : Number(input.before) || 0
  // A thread has an index of its own.
  const byFields = input.threadId === undefined ? SLICE.byFields : Number.MAX_SAFE_INTEGER
  const slice = words === null ? byFields : SLICE.byWords
  let below = Math.min(before, (newest ?? 0) + 1)
  while (oldest !== null && below > oldest && found.length <= input.limit) {
    const range = [Math.max(below - slice, 0), below]
    const wanted = input.limit + 1 - found.length
    const given = [showId, ...range, ...params, ...(words === null ? [] : [...range, words]), wanted]
    found.push(...(await inTurn(actor, () => read.comments(sql, ...given))))
    // Where no comment of the show is for a while, nothing is looked through.
    below = Math.min(range[0]!, nextBelow(read, showId, range[0]!) + 1)
  }
  return { comments: found.slice(0, input.limit), more: found.length > input.limit }
}

/** The highest number of the show's comments below another one; 0 where there is none. */
const nextBelow = (read: Reader, showId: string | null, below: number): number =>
  (read.sql('SELECT MAX(n) FROM comment WHERE showId = ? AND n < ?').pluck().get(showId, below) as number | null) ?? 0
