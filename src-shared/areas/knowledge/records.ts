import { z } from 'zod'
import { defineRecord, WHOLE } from '../../define-record'
import { body, id, LIMITS, localized, text, viewerLanguage } from '../../text'
import { intent } from '../thread/intents'

/** 话术: one entry of the knowledge base. */
export const article = z.strictObject({
  id,
  title: localized(LIMITS.name),
  /** The answer to copy, by the viewer's language. */
  answers: z.partialRecord(viewerLanguage, body(LIMITS.body)),
  intents: z.array(intent).max(6),
  /** The product it is about; null for every product. */
  productId: id.nullable(),
  keywords: z.array(text(40)).max(40),
})
export type Article = z.infer<typeof article>

export const articleRecord = defineRecord({
  schema: article,
  scope: WHOLE,
  sees: { support: 'all' },
  called: ({ title }) => title,
  told: { title: 'value', answers: 'long', intents: 'value', productId: { nameOf: 'product' }, keywords: 'long' },
})
