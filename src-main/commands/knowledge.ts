import { randomUUID } from 'node:crypto'
import type { triageCommands } from '../../src-shared/commands/triage'
import type { Article } from '../../src-shared/records'
import { spaced, type Tx } from '../store'
import type { Handlers } from './context'

type Names = Extract<keyof typeof triageCommands, `article.${string}`>

/** The knowledge base and its word index. */
export const knowledgeHandlers: Handlers<Names> = {
  'article.create': (tx, input) => {
    if (input.productId !== null) tx.must('product', input.productId)
    return { id: putArticle(tx, { id: randomUUID(), ...input }).id }
  },

  'article.update': (tx, { id, ...changes }) => {
    if (changes.productId) tx.must('product', changes.productId)
    const article = { ...tx.must('article', id) }
    for (const [name, value] of Object.entries(changes))
      if (value !== undefined) Object.assign(article, { [name]: value })
    putArticle(tx, article)
    return {}
  },

  'article.delete': (tx, { id }) => {
    tx.must('article', id)
    tx.sql('DELETE FROM article_words WHERE rowid = (SELECT n FROM article WHERE id = ?)').run(id)
    tx.del('article', id)
    return {}
  },
}

/** Writes an article and indexes its title, keywords and answers. */
export function putArticle(tx: Tx, article: Article): Article {
  tx.put('article', article)
  const { n } = tx.sql('SELECT n FROM article WHERE id = ?').get(article.id) as { n: number }
  const words = [article.title.zh, article.title.en, ...article.keywords, ...Object.values(article.answers)]
  tx.sql('INSERT OR REPLACE INTO article_words (rowid, words) VALUES (?, ?)').run(
    n,
    spaced(words.filter(Boolean).join(' ')),
  )
  return article
}
