import type { Migration } from './migration'

export const migration: Migration = {
  version: 2,
  about: 'a board whose display is gone',
  sql: 'ALTER TABLE device ADD COLUMN away INTEGER NOT NULL DEFAULT 0;',
}
