import type Database from 'better-sqlite3'
import { generateKeyBetween } from 'fractional-indexing'
import { z } from 'zod'
import { cleanLine } from '../../../src-shared/plain-text'
import { RECORD_NAMES, RECORDS, type RecordName } from '../../../src-shared/records'
import { role } from '../../../src-shared/roles'
import { id } from '../../../src-shared/text'
import { mustStandTogether } from './between-rows'
import type { Excess } from './bounds'
import { refused } from './foreign-schema'
import { fromSql, type SqlRow } from './tables'

/** No history is as long as that: each change adds one to the seq, and JavaScript counts exactly up to twice as much. */
const MOST_SEQ = 2 ** 52
/**
 * Rows and changes are numbered from 1 on, and go on from there. What may be taken grows by 100 each millisecond, which
 * no studio keeps up with: whatever was taken, what that studio exports later is taken as well.
 * @param at now, milliseconds
 */
export const mostNumbered = (at: number): number => 2 ** 40 + Math.max(0, at - Date.UTC(2026, 0)) * 100
const DAY_MS = 86_400_000
/**
 * The last time from which a clock or a cue may go on: from there on it is always as far ahead of this machine's, and no
 * farther than a studio tells (`clockAheadMs`).
 * @param at now, milliseconds
 */
const lastTime = (at: number): number => at + 75 * 366 * DAY_MS
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
const metaUpTo = (most: number) =>
  z.strictObject({
    epoch: id,
    seq: counted(most),
    generation: counted(most).optional(),
    indexed: counted(most).optional(),
    lost: json(z.array(id).max(8)).optional(),
    wanted: z.literal('1').optional(),
    recovery: json(RECORDS.studio.shape.recovery.unwrap()).optional(),
  })

/** What no row of a table may be, beside the records: a condition in SQL, with @seq for the head of the history. */
const NEVER: Readonly<Record<string, string>> = {
  gone: 'seq NOT BETWEEN 0 AND @seq',
  journal:
    "seq NOT BETWEEN 1 AND @seq OR at NOT BETWEEN 0 AND @last OR CASE WHEN json_valid(input) THEN json_type(input) <> 'object' ELSE 1 END",
  secret: 'length(hash) <> 32',
  answered: 'seq NOT BETWEEN 0 AND @seq OR at < 0 OR upTo NOT BETWEEN 1 AND @most',
  thread_count: 'threads < 0 OR viewers < 0',
  streak: 'counted < 0 OR at < 0',
  own_sweep: 'since < 0 OR upTo NOT BETWEEN 0 AND @most',
  practised_rows:
    "since NOT BETWEEN 0 AND @most OR upTo NOT BETWEEN since AND @most OR record NOT IN ('cue', 'signal', 'thread', 'escalation', 'comment', 'undo')",
}

/**
 * Whether each row of a file is one that CueRoom could have written, by the schemas of its records, and all of them
 * together. For a file with this version's tables (`mustBeOurs`); as slow as it is large.
 * @throws SQLite's error for damage, with the first value that is not
 */
export function mustHaveOurValues(db: Database.Database): void {
  refuseLongOrLarge(db)
  const now = Date.now()
  const most = mostNumbered(now)
  const entries = db.prepare('SELECT key, value FROM meta').all() as { key: string; value: string }[]
  const meta = metaUpTo(most).safeParse(Object.fromEntries(entries.map(({ key, value }) => [key, value])))
  if (!meta.success) throw notOurs('meta', meta.error.issues[0]?.path[0], 'value')
  const seq = Number(meta.data.seq)
  for (const [table, never] of Object.entries(NEVER)) refuseRow(db, table, never, { seq, most, last: lastTime(now) })
  for (const record of RECORD_NAMES) {
    refuseRow(db, record, 'n NOT BETWEEN 1 AND @most', { most }, 'n')
    refuseRow(db, record, 'seq NOT BETWEEN 0 AND @seq', { seq }, 'seq')
    if (record === 'comment') refuseRow(db, record, 'added NOT BETWEEN 0 AND @seq', { seq }, 'added')
    else refuseRow(db, record, 'shelved NOT IN (0, 1)', {}, 'shelved')
    refuseRecords(db, record)
  }
  refuseRow(db, 'thread', 'waitingViewers > waiting', {}, 'waitingViewers')
  refuseRow(db, 'thread', 'waiting > count', {}, 'waiting')
  refuseRow(db, 'thread', 'answeredUpTo > @most', { most }, 'answeredUpTo')
  refuseCounts(db, most)
  refuseRow(db, 'comment', 'at > @last', { last: lastTime(now) }, 'at')
  // A cue has an hour at the most.
  refuseRow(db, 'cue', 'leftMs > @day', { day: DAY_MS }, 'leftMs')
  refuseRow(db, 'cue', 'expiresAt > @last', { last: lastTime(now) + DAY_MS }, 'expiresAt')
  for (const table of ['segment', 'cueTemplate']) refusePlaces(db, table)
  // How the word index reads itself: CueRoom sets nothing there.
  for (const table of ['article_words_config', 'comment_words_config'])
    refuseRow(db, table, "k <> 'version' OR v <> 4", {}, 'v')
  refuseJournal(db)
  refuseKept(db, most)
  const orphan = db.prepare('PRAGMA foreign_key_check').get() as { table: string; rowid: number } | undefined
  if (orphan) throw notOurs(orphan.table, orphan.rowid)
  mustStandTogether(db, (table, never, field) => refuseRow(db, table, never, {}, field), notOurs, tooMany)
}

/** What is counted on one by one. What feeds tell in numbers of their own stands still long before. */
const COUNTED = {
  tally: ['comments', 'follows', 'shares', 'joins', 'late'],
  feed: ['events', 'repeats', 'bad'],
} as const

/** Each of these counts something that is numbered as well, so there are no more of it. */
function refuseCounts(db: Database.Database, most: number): void {
  for (const [record, fields] of Object.entries(COUNTED))
    for (const field of fields) refuseRow(db, record, `${field} > @most`, { most }, field)
  const unknown = 'EXISTS (SELECT 1 FROM json_each(feed.unknown) WHERE value > @most)'
  refuseRow(db, 'feed', unknown, { most }, 'unknown')
  // A comment is in one thread, and threads are counted together.
  const together = 'count = (SELECT MAX(count) FROM thread) AND (SELECT TOTAL(count) FROM thread) > @most'
  refuseRow(db, 'thread', together, { most }, 'count')
}

const notOurs = (record: string, id: unknown, field = '') =>
  refused(`${record} ${id} ${field}`, [record, String(id), field])
const tooMany = (excess: Excess) => refused(`too many: ${excess.join(' ')}`, excess)

/** @throws when a row of the table meets the condition */
function refuseRow(db: Database.Database, table: string, condition: string, params: object, field?: string): void {
  const uses = condition.includes('@') ? [params] : []
  const name = nameIn(columnsOf(db, table))
  const found = db
    .prepare(`SELECT ${name} FROM "${table}" WHERE ${condition} LIMIT 1`)
    .pluck()
    .get(...uses)
  if (found !== undefined) throw notOurs(table, found, field)
}

interface Column {
  readonly name: string
  readonly type: string
  /** Its place in the primary key, from 1; 0 outside. */
  readonly pk: number
}
const columnsOf = (db: Database.Database, table: string) => db.pragma(`table_info("${table}")`) as Column[]

/** What names a row, as SQL: its id, else its key. */
const nameIn = (columns: readonly Column[]): string =>
  (columns.some(({ name }) => name === 'id') ? ['id'] : columns.filter(({ pk }) => pk > 0).map(({ name }) => name))
    .map((name) => `"${name}"`)
    .join(" || ' ' || ") || 'rowid'

/** Nothing is taken into memory that is longer than any value of CueRoom's, nor a number that JavaScript cannot count. */
function refuseLongOrLarge(db: Database.Database): void {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    .pluck()
    .all() as string[]
  for (const table of tables) {
    // The word index numbers its own pages as it likes.
    if (/^(comment|article)_words_/.test(table)) continue
    const columns = columnsOf(db, table)
    const wrong = columns.map(({ name, type }) => ({
      name,
      is:
        type === 'INTEGER'
          ? `"${name}" NOT BETWEEN ${-MOST_SEQ} AND ${MOST_SEQ}`
          : `octet_length("${name}") > ${MOST_BYTES}`,
    }))
    // A text that names a row may be too long itself.
    const number = columns.find(({ pk, type }) => pk === 1 && type === 'INTEGER')?.name
    const found = db
      .prepare(
        `SELECT ${number ? `"${number}"` : "''"} AS at, ${wrong.map(({ is }, i) => `${is} AS w${i}`).join(', ')} FROM "${table}"
         WHERE ${wrong.map(({ is }) => is).join(' OR ')} LIMIT 1`,
      )
      .get() as Record<string, number | null> | undefined
    if (found) throw notOurs(table, found.at, wrong.find((_, i) => found[`w${i}`])?.name)
  }
}

/** @throws when a row is none of the record's schema */
function refuseRecords(db: Database.Database, record: RecordName): void {
  const rows = db.prepare(`SELECT * FROM "${record}"`).iterate() as Iterable<SqlRow>
  for (const row of rows) {
    // A comment's id is its number; when it was answered stands elsewhere.
    const whole = record === 'comment' ? { ...row, id: String(row.n), answeredAt: null } : row
    refuseOther(record, whole.id, RECORDS[record], () => fromSql(record, whole))
  }
}

/** Behind a place that is none nothing can be put. */
function refusePlaces(db: Database.Database, table: string): void {
  for (const { id, position } of db.prepare(`SELECT id, position FROM "${table}"`).iterate() as Iterable<SqlRow>)
    try {
      if (/[^0-9A-Za-z]/.test(String(position))) throw notOurs(table, id, 'position')
      generateKeyBetween(String(position), null)
    } catch {
      throw notOurs(table, id, 'position')
    }
}

const LINE = z.object({ role, who: z.string().overwrite(cleanLine) })

function refuseJournal(db: Database.Database): void {
  const lines = db.prepare('SELECT seq, role, who FROM journal').iterate() as Iterable<SqlRow>
  for (const { seq, ...line } of lines) refuseOther('journal', seq, LINE, () => line)
}

/** Rows that are kept as JSON, to be put back: what a rehearsal changes. */
function refuseKept(db: Database.Database, most: number): void {
  for (const { id, row } of db.prepare('SELECT id, row FROM set_aside').iterate() as Iterable<SqlRow>)
    refuseOther('set_aside', id, RECORDS.product.partial(), () => JSON.parse(String(row)))
  const changed = db.prepare('SELECT record, id, row FROM practised_on').iterate() as Iterable<SqlRow>
  for (const { record, id, row } of changed) {
    const schema = record === 'thread' || record === 'escalation' || record === 'tally' ? RECORDS[record] : null
    if (!schema) throw notOurs('practised_on', id, 'record')
    refuseOther('practised_on', id, schema, () => JSON.parse(String(row)))
  }
  const inRow = (field: string) => `json_extract(row, '$.${field}') > @most`
  for (const field of [...COUNTED.tally, 'answeredUpTo']) refuseRow(db, 'practised_on', inRow(field), { most }, field)
}

/** @throws when what is read cannot be, is none of the schema, or has a text that is not cleaned as the schema cleans it */
function refuseOther(what: string, id: unknown, schema: z.ZodType, read: () => unknown): void {
  let row: unknown
  try {
    row = read()
  } catch {
    throw notOurs(what, id)
  }
  const parsed = schema.safeParse(row)
  if (!parsed.success) throw notOurs(what, id, parsed.error.issues[0]?.path.join('.'))
  const unclean = changedText(row, parsed.data)
  if (unclean) throw notOurs(what, id, unclean.join('.'))
}

/** Where a text of `row` is another one in `cleaned`; null where each is the same. */
function changedText(row: unknown, cleaned: unknown): string[] | null {
  if (typeof row === 'string') return row === cleaned ? null : []
  if (typeof row !== 'object' || row === null) return null
  for (const [field, value] of Object.entries(row)) {
    const inner = changedText(value, (cleaned as Record<string, unknown> | undefined)?.[field])
    if (inner) return [field, ...inner]
  }
  return null
}
