import type { Migration } from './migration'

export const migration: Migration = {
  version: 20,
  about: 'the last start of a show is found without a look through the journal',
  sql: "CREATE INDEX journal_starts ON journal (seq) WHERE name = 'show.start';",
}
