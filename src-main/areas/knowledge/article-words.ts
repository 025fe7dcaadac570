import type { Article } from '../../../src-shared/records'
import { articleWords, type Tx } from '../../engine/store'

/** Writes an article and indexes it. */
export function putArticle(tx: Tx, article: Article): Article {
  indexArticle(tx, tx.put('article', article))
  return article
}

/** Indexes an article's title, keywords and answers. */
export function indexArticle(tx: Tx, article: Article): void {
  const { n } = tx.sql('SELECT n FROM article WHERE id = ?').get(article.id) as { n: number }
  tx.sql('INSERT OR REPLACE INTO article_words (rowid, words) VALUES (?, ?)').run(n, articleWords(article))
}
