import type Database from 'better-sqlite3'
import { isWindowWord } from '../../../src-shared/areas/people/reads-like-window'
import { type Excess, TOO_MANY } from './bounds'

/** What no row may be beside the others of its file: a condition in SQL, and the field for which it is refused. */
interface Rule {
  readonly record: string
  readonly field: string
  readonly never: string
}

const isThere = (table: string, id: string) => `EXISTS (SELECT 1 FROM "${table}" WHERE id = ${id})`
const ofShow = (table: string, condition: string) =>
  `EXISTS (SELECT 1 FROM show WHERE show.id = ${table}.showId AND ${condition})`

const kept = (table: string, field: string) => `json_extract(${table}.row, '$.${field}')`
/** Whether there is the row that is kept as it was, and these fields of it stay the same. */
const isKeptOf = (record: 'thread' | 'escalation', ...fields: string[]) =>
  `EXISTS (SELECT 1 FROM ${record} WHERE ${fields.map((field) => `${record}.${field} = ${kept('practised_on', field)}`).join(' AND ')})`

/*
 * What one row cannot tell by its schema alone: the names that it gives to others, and what CueRoom keeps true of several
 * rows. Each looks up by an index, or reads the other table once.
 */
const RULES: readonly Rule[] = [
  { record: 'studio', field: 'showId', never: `showId IS NOT NULL AND NOT ${isThere('show', 'studio.showId')}` },
  { record: 'show', field: 'startedAt', never: "(state = 'planned') <> (startedAt IS NULL)" },
  { record: 'show', field: 'endedAt', never: "(state = 'ended') <> (endedAt IS NOT NULL)" },
  // So that there is one at the most.
  { record: 'show', field: 'state', never: "state = 'live' AND id IS NOT (SELECT showId FROM studio)" },
  {
    record: 'cue',
    field: 'state',
    never: `(state = 'sent' OR (state = 'acknowledged' AND escalationId IS NOT NULL)) AND ${ofShow('cue', "state = 'ended'")}`,
  },
  {
    record: 'signal',
    field: 'state',
    never: `state IN ('raised', 'taken') AND ${ofShow('signal', "state = 'ended'")}`,
  },
  // Between two at one place nothing can be put.
  {
    record: 'segment',
    field: 'position',
    never: `EXISTS (SELECT 1 FROM segment AS other WHERE other.showId = segment.showId
      AND other.position = segment.position AND other.n <> segment.n)`,
  },
  ...(['tally', 'queue'] as const).map((record) => ({
    record,
    field: 'id',
    never: `NOT ${isThere('show', `${record}.id`)}`,
  })),
  { record: 'secret', field: 'hash', never: 'hash IN (SELECT hash FROM secret GROUP BY hash HAVING COUNT(*) > 1)' },
  {
    record: 'practised_rows',
    field: 'showId',
    never: `NOT ${ofShow('practised_rows', "(upTo IS NOT NULL OR (state = 'live' AND rehearsal = 1))")}`,
  },
  // The show that keeps a rehearsal is made when it ends.
  {
    record: 'practised_rows',
    field: 'keptAs',
    never: `(upTo IS NULL) = ${isThere('show', 'practised_rows.keptAs')}
      OR (upTo IS NULL AND keptAs IS NOT (SELECT MIN(keptAs) FROM practised_rows WHERE upTo IS NULL))
      OR keptAs IN (SELECT id FROM show WHERE state <> 'ended')`,
  },
  // What is put back when a rehearsal ends takes the place of what is there, and stands beside all that is not.
  ...(['set_aside', 'practised_on'] as const).map((record) => ({
    record,
    field: 'id',
    never: `id IS NOT ${kept(record, 'id')}`,
  })),
  { record: 'set_aside', field: 'id', never: `NOT ${isThere('product', 'set_aside.id')}` },
  {
    record: 'set_aside',
    field: 'code',
    never: `code IS NOT ${kept('set_aside', 'code')}
      OR code IN (SELECT code FROM set_aside GROUP BY code HAVING COUNT(*) > 1)
      OR code IN (SELECT code FROM product WHERE id NOT IN (SELECT id FROM set_aside))`,
  },
  {
    record: 'practised_on',
    field: 'showId',
    never: `NOT EXISTS (SELECT 1 FROM show WHERE state = 'live' AND rehearsal = 1
      AND id = CASE record WHEN 'tally' THEN practised_on.id ELSE ${kept('practised_on', 'showId')} END)`,
  },
  {
    record: 'practised_on',
    field: 'id',
    never: `(record = 'thread' AND NOT ${isKeptOf('thread', 'id', 'showId')})
      OR (record = 'escalation' AND NOT ${isKeptOf('escalation', 'id', 'showId', 'threadId')})`,
  },
  // Nobody leaves a thread, nor do more wait in it than asked.
  {
    record: 'practised_on',
    field: 'count',
    never: `record = 'thread' AND ${kept('practised_on', 'count')} > (SELECT count FROM thread WHERE thread.id = practised_on.id)`,
  },
  ...[
    ['waiting', 'count'],
    ['waitingViewers', 'waiting'],
  ].map(([field = '', most = '']) => ({
    record: 'practised_on',
    field,
    never: `record = 'thread' AND ${kept('practised_on', field)} > ${kept('practised_on', most)}`,
  })),
]

/**
 * Finds what cannot be in the rows of a file taken together, each of which is one by itself.
 * @param refuse told a table, a condition in SQL and the field; throws when a row meets the condition
 * @param notOurs the refusal that names a row
 * @param tooMany the refusal that names what there is too much of
 */
export function mustStandTogether(
  db: Database.Database,
  refuse: (table: string, never: string, field: string) => void,
  notOurs: (record: string, id: unknown, field: string) => Error,
  tooMany: (excess: Excess) => Error,
): void {
  if (!db.prepare('SELECT 1 FROM studio').get()) throw notOurs('studio', 'studio', 'id')
  for (const { record, never, field } of RULES) refuse(record, never, field)
  for (const { excess, found } of TOO_MANY) if (db.prepare(found).get()) throw tooMany(excess)
  const others = db.prepare("SELECT id, name FROM device WHERE kind <> 'window'").iterate()
  for (const { id, name } of others as Iterable<{ id: string; name: string }>)
    if (isWindowWord(name)) throw notOurs('device', id, 'name')
}
