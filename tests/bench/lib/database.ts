import { join } from 'node:path'
import Database from 'better-sqlite3'

/** The station's database; nobody else may write to it meanwhile. */
export const openDatabase = (dataDir: string, readonly = true): Database.Database =>
  new Database(join(dataDir, 'cueroom.sqlite'), { readonly })

/**
 * Fills the comment table of a stopped station up to `count` rows with copies of those that came in through the feed,
 * word index included: 200,000 through the feed itself would take the better part of the bench.
 */
export function multiplyComments(dataDir: string, count: number): void {
  const db = openDatabase(dataDir, false)
  const columns = (db.pragma('table_info(comment)') as { name: string }[]).map(({ name }) => name)
  const copied = columns.map((name) => {
    if (name === 'n') return 'n + @shift'
    return name === 'feedKey' ? `feedKey || '-' || @shift` : name
  })
  const { have } = db.prepare('SELECT COUNT(*) AS have FROM comment').get() as { have: number }
  const copyRows = db.prepare(
    `INSERT INTO comment (${columns.join(', ')}) SELECT ${copied.join(', ')} FROM comment WHERE n <= @upTo`,
  )
  const indexRows = db.prepare(
    "INSERT INTO comment_words (rowid, words) SELECT n, text FROM comment WHERE n > COALESCE((SELECT value FROM meta WHERE key = 'indexed'), 0) + 0",
  )
  const noteIndexed = db.prepare("INSERT OR REPLACE INTO meta (key, value) SELECT 'indexed', MAX(n) FROM comment")
  db.transaction(() => {
    for (let shift = have; shift < count; shift += have) copyRows.run({ shift, upTo: Math.min(have, count - shift) })
    indexRows.run()
    noteIndexed.run()
  })()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}
