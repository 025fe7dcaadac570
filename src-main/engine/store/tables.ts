import { z } from 'zod'
import { RECORD_NAMES, RECORDS, type RecordName, type RecordOf } from '../../../src-shared/records'

type Kind = 'plain' | 'boolean' | 'json'
type SqlValue = string | number | null
export type SqlRow = Record<string, unknown>

/** How one record is laid out in its table. Comments have a table of their own kind. */
export interface Layout {
  readonly fields: readonly { name: string; kind: Kind }[]
  /** Field names as SQL, quoted and separated by commas. */
  readonly columns: string
}

/** The sort of column that a field's schema asks for. */
function kindOf(schema: z.ZodType): Kind {
  let inner = schema
  while (inner instanceof z.ZodNullable || inner instanceof z.ZodOptional) inner = inner.unwrap() as z.ZodType
  if (inner instanceof z.ZodBoolean) return 'boolean'
  if (inner instanceof z.ZodArray || inner instanceof z.ZodObject || inner instanceof z.ZodRecord) return 'json'
  return 'plain'
}

/** The layout of every record's table, by its schema. */
export const LAYOUTS = Object.fromEntries(
  RECORD_NAMES.map((record) => {
    const fields = Object.entries(RECORDS[record].shape).map(([name, schema]) => ({
      name,
      kind: kindOf(schema as z.ZodType),
    }))
    return [record, { fields, columns: fields.map((field) => `"${field.name}"`).join(', ') }]
  }),
) as unknown as Record<RecordName, Layout>

/** A record's field values in column order, or those of some columns, as SQLite takes them. */
export function toSql<N extends RecordName>(record: N, row: RecordOf<N>, only?: readonly string[]): SqlValue[] {
  const values = row as Record<string, unknown>
  const fields = LAYOUTS[record].fields.filter(({ name }) => only?.includes(name) ?? true)
  return fields.map(({ name, kind }) => {
    const value = values[name]
    if (value === null || value === undefined) return null
    if (kind === 'boolean') return value ? 1 : 0
    if (kind === 'json') return JSON.stringify(value)
    return value as SqlValue
  })
}

/** @throws as SQLite does for damage when the text is no JSON: CueRoom has not written it so */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw Object.assign(new Error('a row holds what is no JSON'), { code: 'SQLITE_CORRUPT' })
  }
}

/** The record that a table's row holds. Columns that are not fields of the record are left out. */
export function fromSql<N extends RecordName>(record: N, sql: SqlRow): RecordOf<N> {
  const row: Record<string, unknown> = {}
  for (const { name, kind } of LAYOUTS[record].fields) {
    const value = sql[name]
    if (value === null || value === undefined) row[name] = null
    else if (kind === 'boolean') row[name] = value === 1
    else if (kind === 'json') row[name] = fromJson(value as string)
    else row[name] = value
  }
  return row as RecordOf<N>
}
