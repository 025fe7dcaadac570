import type { Migration } from './migration'

export const migration: Migration = {
  version: 15,
  about: 'copies that fail are told',
  sql: 'ALTER TABLE studio ADD COLUMN copyFailed TEXT;',
}
