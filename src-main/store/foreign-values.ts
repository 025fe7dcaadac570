import type Database from 'better-sqlite3'
import { z } from 'zod'
import { RECORD_NAMES, RECORDS, type RecordName } from '../../src-shared/records/index.ts'
import { id } from '../../src-shared/text.ts'
import { refused } from './foreign-schema.ts'
import { fromSql, type SqlRow } from './tables.ts'

/** No history is as long as that: each change adds one to the seq, and JavaScript counts exactly up to twice as much. */
const MOST_SEQ = 2 ** 52
/** No value that CueRoom writes is as long, in bytes; of a file beside the database a row holds as much at the most. */
const MOST_BYTES = 1024 * 1024

const counted = (most: number) =>
  z
    .string()
    .regex(/^\d{1,16}$/)
    .refine((value) => Number(value) <= most)
const json = (schema: z.ZodType) =>
  z.string().refine((value) => {
    try {
      return schema.safeParse(JSON.parse(value)).success
    } catch {
      return false
    }
  })

/** What is noted of the history itself. */
const META = z.strictObject({
  epoch: id,
  seq: counted(MOST_SEQ),
  generation: counted(2 ** 31).optional(),
  indexed: counted(MOST_SEQ).optional(),
  lost: json(z.array(id).max(8)).optional(),
  recovery: json(RECORDS.studio.shape.recovery.unwrap()).optional(),
})

/** What no row of a table may be, beside the records: a condition in SQL, with @seq for the head of the history. */
const NEVER: Readonly<Record<string, string>> = {
  gone: 'seq NOT BETWEEN 0 AND @seq',
  journal: 'seq NOT BETWEEN 1 AND @seq OR at < 0 OR NOT json_valid(input)',
  command: 'seq NOT BETWEEN 0 AND @seq OR at < 0 OR NOT json_valid(result)',
  secret: 'length(hash) <> 32',
  undo: 'seq NOT BETWEEN 1 AND @seq OR at < 0',
  answered: 'seq NOT BETWEEN 0 AND @seq OR at < 0 OR upTo < 1',
  thread_count: 'threads < 0 OR viewers < 0',
  streak: 'counted < 0 OR at < 0',
}

/**
 * Whether each row of a file is one that CueRoom could have written, by the schemas of its records. For a file with this
 * version's tables (`mustBeOurs`); as slow as it is large.
 * @throws SQLite's error for damage, with the first row that is not
 */
export function mustHaveOurValues(db: Database.Database): void {
  refuseLongOrLarge(db)
  const entries = db.prepare('SELECT key, value FROM meta').all() as { key: string; value: string }[]
  const meta = META.safeParse(Object.fromEntries(entries.map(({ key, value }) => [key, value])))
  if (!meta.success) throw refused(`meta: ${meta.error.issues[0]?.path.join('.')}`)
  const seq = Number(meta.data.seq)
  for (const [table, never] of Object.entries(NEVER)) refuseRow(db, table, never, { seq })
  for (const record of RECORD_NAMES) {
    const more = record === 'comment' ? 'added NOT BETWEEN 0 AND @seq' : 'shelved NOT IN (0, 1)'
    refuseRow(db, record, `n < 1 OR seq NOT BETWEEN 0 AND @seq OR ${more}`, { seq })
    refuseRecords(db, record)
  }
  refuseKept(db)
  const orphans = db.prepare('PRAGMA foreign_key_check').get() as { table: string } | undefined
  if (orphans) throw refused(`${orphans.table}: a row that belongs to none`)
}

/** @throws when a row of the table meets the condition */
function refuseRow(db: Database.Database, table: string, condition: string, params: object): void {
  const uses = condition.includes('@') ? [params] : []
  if (db.prepare(`SELECT 1 FROM "${table}" WHERE ${condition} LIMIT 1`).get(...uses)) throw refused(`${table}: a value`)
}

/** Nothing is taken into memory that is longer than any value of CueRoom's, nor a number that JavaScript cannot count. */
function refuseLongOrLarge(db: Database.Database): void {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    .pluck()
    .all() as string[]
  for (const table of tables) {
    const columns = db.pragma(`table_info("${table}")`) as { name: string; type: string }[]
    const wrong = columns.map(({ name, type }) =>
      type === 'INTEGER'
        ? `"${name}" NOT BETWEEN ${-MOST_SEQ} AND ${MOST_SEQ}`
        : `octet_length("${name}") > ${MOST_BYTES}`,
    )
    // The word index numbers its own pages as it likes.
    if (!/^(comment|article)_words_/.test(table)) refuseRow(db, table, wrong.join(' OR '), {})
  }
}

/** @throws when a row is none of the record's schema */
function refuseRecords(db: Database.Database, record: RecordName): void {
  const rows = db.prepare(`SELECT * FROM "${record}"`).iterate() as Iterable<SqlRow>
  for (const row of rows) {
    // A comment's id is its number; when it was answered stands elsewhere.
    const whole = record === 'comment' ? { ...row, id: String(row.n), answeredAt: null } : row
    refuseOther(record, RECORDS[record], () => fromSql(record, whole))
  }
}

/** Rows that are kept as JSON, to be put back: what may be undone, and a rehearsal's real products. */
function refuseKept(db: Database.Database): void {
  for (const { row } of db.prepare('SELECT row FROM set_aside').iterate() as Iterable<{ row: string }>)
    refuseOther('set_aside', RECORDS.product.partial(), () => JSON.parse(row))
  const kept = db.prepare('SELECT record, before, after FROM undo_row').iterate() as Iterable<{
    record: RecordName
    before: string | null
    after: string | null
  }>
  for (const { record, before, after } of kept) {
    if (!RECORD_NAMES.includes(record)) throw refused('undo_row: a value')
    for (const one of [before, after])
      if (one !== null) refuseOther('undo_row', RECORDS[record].partial(), () => JSON.parse(one))
  }
}

/** @throws when what is read cannot be, or is none of the schema */
function refuseOther(what: string, schema: z.ZodType, read: () => unknown): void {
  let row: unknown
  try {
    row = read()
  } catch {
    throw refused(`${what}: no JSON`)
  }
  const parsed = schema.safeParse(row)
  if (!parsed.success) throw refused(`${what}: ${parsed.error.issues[0]?.path.join('.')}`)
}
