import { head, type Migration } from './migration'
import { count, uncount } from './thread-counts'

export const migration: Migration = {
  version: 10,
  about:
    'a queue that viewers cannot push anything out of, streaks of gifts, and what is found without a look at all rows',
  sql: `
-- Who waits in a thread already, by id or by handle; and a thread's comments by number.
DROP INDEX comment_thread;
CREATE INDEX comment_of_thread ON comment (threadId) WHERE threadId IS NOT NULL;
CREATE INDEX comment_waits ON comment (threadId, userId, handle) WHERE threadId IS NOT NULL AND answeredAt IS NULL;

-- The queue by weight: for a person at once first, then by viewers that wait, then by how long.
DROP INDEX thread_show;
CREATE INDEX thread_queue ON thread (
  showId, shelved, state, (intent IN ('order_problem', 'tracking', 'complaint')) DESC, waitingViewers DESC, waitingSince, n
);
CREATE TABLE queue (
  ${head}, open INTEGER NOT NULL, claimed INTEGER NOT NULL, escalated INTEGER NOT NULL, answered INTEGER NOT NULL,
  dismissed INTEGER NOT NULL, viewers INTEGER NOT NULL, forPerson INTEGER NOT NULL
) STRICT;
CREATE TABLE thread_count (
  showId TEXT NOT NULL, state TEXT NOT NULL, person INTEGER NOT NULL, threads INTEGER NOT NULL, viewers INTEGER NOT NULL,
  PRIMARY KEY (showId, state, person)
) STRICT, WITHOUT ROWID;
INSERT INTO thread_count SELECT showId, state, (intent IN ('order_problem', 'tracking', 'complaint')) AS person, COUNT(*), SUM(waitingViewers) FROM thread GROUP BY showId, state, person;
CREATE TRIGGER thread_added AFTER INSERT ON thread BEGIN
${count('new.showId')}
END;
CREATE TRIGGER thread_deleted AFTER DELETE ON thread BEGIN
${uncount('old.showId')}
END;
CREATE TRIGGER thread_changed AFTER UPDATE OF showId, state, intent, waitingViewers ON thread
WHEN old.showId <> new.showId OR old.state <> new.state OR old.intent <> new.intent OR old.waitingViewers <> new.waitingViewers
BEGIN
${uncount('old.showId')}
${count('new.showId')}
END;
-- Rows that are synced, without a look at all that are not.
CREATE INDEX thread_synced ON thread (seq) WHERE shelved = 0;
CREATE INDEX cue_synced ON cue (seq) WHERE shelved = 0;
CREATE INDEX signal_synced ON signal (seq) WHERE shelved = 0;
CREATE INDEX escalation_synced ON escalation (seq) WHERE shelved = 0;
CREATE INDEX segment_synced ON segment (seq) WHERE shelved = 0;

-- What is counted of each streak of gifts, for as long as more of it may come.
CREATE TABLE streak (
  showId TEXT NOT NULL, key TEXT NOT NULL, counted INTEGER NOT NULL, at INTEGER NOT NULL, ended INTEGER NOT NULL,
  PRIMARY KEY (showId, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX streak_at ON streak (at);
ALTER TABLE tally ADD COLUMN late INTEGER NOT NULL DEFAULT 0;
ALTER TABLE studio ADD COLUMN ownAccounts TEXT NOT NULL DEFAULT '[]';
`,
}
