import type { Migration } from './migration'

export const migration: Migration = {
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
}
