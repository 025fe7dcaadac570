import { join } from 'node:path'
import Database from 'better-sqlite3'

/** Threads of a show with as many comments as are made up here; beyond the 400 latest they are on the shelf. */
const THREADS = 5_000

/** The station's database; nobody else may write to it meanwhile. */
export const openDatabase = (dataDir: string, readonly = true): Database.Database =>
  new Database(join(dataDir, 'cueroom.sqlite'), { readonly })

/**
 * Fills the comment table of a stopped station up to `count` rows with copies of those that came in through the feed
 * and with their threads: 200,000 through the feed itself would take the better part of the bench. The word index is the
 * station's own doing, once it runs again.
 */
export function multiplyComments(dataDir: string, count: number): void {
  const db = openDatabase(dataDir, false)
  const have = countOf(db, 'comment')
  const threadSets = Math.ceil(THREADS / countOf(db, 'thread'))
  const copyThreads = copier(db, 'thread', { n: 'NULL', id: 'id || @suffix', shelved: '1' })
  const noteShelved = db.prepare(
    "INSERT INTO gone (record, id, seq) SELECT 'thread', id, seq FROM thread WHERE id LIKE '%' || @suffix",
  )
  const copyComments = copier(db, 'comment', {
    n: 'n + @shift',
    threadId: 'threadId || @suffix',
    feedKey: "feedKey || '-' || @shift",
  })
  db.transaction(() => {
    const threads = countOf(db, 'thread')
    for (let set = 1; set < threadSets; set += 1) {
      copyThreads(threads, { suffix: suffixOf(set) })
      noteShelved.run({ suffix: suffixOf(set) })
    }
    for (let copy = 1; copy * have < count; copy += 1) {
      const shift = copy * have
      copyComments(Math.min(have, count - shift), { shift, suffix: suffixOf(copy % threadSets) })
    }
  })()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

/** The first set of threads is the one that came in through the feed. */
const suffixOf = (set: number): string => (set === 0 ? '' : `-copy${set}`)

const countOf = (db: Database.Database, table: string): number =>
  (db.prepare(`SELECT COUNT(*) AS size FROM ${table}`).get() as { size: number }).size

/** Copies the first so many rows of a table, with other values in some columns, each an expression over the row. */
function copier(db: Database.Database, table: string, others: Record<string, string>) {
  const columns = (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
  const copy = db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')})
      SELECT ${columns.map((name) => others[name] ?? name).join(', ')} FROM ${table} ORDER BY n LIMIT @first`,
  )
  return (first: number, values: Record<string, unknown>): void => {
    copy.run({ ...values, first })
  }
}
