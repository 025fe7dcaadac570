import { INTENTS, isQuestion } from '../../src-shared/intents'
import type { QueryParsed, QueryResult } from '../../src-shared/queries'
import { type Reader, wordQuery } from '../store'
import type { QueryServices } from './run'

const QUESTIONS = INTENTS.filter(isQuestion)

/** Comments of the current show, newest first. */
export async function searchComments(
  read: Reader,
  input: QueryParsed<'comment.search'>,
  { indexComments }: QueryServices,
): Promise<QueryResult<'comment.search'>> {
  const { showId } = read.must('studio', 'studio')
  const conditions = ['showId = ?']
  const params: unknown[] = [showId]
  const also = (condition: string, ...values: unknown[]) => {
    conditions.push(condition)
    params.push(...values)
  }
  if (input.text) {
    const words = wordQuery(input.text)
    if (!words) return { comments: [], more: false }
    await indexComments()
    also('n IN (SELECT rowid FROM comment_words WHERE comment_words MATCH ?)', words)
  }
  if (input.threadId !== undefined) also('threadId = ?', input.threadId)
  if (input.intent !== undefined) also('intent = ?', input.intent)
  if (input.language !== undefined) also('language = ?', input.language)
  if (input.questionsOnly) also(`intent IN (${QUESTIONS.map(() => '?').join(', ')})`, ...QUESTIONS)
  if (input.before !== undefined) also('n < ?', Number(input.before) || 0)
  const rows = read.comments(`${conditions.join(' AND ')} ORDER BY n DESC LIMIT ?`, ...params, input.limit + 1)
  return { comments: rows.slice(0, input.limit), more: rows.length > input.limit }
}
