import type { Migration } from './migration'
import { count, uncount } from './thread-counts'

export const migration: Migration = {
  version: 14,
  about: 'a rehearsal is kept apart from the plan that it was of',
  sql: `
-- Rehearsals that are over: of which show, where each is kept, and its last comment.
CREATE TABLE practised (n INTEGER PRIMARY KEY, showId TEXT NOT NULL, keptAs TEXT NOT NULL, upTo INTEGER NOT NULL) STRICT;
-- Shows that are planned as a live and rehearsed now.
CREATE TABLE rehearsed_plan (showId TEXT PRIMARY KEY) STRICT;
-- The threads of a show that goes elsewhere go all together, and their counts with them.
DROP TRIGGER thread_changed;
CREATE TRIGGER thread_changed AFTER UPDATE OF state, intent, waitingViewers ON thread
WHEN old.state <> new.state OR old.intent <> new.intent OR old.waitingViewers <> new.waitingViewers
BEGIN
${uncount('old.showId')}
${count('new.showId')}
END;
`,
}
