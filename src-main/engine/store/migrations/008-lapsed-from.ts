import type { Migration } from './migration'

export const migration: Migration = {
  version: 8,
  about: 'who had taken on what was given back because they are gone',
  sql: `
ALTER TABLE thread ADD COLUMN lapsedFrom TEXT NOT NULL DEFAULT '';
ALTER TABLE signal ADD COLUMN lapsedFrom TEXT NOT NULL DEFAULT '';
`,
}
