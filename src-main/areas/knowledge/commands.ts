import { randomUUID } from 'node:crypto'
import type { knowledgeCommands } from '../../../src-shared/areas/knowledge/commands'
import type { Article } from '../../../src-shared/records'
import { refuseTooMany } from '../../engine/run/at-most'
import type { Handlers } from '../../engine/run/context'
import { articleWords, type Tx } from '../../engine/store'

/** The knowledge base and its word index. */
export const knowledgeHandlers: Handlers<keyof typeof knowledgeCommands> = {
  'article.create': (tx, input) => {
    if (input.productId !== null) tx.must('product', input.productId)
    const article = putArticle(tx, { id: randomUUID(), ...input })
    refuseTooMany(tx, 'article', article)
    return { id: article.id }
  },

  'article.update': (tx, { id, ...changes }) => {
    if (changes.productId) tx.must('product', changes.productId)
    const former = tx.must('article', id)
    const article = tx.patch('article', id, changes)
    refuseTooMany(tx, 'article', article, former)
    index(tx, article)
    return {}
  },

  'article.delete': (tx, { id }) => {
    tx.must('article', id)
    tx.sql('DELETE FROM article_words WHERE rowid = (SELECT n FROM article WHERE id = ?)').run(id)
    tx.del('article', id)
    return {}
  },
}

/** Writes an article and indexes it. */
export function putArticle(tx: Tx, article: Article): Article {
  index(tx, tx.put('article', article))
  return article
}

/** Indexes an article's title, keywords and answers. */
function index(tx: Tx, article: Article): void {
  const { n } = tx.sql('SELECT n FROM article WHERE id = ?').get(article.id) as { n: number }
  tx.sql('INSERT OR REPLACE INTO article_words (rowid, words) VALUES (?, ?)').run(n, articleWords(article))
}
