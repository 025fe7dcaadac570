import { head, type Migration } from './migration'

export const migration: Migration = {
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
}
