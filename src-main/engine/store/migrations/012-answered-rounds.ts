import type { Migration } from './migration'

export const migration: Migration = {
  version: 12,
  about: 'a thread of any number of comments is answered by one row',
  sql: `
-- Each round of a thread's answers: all its comments up to this one were answered then, or in an earlier round.
CREATE TABLE answered (
  threadId TEXT NOT NULL, upTo INTEGER NOT NULL, at INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (threadId, upTo)
) STRICT, WITHOUT ROWID;
INSERT INTO answered SELECT threadId, MAX(n), answeredAt, MAX(seq) FROM comment
WHERE threadId IS NOT NULL AND answeredAt IS NOT NULL GROUP BY threadId, answeredAt;
DROP INDEX comment_waits;
ALTER TABLE comment DROP COLUMN answeredAt;
CREATE INDEX comment_by_id ON comment (threadId, userId) WHERE threadId IS NOT NULL;
CREATE INDEX comment_by_handle ON comment (threadId, handle) WHERE threadId IS NOT NULL AND userId = '';
CREATE VIEW said AS SELECT comment.*, (
  SELECT answered.at FROM answered WHERE answered.threadId = comment.threadId AND upTo >= comment.n ORDER BY upTo LIMIT 1
) AS answeredAt FROM comment;
`,
}
