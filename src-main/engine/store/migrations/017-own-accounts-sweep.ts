import type { Migration } from './migration'

export const migration: Migration = {
  version: 17,
  about: 'threads of own accounts are looked for among all that wait',
  sql: `
-- Accounts that were marked as the studio's own: the threads of which show, by number, are still to be looked through for theirs.
CREATE TABLE own_sweep (
  account TEXT NOT NULL, showId TEXT NOT NULL, since INTEGER NOT NULL, upTo INTEGER NOT NULL, PRIMARY KEY (account, showId)
) STRICT, WITHOUT ROWID;
`,
}
