import type { z } from 'zod'
import { feedQueries } from './areas/feed/queries'
import { knowledgeQueries } from './areas/knowledge/queries'
import { peopleQueries } from './areas/people/queries'
import { productQueries } from './areas/product/queries'
import { studioQueries } from './areas/studio/queries'
import { threadQueries } from './areas/thread/queries'
import type { QuerySpec } from './define-query'

export { type Holds, UPLOAD_PART } from './areas/studio/queries'

/** Reads that are too large to sync, by name. Handlers are in `src-main/areas`. */
export const QUERIES = {
  ...studioQueries,
  ...threadQueries,
  ...knowledgeQueries,
  ...feedQueries,
  ...productQueries,
  ...peopleQueries,
} as const satisfies Record<string, QuerySpec>

export type QueryName = keyof typeof QUERIES
export type QueryInput<N extends QueryName> = z.input<(typeof QUERIES)[N]['input']>
export type QueryParsed<N extends QueryName> = z.output<(typeof QUERIES)[N]['input']>
export type QueryResult<N extends QueryName> = z.output<(typeof QUERIES)[N]['result']>

/** Whether `name` is a query's name. */
export const isQueryName = (name: string): name is QueryName => Object.hasOwn(QUERIES, name)
