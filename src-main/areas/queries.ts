import type { QueryName } from '../../src-shared/queries'
import type { QueryHandlers } from './context'
import { searchArticles } from './knowledge/search'
import { presentedIn } from './product/queries'
import { listJournal } from './studio/journal'
import { answersOf, listThreads, readThread } from './thread/queries'
import { searchComments } from './thread/search-comments'

/** How every query is answered. */
export const QUERY_HANDLERS: QueryHandlers<QueryName> = {
  'comment.search': searchComments,
  'thread.list': listThreads,
  'thread.read': readThread,
  'thread.answers': answersOf,
  'article.search': searchArticles,
  'product.presented': presentedIn,
  'journal.list': listJournal,
  'device.me': (_read, _input, _services, { deviceId, memberId }) => ({ id: deviceId ?? '', memberId }),
  'data.list': (_read, _input, { data }) => data.list(),
  'data.work': (_read, _input, { data }) => data.progress(),
  'data.upload': (_read, input, { data }) => data.take(input),
  'data.look': (_read, { upload }, { data }) => data.look(upload),
  'recording.list': (_read, _input, services) => services.recordings(),
}
