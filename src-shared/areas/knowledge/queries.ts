import { z } from 'zod'
import { defineQuery } from '../../define-query'
import { page, READERS } from '../../page'
import { id } from '../../text'
import { article } from './records'

export const knowledgeQueries = {
  'article.search': defineQuery({
    about: 'Articles that fit words or a thread, best first.',
    roles: READERS,
    reads: ['article', 'thread', 'studio', 'show', 'segment', 'product'],
    input: z.strictObject({
      text: z.string().trim().normalize('NFC').max(200).optional(),
      threadId: id.optional(),
      ...page,
    }),
    result: z.strictObject({ articles: z.array(article) }),
  }),
}
