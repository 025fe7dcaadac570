import type Database from 'better-sqlite3'
import { fromSql, type SqlRow } from './tables'
import { countsOfThreads } from './thread-counts'
import { articleWords, spaced } from './words'

/** Who wrote a comment, as far as it tells: of those without a name each is another one. */
const VIEWER =
  "CASE WHEN userId <> '' THEN 'u' || userId WHEN handle <> '' THEN 'h' || handle ELSE 'n' || comment.n END"
const WAITS = 'comment.n > answeredUpTo'

/** Where a thread has more comments, or more viewers that wait, than it tells. */
const FULLER = `
  UPDATE thread SET
    count = MAX(count, comments), waiting = MAX(waiting, waits), waitingViewers = MAX(waitingViewers, viewers),
    waitingSince = IFNULL(waitingSince, first)
  FROM (
    SELECT thread.id AS whose, COUNT(*) AS comments, SUM(${WAITS}) AS waits,
      COUNT(DISTINCT CASE WHEN ${WAITS} THEN ${VIEWER} END) AS viewers, MIN(CASE WHEN ${WAITS} THEN comment.at END) AS first
    FROM thread JOIN comment ON comment.threadId = thread.id
    WHERE thread.state IN ('open', 'claimed', 'escalated') GROUP BY thread.id
  )
  WHERE id = whose AND (comments > count OR waits > waiting OR viewers > waitingViewers)`

/**
 * Makes anew what an import holds of its rows in other words, which nobody can read off it: the indexes of words, and how
 * many wait. For a file that nobody uses yet; as slow as it is large.
 */
export function makeAnew(db: Database.Database): void {
  db.transaction(() => {
    db.exec(FULLER)
    db.exec(`DELETE FROM thread_count; INSERT INTO thread_count ${countsOfThreads()}`)
    indexArticles(db)
    indexComments(db)
  })()
}

function indexArticles(db: Database.Database): void {
  db.exec('DELETE FROM article_words')
  const add = db.prepare('INSERT INTO article_words (rowid, words) VALUES (?, ?)')
  for (const row of db.prepare('SELECT * FROM article').all() as SqlRow[])
    add.run(row.n, articleWords(fromSql('article', row)))
}

function indexComments(db: Database.Database): void {
  db.exec("INSERT INTO comment_words (comment_words) VALUES ('delete-all')")
  const add = db.prepare('INSERT INTO comment_words (rowid, words) VALUES (?, ?)')
  const some = db.prepare('SELECT n, text FROM comment WHERE n > ? ORDER BY n LIMIT 1000')
  let indexed = 0
  for (let rows = some.all(0) as SqlRow[]; rows.length > 0; rows = some.all(indexed) as SqlRow[])
    for (const { n, text } of rows) {
      add.run(n, spaced(String(text)))
      indexed = Number(n)
    }
  db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('indexed', ?)").run(String(indexed))
}
