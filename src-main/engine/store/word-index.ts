import { setImmediate } from 'node:timers/promises'
import type { Store } from './store'
import type { Tx } from './tx'
import { spaced } from './words'

/** Comments that one transaction adds to the word index at the most. */
const AT_ONCE = 200

/**
 * Adds comments that came since the last time to the word index, a transaction's worth of them. It is kept apart from
 * writing them: many small additions to a full-text index cost far more than a large one, and a cue would wait behind
 * each.
 * @returns whether there are more
 */
export function indexSomeComments(store: Store): boolean {
  const read = store.read.sql("SELECT value FROM meta WHERE key = 'indexed'").get() as { value: string } | undefined
  const indexed = Number(read?.value ?? 0)
  const { newest } = store.read.sql('SELECT MAX(n) AS newest FROM comment').get() as { newest: number | null }
  if (newest === null || newest <= indexed) return false
  const add = (tx: Tx) => {
    const rows = tx.sql('SELECT n, text FROM comment WHERE n > ? ORDER BY n LIMIT ?').all(indexed, AT_ONCE) as {
      n: number
      text: string
    }[]
    const insert = tx.sql('INSERT INTO comment_words (rowid, words) VALUES (?, ?)')
    for (const { n, text } of rows) insert.run(n, spaced(text))
    const last = rows.at(-1)?.n ?? newest
    tx.sql("INSERT OR REPLACE INTO meta (key, value) VALUES ('indexed', ?)").run(String(last))
    return last < newest
  }
  // What a power cut takes from the index is indexed again.
  return store.transact(add, { lazy: true })
}

/** The same to the end, before a search: it finds what came a moment ago. Commands get their turn in between. */
export async function indexAllComments(store: Store): Promise<void> {
  while (indexSomeComments(store)) await setImmediate()
}
