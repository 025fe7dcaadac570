import type { ServerFrame } from '../../src-shared/frames'
import type { RecordName, RecordOf } from '../../src-shared/records'

type Table<N extends RecordName> = ReadonlyMap<string, RecordOf<N>>

/** What this screen knows of the studio: whole rows by record and id, as of `seq` of `epoch`. Never changed in place. */
export interface StudioRows {
  readonly epoch: string
  readonly seq: number
  readonly tables: { readonly [N in RecordName]?: Table<N> }
}

/** Before the first snapshot. */
export const NO_ROWS: StudioRows = { epoch: '', seq: 0, tables: {} }

type DataFrame = Extract<ServerFrame, { type: 'snapshot' | 'patch' }>

/**
 * `applied`: `rows` is new. `known`: a patch that these rows hold already. `gap`: a patch that does not join on to
 * these rows; only a snapshot helps.
 */
export interface Applied {
  readonly rows: StudioRows
  readonly outcome: 'applied' | 'known' | 'gap'
}

/** Applies one frame whole. Tables that the frame does not touch keep their identity. */
export function applyFrame(rows: StudioRows, frame: DataFrame): Applied {
  if (frame.type === 'snapshot') return { rows: fromSnapshot(frame), outcome: 'applied' }
  if (frame.epoch !== rows.epoch) return { rows, outcome: 'gap' }
  if (frame.to <= rows.seq) return { rows, outcome: 'known' }
  if (frame.from !== rows.seq) return { rows, outcome: 'gap' }

  const touched = new Map<RecordName, Map<string, unknown>>()
  const tableToWrite = (name: RecordName) => {
    const table = touched.get(name) ?? new Map<string, unknown>(rows.tables[name])
    touched.set(name, table)
    return table
  }
  for (const [name, row] of frame.puts) tableToWrite(name).set(row.id, row)
  for (const [name, id] of frame.dels) tableToWrite(name).delete(id)
  const tables = { ...rows.tables, ...Object.fromEntries(touched) } as StudioRows['tables']
  return { rows: { epoch: rows.epoch, seq: frame.to, tables }, outcome: 'applied' }
}

function fromSnapshot(frame: Extract<DataFrame, { type: 'snapshot' }>): StudioRows {
  const tables: Record<string, ReadonlyMap<string, unknown>> = {}
  for (const [name, list] of Object.entries(frame.records)) tables[name] = new Map(list.map((row) => [row.id, row]))
  return { epoch: frame.epoch, seq: frame.seq, tables: tables as StudioRows['tables'] }
}

const NONE: readonly never[] = []
const lists = new WeakMap<object, readonly unknown[]>()

/** All rows of a record, oldest known first. The same array until a row of that record changes. */
export function listOf<N extends RecordName>(rows: StudioRows, name: N): readonly RecordOf<N>[] {
  const table = rows.tables[name] as Table<N> | undefined
  if (!table) return NONE
  const known = lists.get(table) as readonly RecordOf<N>[] | undefined
  const list = known ?? [...table.values()]
  if (!known) lists.set(table, list)
  return list
}

/** One row, or undefined where this screen's role does not see it or it is not there. */
export function rowOf<N extends RecordName>(rows: StudioRows, name: N, id: string | null | undefined) {
  return id == null ? undefined : (rows.tables[name] as Table<N> | undefined)?.get(id)
}
