import { z } from 'zod'
import { define } from '../../define-command'
import { id } from '../../text'
import { article } from './records'

const made = z.strictObject({ id })
const done = z.strictObject({})
const articleFields = article.omit({ id: true }).shape

export const knowledgeCommands = {
  'article.create': define({
    about: 'Adds an article to the knowledge base.',
    roles: ['operator', 'support'],
    input: z.strictObject({
      title: articleFields.title,
      answers: articleFields.answers,
      intents: articleFields.intents.default([]),
      productId: articleFields.productId.default(null),
      keywords: articleFields.keywords.default([]),
    }),
    result: made,
  }),
  'article.update': define({
    about: 'Changes an article.',
    roles: ['operator', 'support'],
    input: z.strictObject({
      id,
      title: articleFields.title.optional(),
      answers: articleFields.answers.optional(),
      intents: articleFields.intents.optional(),
      productId: articleFields.productId.optional(),
      keywords: articleFields.keywords.optional(),
    }),
    result: done,
  }),
  'article.delete': define({
    about: 'Deletes an article.',
    roles: ['operator', 'support'],
    input: z.strictObject({ id }),
    result: done,
  }),
}
