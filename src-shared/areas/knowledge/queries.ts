import { z } from 'zod'
import { define } from '../../define-command'
import { page, READERS } from '../../page'
import { id } from '../../text'
import { article } from './records'

export const knowledgeQueries = {
  'article.search': define({
    about: 'Articles that fit words or a thread, best first.',
    roles: READERS,
    input: z.strictObject({
      text: z.string().trim().normalize('NFC').max(200).optional(),
      threadId: id.optional(),
      ...page,
    }),
    result: z.strictObject({ articles: z.array(article) }),
  }),
}
