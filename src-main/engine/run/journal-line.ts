import type { Called, ToldAs } from '../../../src-shared/define-record'
import { RECORD_SPECS, type RecordOf } from '../../../src-shared/records'
import type { TableName, Tx } from '../store'

/** What a live brings about by itself when it starts or ends. */
const UNTOLD: ReadonlySet<string> = new Set(['show.start', 'show.end', 'show.open', 'sample.load', 'command.undo'])

interface Told {
  /** What the command was about, by the name it had then. */
  readonly about?: Called
  readonly changes?: readonly { readonly field: string; readonly from?: unknown; readonly to?: unknown }[]
}

/**
 * What a command's journal line tells beside its input. Called inside the transaction, once the handler has written;
 * `tx.keepFormer` was called before.
 */
export function journalLine(tx: Tx, command: string, input: { id?: unknown }, result: { id?: unknown }): Told {
  const record = command.slice(0, command.indexOf('.'))
  const id = typeof input.id === 'string' ? input.id : result.id
  const rows = tx.formerRows.map((former) => ({ ...former, now: tx.get(former.record, former.id) ?? null }))
  const main = rows.find((row) => row.record === record && row.id === id)
  const isTable = main !== undefined || (typeof id === 'string' && isNamed(record))
  const about =
    main ??
    (isTable ? { record: record as TableName, row: null, now: tx.get(record as TableName, id as string) } : null)
  // What a new row is called stands in the input.
  const named = about && (about.row ?? (main ? null : about.now))
  const changes = UNTOLD.has(command)
    ? []
    : rows
        .filter((row) => row === main || RECORD_SPECS[row.record].isToldAlong)
        .flatMap((row) => changesOf(tx, row.record, row.row as Fields | null, row.now as Fields | null))
  return {
    ...(about && named ? { about: called(about.record, named) } : {}),
    ...(changes.length > 0 ? { changes } : {}),
  }
}

type Fields = Record<string, unknown>

function changesOf(tx: Tx, record: TableName, before: Fields | null, after: Fields | null) {
  if (!before || !after) return []
  const told = (RECORD_SPECS[record].told ?? {}) as Readonly<Record<string, ToldAs>>
  return Object.entries(told)
    .filter(([field]) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map(([field, as]) => {
      if (as === 'long') return { field }
      return { field, from: worthOf(tx, field, as, before), to: worthOf(tx, field, as, after) }
    })
}

function worthOf(tx: Tx, field: string, as: ToldAs, row: Fields): unknown {
  const value = row[field]
  if (value === null || value === undefined) return null
  if (as === 'money') return { minor: value, currency: row.currency }
  if (typeof as === 'string') return value
  const record = as.nameOf as TableName
  const other = tx.get(record, value as string)
  return other ? called(record, other) : null
}

/** Whether rows of a record are called by something. */
const isNamed = (record: string) =>
  Object.hasOwn(RECORD_SPECS, record) && RECORD_SPECS[record as TableName].called !== undefined

const called = (record: TableName, row: RecordOf<TableName>): Called =>
  RECORD_SPECS[record].called?.(row as never) ?? ''
