import { invalidInput, Refusal } from '../../../src-shared/errors'
import { isQueryName, QUERIES, type QueryName, type QueryParsed, type QueryResult } from '../../../src-shared/queries'
import { searchArticles } from '../../areas/knowledge/search'
import { presentedIn } from '../../areas/product/queries'
import type { DataDesk } from '../../areas/studio/backup/data-desk'
import { listJournal } from '../../areas/studio/journal'
import { answersOf, listThreads, readThread } from '../../areas/thread/queries'
import { searchComments } from '../../areas/thread/search-comments'
import type { Reader } from '../store'
import type { Actor } from './context'

export interface QueryServices {
  /** Brings the word index of the comments up to date, as far as the disk takes it. */
  indexComments(): Promise<void>
  /** Does one piece of a longer read when it is the turn of who asks, and counts what it cost. */
  inTurn<T>(actor: Actor, piece: () => T): Promise<T>
  readonly data: Pick<DataDesk, 'list' | 'progress' | 'take' | 'look'>
  recordings(): Promise<QueryResult<'recording.list'>>
}

/** The same services for a read that goes no further once nobody waits for its answer: the next piece is refused as `busy`. */
export const whileWanted = (services: QueryServices, isWanted: () => boolean): QueryServices => ({
  ...services,
  inTurn: (actor, piece) =>
    services.inTurn(actor, () => {
      if (!isWanted()) throw new Refusal('busy', 'nobody waits for the answer any more')
      return piece()
    }),
})

type Handlers = {
  [N in QueryName]: (
    read: Reader,
    input: QueryParsed<N>,
    services: QueryServices,
    actor: Actor,
  ) => QueryResult<N> | Promise<QueryResult<N>>
}

const HANDLERS: Handlers = {
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

/**
 * Answers a read that is too large to sync.
 * @throws Refusal `not_found` for an unknown name, `forbidden`, `invalid`
 */
export function runQuery(read: Reader, services: QueryServices, actor: Actor, name: string, input: unknown): unknown {
  if (!isQueryName(name)) throw new Refusal('not_found', `there is no query called ${name.slice(0, 64)}`)
  const spec = QUERIES[name]
  if (!(spec.roles as readonly string[]).includes(actor.role)) {
    throw new Refusal('forbidden', `${name} is not for the role ${actor.role}`)
  }
  const parsed = spec.input.safeParse(input)
  if (!parsed.success) throw invalidInput(parsed.error)
  return (HANDLERS[name] as (read: Reader, input: unknown, services: QueryServices, actor: Actor) => unknown)(
    read,
    parsed.data,
    services,
    actor,
  )
}
