import type Database from 'better-sqlite3'
import { nameApartFromWindows } from './apart-from-windows'

/** One step of the schema. Steps are never edited once released; a later change is a further step. */
export interface Migration {
  readonly version: number
  readonly about: string
  readonly sql: string
  /** What SQL cannot tell of the rows, after it. */
  readonly rows?: (db: Database.Database) => void
}

/*
 * Every synced table has `n` (arrival order), `seq` (of the row's last change) and `shelved` (kept, but out of the
 * synced set). The other columns are the record's fields, by the same names; arrays and objects are JSON text.
 */
const head = 'n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL, shelved INTEGER NOT NULL DEFAULT 0'

/** Gives a table's rows turns in the order of `at`, up to the last change. */
const inTurn = (table: string, at: string) => `
UPDATE ${table} SET turn = place FROM (
  SELECT id AS whose, ROW_NUMBER() OVER (ORDER BY ${at}, n) * (SELECT IFNULL(MAX(CAST(value AS INTEGER)), 0) FROM meta WHERE key = 'seq')
    / COUNT(*) OVER () AS place FROM ${table}
) WHERE id = whose;`

const isForPerson = (row: 'old' | 'new') => `(${row}.intent IN ('order_problem', 'tracking', 'complaint'))`
/** In a trigger: takes a thread as it was out of the counts of a show. */
const uncount = (
  showId: string,
) => `  UPDATE thread_count SET threads = threads - 1, viewers = viewers - old.waitingViewers
  WHERE showId = ${showId} AND state = old.state AND person = ${isForPerson('old')};`
/** In a trigger: adds a thread as it is to the counts of a show. */
const count = (
  showId: string,
) => `  INSERT INTO thread_count VALUES (${showId}, new.state, ${isForPerson('new')}, 1, new.waitingViewers)
  ON CONFLICT DO UPDATE SET threads = threads + 1, viewers = viewers + excluded.viewers;`
/** In a trigger: the show that a thread belongs to, or will when its rehearsal is put away. */
const keeperOf = (row: 'old' | 'new') => `IFNULL((SELECT keptAs FROM practised_rows
    WHERE showId = ${row}.showId AND record = 'thread' AND ${row}.n > since AND ${row}.n <= IFNULL(upTo, ${Number.MAX_SAFE_INTEGER})), ${row}.showId)`
/** A trigger: what is added comes behind all that is of a rehearsal, or was there before it. */
const numberedAnew = (record: string) => `CREATE TRIGGER ${record}_numbered AFTER INSERT ON ${record}
WHEN EXISTS (SELECT 1 FROM practised_rows WHERE record = '${record}' AND new.n <= IFNULL(upTo, since))
BEGIN
  UPDATE ${record} SET n = 1 + (SELECT MAX(IFNULL(upTo, since)) FROM practised_rows WHERE record = '${record}') WHERE id = new.id;
END;
`

/** Ids of what stands before the host, or is asked by them, though its show has ended. */
const leftOpen = (table: 'cue' | 'signal', isOpen: string) =>
  `SELECT ${table}.id FROM ${table} JOIN show ON show.id = showId WHERE show.state = 'ended' AND ${table}.${isOpen}`
const LEFT_CUES = `${leftOpen('cue', "state = 'sent'")} UNION ALL ${leftOpen('cue', "state = 'acknowledged' AND escalationId IS NOT NULL")}`
const ENDED_AT = '(SELECT endedAt FROM show WHERE show.id = showId)'

/** Every step, from an empty file on. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    about: 'the triangle: shows, cues, signals, threads and the people of the room',
    sql: `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
-- What left the synced set, by deletion or onto the shelf: a client that resumes is told.
CREATE TABLE gone (record TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (record, id)) STRICT;
CREATE INDEX gone_seq ON gone (seq);
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL,
  deviceId TEXT, memberId TEXT, who TEXT NOT NULL, input TEXT NOT NULL
) STRICT;
-- Answers already given, by the id of their command: a repeat gets the same one.
CREATE TABLE command (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, input TEXT NOT NULL, seq INTEGER NOT NULL, result TEXT NOT NULL, at INTEGER NOT NULL
) STRICT;
CREATE INDEX command_at ON command (at);

CREATE TABLE studio (${head}, showId TEXT, lanSharing INTEGER NOT NULL, addresses TEXT NOT NULL, recovery TEXT) STRICT;
CREATE TABLE member (${head}, name TEXT NOT NULL, roles TEXT NOT NULL, archived INTEGER NOT NULL) STRICT;
CREATE TABLE device (
  ${head}, name TEXT NOT NULL, role TEXT NOT NULL, kind TEXT NOT NULL, memberId TEXT REFERENCES member (id),
  pairedAt INTEGER NOT NULL, revokedAt INTEGER, links INTEGER NOT NULL, seenAt INTEGER
) STRICT;
-- SHA-256 of each device's secret, apart from the synced row so that it cannot slip out with it.
CREATE TABLE secret (deviceId TEXT PRIMARY KEY REFERENCES device (id), hash BLOB NOT NULL) STRICT;
CREATE TABLE show (
  ${head}, title TEXT NOT NULL, state TEXT NOT NULL, plannedStartAt INTEGER, startedAt INTEGER, endedAt INTEGER,
  segmentId TEXT, segmentStartedAt INTEGER, boardHidden INTEGER NOT NULL, rehearsal INTEGER NOT NULL, createdAt INTEGER NOT NULL
) STRICT;
CREATE TABLE product (
  ${head}, code TEXT NOT NULL, name TEXT NOT NULL, shopId TEXT NOT NULL, currency TEXT NOT NULL, listPrice INTEGER NOT NULL,
  livePrice INTEGER, stock INTEGER NOT NULL, stockStart INTEGER NOT NULL, points TEXT NOT NULL, facts TEXT
) STRICT;
CREATE UNIQUE INDEX product_code ON product (code);
CREATE TABLE segment (
  ${head}, showId TEXT NOT NULL REFERENCES show (id), position TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL,
  productId TEXT REFERENCES product (id), plannedSeconds INTEGER NOT NULL, hook TEXT
) STRICT;
CREATE INDEX segment_show ON segment (showId, position);
CREATE INDEX segment_product ON segment (productId);
CREATE TABLE article (
  ${head}, title TEXT NOT NULL, answers TEXT NOT NULL, intents TEXT NOT NULL, productId TEXT REFERENCES product (id), keywords TEXT NOT NULL
) STRICT;
CREATE TABLE cueTemplate (
  ${head}, text TEXT NOT NULL, urgency TEXT NOT NULL, intent TEXT, holdSeconds INTEGER, position TEXT NOT NULL
) STRICT;
CREATE TABLE cue (
  ${head}, showId TEXT NOT NULL REFERENCES show (id), text TEXT NOT NULL, localized TEXT, templateId TEXT, urgency TEXT NOT NULL,
  state TEXT NOT NULL, sentAt INTEGER NOT NULL, sentBy TEXT, expiresAt INTEGER, shownOn TEXT NOT NULL, acknowledgedAt INTEGER,
  acknowledgedBy TEXT, closedAt INTEGER, threadId TEXT, escalationId TEXT, askers INTEGER
) STRICT;
CREATE INDEX cue_show ON cue (showId, shelved, n);
CREATE INDEX cue_expiry ON cue (expiresAt) WHERE state = 'sent' AND expiresAt IS NOT NULL;
CREATE TABLE signal (
  ${head}, showId TEXT NOT NULL REFERENCES show (id), kind TEXT NOT NULL, state TEXT NOT NULL, raisedAt INTEGER NOT NULL,
  raisedBy TEXT, raisedByName TEXT NOT NULL, takenAt INTEGER, takenBy TEXT, closedAt INTEGER, productId TEXT
) STRICT;
CREATE INDEX signal_show ON signal (showId, shelved, n);
CREATE TABLE thread (
  ${head}, showId TEXT NOT NULL REFERENCES show (id), intent TEXT NOT NULL, language TEXT NOT NULL, title TEXT NOT NULL,
  state TEXT NOT NULL, count INTEGER NOT NULL, waiting INTEGER NOT NULL, waitingViewers INTEGER NOT NULL, waitingSince INTEGER,
  lastAskedAt INTEGER NOT NULL, claimedBy TEXT, claimedByName TEXT NOT NULL, claimedAt INTEGER, answer TEXT NOT NULL,
  answeredHow TEXT, answeredAt INTEGER, answeredAfterMs INTEGER
) STRICT;
CREATE INDEX thread_show ON thread (showId, shelved);
CREATE TABLE escalation (
  ${head}, showId TEXT NOT NULL REFERENCES show (id), threadId TEXT NOT NULL REFERENCES thread (id), question TEXT NOT NULL,
  intent TEXT NOT NULL, askers INTEGER NOT NULL, note TEXT NOT NULL, state TEXT NOT NULL, raisedAt INTEGER NOT NULL, raisedBy TEXT,
  raisedByName TEXT NOT NULL, cueId TEXT, returnNote TEXT NOT NULL, closedAt INTEGER, firstAskToAirMs INTEGER
) STRICT;
CREATE INDEX escalation_show ON escalation (showId, shelved, n);
CREATE INDEX escalation_thread ON escalation (threadId);
CREATE TABLE feed (
  ${head}, wanted TEXT NOT NULL, state TEXT NOT NULL, target TEXT NOT NULL, speed REAL NOT NULL, done INTEGER NOT NULL,
  total INTEGER NOT NULL, events INTEGER NOT NULL, repeats INTEGER NOT NULL, bad INTEGER NOT NULL, unknown TEXT NOT NULL,
  error TEXT NOT NULL, errorCode TEXT NOT NULL, retryAt INTEGER, lastAt INTEGER
) STRICT;
CREATE TABLE tally (
  ${head}, viewers INTEGER NOT NULL, viewersPeak INTEGER NOT NULL, comments INTEGER NOT NULL, likes INTEGER NOT NULL,
  gifts INTEGER NOT NULL, diamonds INTEGER NOT NULL, follows INTEGER NOT NULL, shares INTEGER NOT NULL, joins INTEGER NOT NULL,
  pinnedShopId TEXT NOT NULL, pinnedTitle TEXT NOT NULL
) STRICT;

-- High volume: the id is the arrival number itself, added is the seq it came with, feedKey tells repeats after a restart.
CREATE TABLE comment (
  n INTEGER PRIMARY KEY, seq INTEGER NOT NULL, added INTEGER NOT NULL, showId TEXT NOT NULL REFERENCES show (id), userId TEXT NOT NULL,
  handle TEXT NOT NULL, nickname TEXT NOT NULL, text TEXT NOT NULL, language TEXT NOT NULL, intent TEXT NOT NULL, score REAL NOT NULL,
  threadId TEXT, at INTEGER NOT NULL, answeredAt INTEGER, feedKey TEXT
) STRICT;
CREATE INDEX comment_added ON comment (added);
CREATE INDEX comment_show ON comment (showId, n);
CREATE INDEX comment_thread ON comment (threadId, userId) WHERE threadId IS NOT NULL;
CREATE VIRTUAL TABLE comment_words USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE article_words USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2');
`,
  },
  {
    version: 2,
    about: 'a board whose display is gone',
    sql: 'ALTER TABLE device ADD COLUMN away INTEGER NOT NULL DEFAULT 0;',
  },
  {
    version: 3,
    about: 'pairing codes are in no table; what is told of a recovery says why and what is missing',
    sql: `
UPDATE command SET result = 'null' WHERE name = 'pairing.open';
UPDATE studio SET recovery = json_set(recovery, '$.kind', 'damaged', '$.lost', json('{"changes":null,"since":null,"until":null}'))
WHERE recovery IS NOT NULL;
UPDATE meta SET value = json_set(value, '$.kind', 'damaged', '$.lost', json('{"changes":null,"since":null,"until":null}'))
WHERE key = 'recovery';
`,
  },
  {
    version: 4,
    about: 'what commands can be undone with',
    sql: `
-- A command that can be undone, for as long as its answer is kept; undoneAt: when that was done.
CREATE TABLE undo (id TEXT PRIMARY KEY, name TEXT NOT NULL, seq INTEGER NOT NULL UNIQUE, at INTEGER NOT NULL, undoneAt INTEGER) STRICT;
-- The fields that it changed of a row, before and after; the whole row where it made or deleted one, and null beside it.
CREATE TABLE undo_row (
  seq INTEGER NOT NULL REFERENCES undo (seq) ON DELETE CASCADE, record TEXT NOT NULL, rowId TEXT NOT NULL,
  before TEXT, after TEXT, PRIMARY KEY (seq, record, rowId)
) STRICT, WITHOUT ROWID;
CREATE INDEX undo_row_of ON undo_row (record, rowId, seq);
`,
  },
  {
    version: 5,
    about: 'the network: what the station found there, the address of QR codes, the end of tokens, what a device is',
    sql: `
ALTER TABLE studio ADD COLUMN lanAddress TEXT;
ALTER TABLE studio ADD COLUMN network TEXT NOT NULL DEFAULT '{"wrongCodes":null,"announcing":"off","certificate":null}';
ALTER TABLE device ADD COLUMN expiresAt INTEGER;
ALTER TABLE device ADD COLUMN machine TEXT;
ALTER TABLE device ADD COLUMN browser TEXT NOT NULL DEFAULT '';
ALTER TABLE device ADD COLUMN address TEXT NOT NULL DEFAULT '';
`,
  },
  {
    version: 6,
    about: "the studio's time zone, and how far the system's clock is ahead of it",
    sql: "ALTER TABLE studio ADD COLUMN zone TEXT NOT NULL DEFAULT 'UTC'; ALTER TABLE studio ADD COLUMN clockAheadMs INTEGER NOT NULL DEFAULT 0;",
  },
  {
    version: 7,
    about: 'the real products wait while a rehearsal changes its copy',
    sql: 'CREATE TABLE set_aside (id TEXT PRIMARY KEY, code TEXT NOT NULL, row TEXT NOT NULL) STRICT;',
  },
  {
    version: 8,
    about: 'who had taken on what was given back because they are gone',
    sql: `
ALTER TABLE thread ADD COLUMN lapsedFrom TEXT NOT NULL DEFAULT '';
ALTER TABLE signal ADD COLUMN lapsedFrom TEXT NOT NULL DEFAULT '';
`,
  },
  {
    version: 9,
    about: 'a cue’s time runs only while a board shows it; boards tell what they cannot show',
    sql: `
ALTER TABLE cue ADD COLUMN holdSeconds INTEGER;
ALTER TABLE cue ADD COLUMN leftMs INTEGER;
ALTER TABLE cue ADD COLUMN standsSince INTEGER;
ALTER TABLE cue ADD COLUMN unshowableOn TEXT NOT NULL DEFAULT '[]';
UPDATE cue SET holdSeconds = max(5, min(3600, (expiresAt - sentAt) / 1000)) WHERE expiresAt IS NOT NULL;
`,
  },
  {
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
  },
  {
    version: 11,
    about: 'the queue by one weight: each five minutes of waiting count like a further viewer',
    sql: `
DROP INDEX thread_queue;
CREATE INDEX thread_queue ON thread (
  showId, shelved, state, (intent IN ('order_problem', 'tracking', 'complaint')) DESC,
  (IFNULL(waitingSince, 9007199254740991) - 300000 * waitingViewers), n
);
`,
  },
  {
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
  },
  {
    version: 13,
    about: 'lists go by turns and not by a clock that may be set back',
    sql: `
ALTER TABLE cue ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
ALTER TABLE signal ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
ALTER TABLE escalation ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
ALTER TABLE thread ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
ALTER TABLE thread ADD COLUMN answeredUpTo INTEGER NOT NULL DEFAULT 0;
-- What is there keeps the order that it had, before all that comes.
${inTurn('cue', 'sentAt')}
${inTurn('signal', 'IFNULL(closedAt, raisedAt)')}
${inTurn('escalation', 'IFNULL(closedAt, raisedAt)')}
${inTurn('thread', 'MAX(IFNULL(answeredAt, 0), lastAskedAt)')}
UPDATE thread SET answeredUpTo = IFNULL((SELECT MAX(upTo) FROM answered WHERE threadId = thread.id), 0);
`,
  },
  {
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
  },
  {
    version: 15,
    about: 'copies that fail are told',
    sql: 'ALTER TABLE studio ADD COLUMN copyFailed TEXT;',
  },
  {
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
  },
  {
    version: 17,
    about: 'threads of own accounts are looked for among all that wait',
    sql: `
-- Accounts that were marked as the studio's own: the threads of which show, by number, are still to be looked through for theirs.
CREATE TABLE own_sweep (
  account TEXT NOT NULL, showId TEXT NOT NULL, since INTEGER NOT NULL, upTo INTEGER NOT NULL, PRIMARY KEY (account, showId)
) STRICT, WITHOUT ROWID;
`,
  },
  {
    version: 18,
    about: 'what could once be written, and cannot stand beside other rows any more',
    sql: `
-- Cues and signals that came after the end of their show. No question waits for such a cue.
UPDATE escalation SET state = 'open' WHERE state = 'cued' AND cueId IN (${LEFT_CUES});
UPDATE cue SET
  state = 'withdrawn', closedAt = MAX(sentAt, IFNULL(acknowledgedAt, 0), ${ENDED_AT}), leftMs = NULL, expiresAt = NULL, standsSince = NULL
WHERE id IN (${LEFT_CUES});
UPDATE signal SET state = 'cancelled', closedAt = MAX(raisedAt, ${ENDED_AT})
WHERE id IN (${leftOpen('signal', "state IN ('raised', 'taken')")});
-- Copies of a show that was called nothing but a copy.
UPDATE show SET title = '{"zh":"（副本）"}' WHERE title = '{}';
`,
    rows: nameApartFromWindows,
  },
  {
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
  },
]

/** Version of the schema that this CueRoom writes. */
export const LATEST_VERSION = MIGRATIONS[MIGRATIONS.length - 1]!.version
