import type { Migration } from './migration'

/** Gives a table's rows turns in the order of `at`, up to the last change. */
const inTurn = (table: string, at: string) => `
UPDATE ${table} SET turn = place FROM (
  SELECT id AS whose, ROW_NUMBER() OVER (ORDER BY ${at}, n) * (SELECT IFNULL(MAX(CAST(value AS INTEGER)), 0) FROM meta WHERE key = 'seq')
    / COUNT(*) OVER () AS place FROM ${table}
) WHERE id = whose;`

export const migration: Migration = {
  version: 13,
  about: 'lists go by turns and not by a clock that may be set back',
  sql: `
ALTER TABLE cue ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
ALTER TABLE signal ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
ALTER TABLE escalation ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
ALTER TABLE thread ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
ALTER TABLE thread ADD COLUMN answeredUpTo INTEGER NOT NULL DEFAULT 0;
-- What is there keeps the order that it had, before all that comes.
${inTurn('cue', 'sentAt')}
${inTurn('signal', 'IFNULL(closedAt, raisedAt)')}
${inTurn('escalation', 'IFNULL(closedAt, raisedAt)')}
${inTurn('thread', 'MAX(IFNULL(answeredAt, 0), lastAskedAt)')}
UPDATE thread SET answeredUpTo = IFNULL((SELECT MAX(upTo) FROM answered WHERE threadId = thread.id), 0);
`,
}
