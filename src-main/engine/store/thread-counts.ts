/**
 * What `thread_count` holds, counted from the threads themselves, as an SQL query: the threads of a rehearsal count as of the
 * show that keeps them, or will.
 * @param which of the shows, as an SQL condition on `keeper`
 */
export const countsOfThreads = (which = '1'): string => `
  SELECT keeper, state, person, COUNT(*), SUM(waitingViewers) FROM (
    SELECT state, waitingViewers, (intent IN ('order_problem', 'tracking', 'complaint')) AS person,
      IFNULL((SELECT keptAs FROM practised_rows WHERE practised_rows.showId = thread.showId AND record = 'thread'
        AND thread.n > since AND (upTo IS NULL OR thread.n <= upTo)), showId) AS keeper
    FROM thread
  ) WHERE ${which} GROUP BY keeper, state, person`
