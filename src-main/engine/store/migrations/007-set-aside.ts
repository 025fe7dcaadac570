import type { Migration } from './migration'

export const migration: Migration = {
  version: 7,
  about: 'the real products wait while a rehearsal changes its copy',
  sql: 'CREATE TABLE set_aside (id TEXT PRIMARY KEY, code TEXT NOT NULL, row TEXT NOT NULL) STRICT;',
}
