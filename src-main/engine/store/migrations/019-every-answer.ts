import type { Migration } from './migration'

export const migration: Migration = {
  version: 19,
  about: 'every answer of a thread is kept, also a further one that nobody waited for',
  sql: `
DROP VIEW said;
ALTER TABLE answered RENAME TO answered_before;
-- Each answer of a thread: all its comments up to this one were answered then, or earlier.
CREATE TABLE answered (
  threadId TEXT NOT NULL, upTo INTEGER NOT NULL, at INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (threadId, upTo, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO answered SELECT * FROM answered_before;
DROP TABLE answered_before;
CREATE VIEW said AS SELECT comment.*, (
  SELECT answered.at FROM answered WHERE answered.threadId = comment.threadId AND upTo >= comment.n ORDER BY upTo, seq LIMIT 1
) AS answeredAt FROM comment;
`,
}
