import { randomUUID } from 'node:crypto'
import type { knowledgeCommands } from '../../../src-shared/areas/knowledge/commands'
import { refuseTooMany } from '../../engine/run/at-most'
import type { Handlers } from '../context'
import { indexArticle, putArticle } from './article-words'

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
    indexArticle(tx, article)
    return {}
  },

  'article.delete': (tx, { id }) => {
    tx.must('article', id)
    tx.sql('DELETE FROM article_words WHERE rowid = (SELECT n FROM article WHERE id = ?)').run(id)
    tx.del('article', id)
    return {}
  },
}
