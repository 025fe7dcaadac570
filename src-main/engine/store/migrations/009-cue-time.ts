import type { Migration } from './migration'

export const migration: Migration = {
  version: 9,
  about: 'a cue’s time runs only while a board shows it; boards tell what they cannot show',
  sql: `
ALTER TABLE cue ADD COLUMN holdSeconds INTEGER;
ALTER TABLE cue ADD COLUMN leftMs INTEGER;
ALTER TABLE cue ADD COLUMN standsSince INTEGER;
ALTER TABLE cue ADD COLUMN unshowableOn TEXT NOT NULL DEFAULT '[]';
UPDATE cue SET holdSeconds = max(5, min(3600, (expiresAt - sentAt) / 1000)) WHERE expiresAt IS NOT NULL;
`,
}
