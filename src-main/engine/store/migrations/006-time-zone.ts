import type { Migration } from './migration'

export const migration: Migration = {
  version: 6,
  about: "the studio's time zone, and how far the system's clock is ahead of it",
  sql: "ALTER TABLE studio ADD COLUMN zone TEXT NOT NULL DEFAULT 'UTC'; ALTER TABLE studio ADD COLUMN clockAheadMs INTEGER NOT NULL DEFAULT 0;",
}
