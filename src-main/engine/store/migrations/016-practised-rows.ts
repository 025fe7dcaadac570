import type { Migration } from './migration'
import { count, keeperOf, uncount } from './thread-counts'

/** A trigger: what is added comes behind all that is of a rehearsal, or was there before it. */
const numberedAnew = (record: string) => `CREATE TRIGGER ${record}_numbered AFTER INSERT ON ${record}
WHEN EXISTS (SELECT 1 FROM practised_rows WHERE record = '${record}' AND new.n <= IFNULL(upTo, since))
BEGIN
  UPDATE ${record} SET n = 1 + (SELECT MAX(IFNULL(upTo, since)) FROM practised_rows WHERE record = '${record}') WHERE id = new.id;
END;
`

export const migration: Migration = {
  version: 16,
  about:
    'what came before a rehearsal stays with the plan; what happened in it goes where it is kept a slice at a time',
  sql: `
-- Rehearsals that are on, or over and not put away whole: which rows of the show, by number, are of it. They are those after
-- since and up to upTo, which is null while it is on; what is put away is taken off at either end.
CREATE TABLE practised_rows (
  showId TEXT NOT NULL, record TEXT NOT NULL, since INTEGER NOT NULL, upTo INTEGER, keptAs TEXT NOT NULL,
  PRIMARY KEY (showId, record, since)
) STRICT, WITHOUT ROWID;
-- Each keeps the comments behind the rehearsal before it; of one whose comments are all where they are kept nothing is left.
INSERT INTO practised_rows SELECT showId, 'comment', since, upTo, keptAs FROM (
  SELECT *, IFNULL(MAX(upTo) OVER (PARTITION BY showId ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS since FROM practised
) AS over WHERE EXISTS (SELECT 1 FROM comment WHERE comment.showId = over.showId AND n > since AND n <= upTo);
-- Of a rehearsal that is on, nobody noted where it began: all of it is, but what is left of earlier ones.
INSERT INTO practised_rows SELECT show.id, record.value, CASE record.value WHEN 'comment' THEN IFNULL((SELECT MAX(upTo) FROM practised WHERE showId = show.id), 0) ELSE 0 END, NULL, show.id || '-r'
FROM show, json_each('["cue","signal","escalation","thread","comment"]') AS record WHERE state = 'live' AND rehearsal = 1;
DROP TABLE practised;
UPDATE thread_count SET showId = showId || '-r' WHERE showId IN (SELECT showId FROM practised_rows WHERE upTo IS NULL);
-- Threads and escalations of before a rehearsal that was on, and the figures, as they were before it.
CREATE TABLE practised_on (record TEXT NOT NULL, id TEXT NOT NULL, row TEXT NOT NULL, PRIMARY KEY (record, id)) STRICT, WITHOUT ROWID;
-- The threads of a rehearsal count as of the show that will keep them, from the first one on.
DROP TRIGGER thread_added;
CREATE TRIGGER thread_added AFTER INSERT ON thread BEGIN
${count(keeperOf('new'))}
END;
DROP TRIGGER thread_deleted;
CREATE TRIGGER thread_deleted AFTER DELETE ON thread BEGIN
${uncount(keeperOf('old'))}
END;
DROP TRIGGER thread_changed;
CREATE TRIGGER thread_changed AFTER UPDATE OF state, intent, waitingViewers ON thread
WHEN old.state <> new.state OR old.intent <> new.intent OR old.waitingViewers <> new.waitingViewers
BEGIN
${uncount(keeperOf('old'))}
${count(keeperOf('new'))}
END;
-- The number of a row that an undo has deleted is not used again while rehearsals are told apart by it.
${['cue', 'signal', 'escalation'].map(numberedAnew).join('')}`,
}
