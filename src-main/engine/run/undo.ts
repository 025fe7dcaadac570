import { COMMANDS, type CommandName } from '../../../src-shared/commands'
import { Refusal } from '../../../src-shared/errors'
import type { RecordOf } from '../../../src-shared/records'
import type { Role } from '../../../src-shared/roles'
import type { undoCommands } from '../../../src-shared/undo'
import type { TableName, Tx } from '../store'
import { isBounded, refuseTooMany } from './at-most'
import type { CommandHandlers } from './context'

type Fields = Record<string, unknown>

/** One row that a command changed: the fields it changed, or the whole row where it made or deleted one. */
interface ChangedRow {
  readonly record: TableName
  readonly rowId: string
  readonly before: Fields | null
  readonly after: Fields | null
}

interface Undoable {
  readonly name: CommandName
  readonly seq: number
  readonly at: number
  readonly undoneAt: number | null
}

/** What the areas know of their rows when something is taken back. */
export interface UndoRules {
  /** Whether a command can still be undone, as an SQL condition on `undo`. */
  readonly undoable: string
  /**
   * Refuses to bring back what would be no longer true.
   * @param row as it would stand again; null where it would go
   * @param at when the command was given that is to be undone, studio clock, milliseconds
   * @throws Refusal `conflict` with the row that stands in the way
   */
  mustBeTrueStill(tx: Tx, record: TableName, row: RecordOf<TableName> | null, at: number, now: number): void
  /** Fields that may have become others since, by what is no work of the room. @param after what the command changed */
  changedByOthers(record: TableName, current: Fields | undefined, after: Fields | null): ReadonlySet<string>
  /** What of a row is not as it was. @param before what the command changed, as it was before */
  asItIsNow(tx: Tx, seq: number, record: TableName, rowId: string, before: Fields): Fields
  /** The row as it may stand again: what a device had taken on is nobody's where that device is gone. */
  heldStill<N extends TableName>(tx: Tx, record: N, row: RecordOf<N>, now: number): RecordOf<N>
  /** Called when the command with this seq is taken back. */
  takenBack(tx: Tx, seq: number): void
}

/** Taking back what was done. */
export const undoHandlers = (rules: UndoRules): CommandHandlers<keyof typeof undoCommands> => ({
  'command.undo': (tx, { id }, { now, actor, note }) => {
    const done = mustBeUndoable(tx, rules, id, actor.role)
    const rows = rowsOf(tx, done.seq)
    for (const row of rows) mustBeUnchanged(tx, rules, done.seq, row)
    for (const row of rows) {
      rules.mustBeTrueStill(tx, row.record, former(tx, row), done.at, now)
      writeBack(tx, rules, done.seq, row, now)
    }
    rules.takenBack(tx, done.seq)
    note({ ...switchesOf(tx, done.seq), undone: done.name })
    tx.sql('UPDATE undo SET undoneAt = ? WHERE seq = ?').run(now, done.seq)
    return {}
  },
})

/** Keeps what the transaction changed under its command's id. Nothing is kept of a command that changed nothing. */
export function keepForUndo(tx: Tx, id: string, name: string, now: number): void {
  const rows = tx.formerRows
    .map(({ record, id: rowId, row }) => ({ record, rowId, ...changeOf(row, tx.get(record, rowId) ?? null) }))
    .filter(({ before, after }) => before !== null || after !== null)
  if (rows.length === 0) return
  tx.sql('INSERT INTO undo (id, name, seq, at) VALUES (?, ?, ?, ?)').run(id, name, tx.seq, now)
  for (const { record, rowId, before, after } of rows) {
    tx.sql('INSERT INTO undo_row (seq, record, rowId, before, after) VALUES (?, ?, ?, ?, ?)').run(
      tx.seq,
      record,
      rowId,
      before && JSON.stringify(before),
      after && JSON.stringify(after),
    )
  }
}

/** Two rows, cut to the fields in which they differ; both null where they do not. */
function changeOf(before: Fields | null, after: Fields | null): { before: Fields | null; after: Fields | null } {
  if (!before || !after) return { before, after }
  const changed = Object.keys(before).filter((field) => !same(before[field], after[field]))
  if (changed.length === 0) return { before: null, after: null }
  const cut = (row: Fields) => Object.fromEntries(changed.map((field) => [field, row[field]]))
  return { before: cut(before), after: cut(after) }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** @throws Refusal `not_found`, `forbidden`, or `conflict` when there is nothing (more) to take back */
function mustBeUndoable(tx: Tx, { undoable }: UndoRules, id: string, role: Role): Undoable {
  const given = tx.sql('SELECT name FROM command WHERE id = ?').get(id) as { name: CommandName } | undefined
  if (!given) {
    throw new Refusal('not_found', 'no command of the last 24 hours has this id', { reason: 'not_found.command' })
  }
  const spec = COMMANDS[given.name]
  if (!spec || !(spec.roles as readonly string[]).includes(role)) {
    throw new Refusal('forbidden', `${given.name} is not for the role ${role}`)
  }
  const done = tx.sql(`SELECT name, seq, at, undoneAt FROM undo WHERE id = ? AND ${undoable}`).get(id) as
    | Undoable
    | undefined
  if (!done) throw new Refusal('conflict', `${given.name} left nothing to undo`, { reason: 'nothing_to_undo' })
  if (done.undoneAt !== null) throw new Refusal('conflict', 'it was undone already', { reason: 'undone' })
  return done
}

/** What a command switched on or off, of those that do one thing or its contrary: the journal tells which was undone. */
function switchesOf(tx: Tx, seq: number): Fields {
  const line = tx.sql('SELECT input FROM journal WHERE seq = ?').get(seq) as { input: string } | undefined
  const input = Object.entries(JSON.parse(line?.input ?? '{}') as Fields)
  return Object.fromEntries(input.filter(([, value]) => typeof value === 'boolean'))
}

/** In the order of the records' names: a segment is there again before the show that has it on air. */
function rowsOf(tx: Tx, seq: number): ChangedRow[] {
  const rows = tx.sql('SELECT record, rowId, before, after FROM undo_row WHERE seq = ? ORDER BY record').all(seq) as {
    record: TableName
    rowId: string
    before: string | null
    after: string | null
  }[]
  const read = (fields: string | null) => (fields === null ? null : (JSON.parse(fields) as Fields))
  return rows.map(({ record, rowId, before, after }) => ({ record, rowId, before: read(before), after: read(after) }))
}

/** @throws Refusal `conflict` when somebody changed since what the command changed, be it back and forth */
function mustBeUnchanged(tx: Tx, rules: UndoRules, seq: number, { record, rowId, before, after }: ChangedRow): void {
  const current = tx.get(record, rowId) as Fields | undefined
  const isOthers = rules.changedByOthers(record, current, after)
  const isSame =
    after === null || current === undefined
      ? after === null && current === undefined
      : Object.keys(after).every((field) => isOthers.has(field) || same(after[field], current[field]))
  if (isSame && !wasChangedByLater(tx, rules, seq, record, rowId, Object.keys(before ?? {}))) return
  throw new Refusal('conflict', `the ${record} was changed since`, {
    reason: 'changed_since',
    ...(current && { record, current }),
  })
}

function wasChangedByLater(
  tx: Tx,
  { undoable }: UndoRules,
  seq: number,
  record: TableName,
  rowId: string,
  fields: readonly string[],
): boolean {
  const later = tx
    .sql(
      `SELECT after FROM undo_row JOIN undo USING (seq)
       WHERE record = ? AND rowId = ? AND undo_row.seq > ? AND undoneAt IS NULL AND ${undoable}`,
    )
    .all(record, rowId, seq) as { after: string | null }[]
  return later.some(({ after }) => {
    const changed = after === null ? [] : Object.keys(JSON.parse(after) as Fields)
    return changed.some((field) => fields.includes(field))
  })
}

/** The row as it will stand again; null where the command made it. */
function former(tx: Tx, { record, rowId, before }: ChangedRow): RecordOf<TableName> | null {
  return before && ({ ...tx.get(record, rowId), ...before } as RecordOf<TableName>)
}

function writeBack(tx: Tx, rules: UndoRules, seq: number, change: ChangedRow, now: number): void {
  const { record, rowId, before } = change
  const row = former(tx, change)
  if (!row) return tx.del(record, rowId)
  const isBack = tx.get(record, rowId) === undefined
  const asNow = { ...row, ...rules.asItIsNow(tx, seq, record, rowId, before ?? {}) } as never
  tx.put(record, rules.heldStill(tx, record, asNow, now))
  if (isBack && isBounded(record)) refuseTooMany(tx, record, row as never)
}
