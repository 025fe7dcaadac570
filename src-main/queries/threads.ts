import type { QueryParsed, QueryResult } from '../../src-shared/queries'
import { notSynced } from '../commands/queue'
import type { Reader } from '../store'

/** Threads of the current show that screens do not have. */
export function listThreads(read: Reader, { state, ...page }: QueryParsed<'thread.list'>): QueryResult<'thread.list'> {
  const { showId } = read.must('studio', 'studio')
  return showId === null ? { threads: [], total: 0 } : notSynced(read, showId, state, page)
}

/** One thread of the current show. */
export function readThread(read: Reader, { id }: QueryParsed<'thread.read'>): QueryResult<'thread.read'> {
  const thread = read.get('thread', id)
  return { thread: thread?.showId === read.must('studio', 'studio').showId ? thread : null }
}
