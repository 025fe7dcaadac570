import type { QueryParsed, QueryResult } from '../../../src-shared/queries'
import type { Reader } from '../../engine/store'

/** The shows that keep a product from being deleted, as `product.delete` looks for them. */
export function presentedIn(read: Reader, { id }: QueryParsed<'product.presented'>): QueryResult<'product.presented'> {
  const shows = read.sql('SELECT DISTINCT showId FROM segment WHERE productId = ? LIMIT 20').all(id) as {
    showId: string
  }[]
  return { showIds: shows.map(({ showId }) => showId) }
}
