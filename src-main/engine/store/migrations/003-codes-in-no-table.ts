import type { Migration } from './migration'

export const migration: Migration = {
  version: 3,
  about: 'pairing codes are in no table; what is told of a recovery says why and what is missing',
  sql: `
UPDATE command SET result = 'null' WHERE name = 'pairing.open';
UPDATE studio SET recovery = json_set(recovery, '$.kind', 'damaged', '$.lost', json('{"changes":null,"since":null,"until":null}'))
WHERE recovery IS NOT NULL;
UPDATE meta SET value = json_set(value, '$.kind', 'damaged', '$.lost', json('{"changes":null,"since":null,"until":null}'))
WHERE key = 'recovery';
`,
}
