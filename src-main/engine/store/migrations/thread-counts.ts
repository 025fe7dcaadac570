/* SQL of the triggers that count threads; part of released steps, so it is never edited. */

const isForPerson = (row: 'old' | 'new') => `(${row}.intent IN ('order_problem', 'tracking', 'complaint'))`
/** In a trigger: takes a thread as it was out of the counts of a show. */
export const uncount = (
  showId: string,
) => `  UPDATE thread_count SET threads = threads - 1, viewers = viewers - old.waitingViewers
  WHERE showId = ${showId} AND state = old.state AND person = ${isForPerson('old')};`
/** In a trigger: adds a thread as it is to the counts of a show. */
export const count = (
  showId: string,
) => `  INSERT INTO thread_count VALUES (${showId}, new.state, ${isForPerson('new')}, 1, new.waitingViewers)
  ON CONFLICT DO UPDATE SET threads = threads + 1, viewers = viewers + excluded.viewers;`
/** In a trigger: the show that a thread belongs to, or will when its rehearsal is put away. */
export const keeperOf = (row: 'old' | 'new') => `IFNULL((SELECT keptAs FROM practised_rows
    WHERE showId = ${row}.showId AND record = 'thread' AND ${row}.n > since AND ${row}.n <= IFNULL(upTo, ${Number.MAX_SAFE_INTEGER})), ${row}.showId)`
