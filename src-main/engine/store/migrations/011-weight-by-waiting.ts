import type { Migration } from './migration'

export const migration: Migration = {
  version: 11,
  about: 'the queue by one weight: each five minutes of waiting count like a further viewer',
  sql: `
DROP INDEX thread_queue;
CREATE INDEX thread_queue ON thread (
  showId, shelved, state, (intent IN ('order_problem', 'tracking', 'complaint')) DESC,
  (IFNULL(waitingSince, 9007199254740991) - 300000 * waitingViewers), n
);
`,
}
