import type { Migration } from './migration'

export const migration: Migration = {
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
}
