import { cleanBody, cutText } from '../../../src-shared/plain-text'
import type { QueryParsed, QueryResult } from '../../../src-shared/queries'
import { LIMITS } from '../../../src-shared/text'
import type { Reader } from '../../engine/store'
import { notPutAway } from '../show/rehearsal/practised-rows'
import { notSynced } from './queue'

/** Threads of the current show that screens do not have. */
export function listThreads(read: Reader, { state, ...page }: QueryParsed<'thread.list'>): QueryResult<'thread.list'> {
  const { showId } = read.must('studio', 'studio')
  return showId === null ? { threads: [], total: 0 } : notSynced(read, showId, state, page)
}

/** One thread of the current show. */
export function readThread(read: Reader, { id }: QueryParsed<'thread.read'>): QueryResult<'thread.read'> {
  const [thread] = read.rows('thread', `id = ? AND ${notPutAway('thread')}`, id)
  return { thread: thread?.showId === read.must('studio', 'studio').showId ? thread : null }
}

/** Answers are told with their words by the journal's line, and on air by the cue that the host was asked with. */
const ANSWERS = `
  SELECT given.seq, given.at, journal.name, journal.who, journal.input,
    (SELECT cue.text FROM escalation JOIN cue ON cue.id = escalation.cueId
     WHERE escalation.threadId = given.threadId AND escalation.turn = given.seq) AS asked,
    (SELECT comment.at FROM comment WHERE comment.threadId = given.threadId AND n > since AND n <= upTo ORDER BY n LIMIT 1) AS firstAt
  FROM (SELECT *, LAG(upTo, 1, 0) OVER (ORDER BY seq) AS since FROM answered WHERE threadId = ?) AS given
  JOIN journal ON journal.seq = given.seq AND journal.name IN ('thread.answer', 'escalation.answered')
  ORDER BY given.seq DESC LIMIT 20`

type Given = {
  seq: number
  at: number
  name: string
  who: string
  input: string
  asked: string | null
  firstAt: number | null
}

/** The answers that a thread of the current show was given and that were not taken back, newest first. */
export function answersOf(read: Reader, { id }: QueryParsed<'thread.answers'>): QueryResult<'thread.answers'> {
  if (readThread(read, { id }).thread === null) return { answers: [] }
  const rows = read.sql(ANSWERS).all(id) as Given[]
  return {
    answers: rows.map(({ seq, at, name, who, input, asked, firstAt }) => {
      const how = name === 'thread.answer' ? 'reply' : 'air'
      const answer = how === 'air' ? (asked ?? '') : answerIn(input)
      return { seq, at, how, answer, who, afterMs: firstAt === null ? null : Math.max(0, at - firstAt) }
    }),
  }
}

/** The words of a reply as its line in the journal tells them: an imported line is nobody's word for what stands in it. */
function answerIn(input: string): string {
  const { answer } = (JSON.parse(input) ?? {}) as { answer?: unknown }
  return typeof answer === 'string' ? cutText(cleanBody(answer), LIMITS.body) : ''
}
