import { nameApartFromWindows } from '../apart-from-windows'
import type { Migration } from './migration'

/** Ids of what stands before the host, or is asked by them, though its show has ended. */
const leftOpen = (table: 'cue' | 'signal', isOpen: string) =>
  `SELECT ${table}.id FROM ${table} JOIN show ON show.id = showId WHERE show.state = 'ended' AND ${table}.${isOpen}`
const LEFT_CUES = `${leftOpen('cue', "state = 'sent'")} UNION ALL ${leftOpen('cue', "state = 'acknowledged' AND escalationId IS NOT NULL")}`
const ENDED_AT = '(SELECT endedAt FROM show WHERE show.id = showId)'

export const migration: Migration = {
  version: 18,
  about: 'what could once be written, and cannot stand beside other rows any more',
  sql: `
-- Cues and signals that came after the end of their show. No question waits for such a cue.
UPDATE escalation SET state = 'open' WHERE state = 'cued' AND cueId IN (${LEFT_CUES});
UPDATE cue SET
  state = 'withdrawn', closedAt = MAX(sentAt, IFNULL(acknowledgedAt, 0), ${ENDED_AT}), leftMs = NULL, expiresAt = NULL, standsSince = NULL
WHERE id IN (${LEFT_CUES});
UPDATE signal SET state = 'cancelled', closedAt = MAX(raisedAt, ${ENDED_AT})
WHERE id IN (${leftOpen('signal', "state IN ('raised', 'taken')")});
-- Copies of a show that was called nothing but a copy.
UPDATE show SET title = '{"zh":"（副本）"}' WHERE title = '{}';
`,
  rows: nameApartFromWindows,
}
