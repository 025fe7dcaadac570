import { z } from 'zod'

/** What a viewer's comment is about; one intent to a comment. */
export const INTENTS = [
  'how_to_order',
  'price',
  'promotion',
  'shipping_time',
  'shipping_fee',
  'shipping_region',
  'stock',
  'size_spec',
  'material',
  'durability',
  'authenticity',
  'usage',
  'returns',
  'order_problem',
  'tracking',
  'customs',
  'giveaway',
  'praise',
  'complaint',
  'spam',
  'chat',
] as const
export const intent = z.enum(INTENTS)
export type Intent = z.infer<typeof intent>

const NOT_QUESTIONS: ReadonlySet<Intent> = new Set(['praise', 'chat', 'spam'])
const FOR_A_PERSON: ReadonlySet<Intent> = new Set(['order_problem', 'tracking', 'complaint'])

/** Praise, chat and spam ask nothing and gather in no thread. */
export const isQuestion = (of: Intent): boolean => !NOT_QUESTIONS.has(of)

/** Matters of one viewer's own order or a complaint: a person takes them at once. */
export const needsPerson = (of: Intent): boolean => FOR_A_PERSON.has(of)
