import { z } from 'zod'
import { dataQueries } from './areas/studio/queries'
import { intent } from './areas/thread/intents'
import { article, comment, thread } from './areas/thread/records'
import type { CommandSpec } from './define-command'
import { define } from './define-command'
import { ROLES } from './roles'
import { id, instant, viewerLanguage } from './text'

export { type Holds, UPLOAD_PART } from './areas/studio/queries'

const page = { limit: z.int().min(1).max(200).default(50) }
const room = ['operator', 'support', 'observer'] as const

/** Reads that are too large to sync, by name. Handlers are in `src-main/queries`. */
export const QUERIES = {
  ...dataQueries,
  'comment.search': define({
    about: 'Comments of the current show, newest first: by words, thread, intent or language, below an id.',
    roles: room,
    input: z.strictObject({
      text: z.string().trim().normalize('NFC').max(200).optional(),
      threadId: id.optional(),
      intent: intent.optional(),
      language: viewerLanguage.optional(),
      questionsOnly: z.boolean().default(false),
      before: id.optional(),
      ...page,
    }),
    result: z.strictObject({ comments: z.array(comment), more: z.boolean() }),
  }),
  'thread.list': define({
    about:
      'Threads of the current show that are not synced, of one state: heaviest first, or latest first if they are over.',
    roles: room,
    input: z.strictObject({
      state: z.enum(['open', 'answered', 'dismissed']),
      skip: z.int().min(0).max(1_000_000).default(0),
      ...page,
    }),
    result: z.strictObject({ threads: z.array(thread), total: z.int() }),
  }),
  'thread.read': define({
    about: 'One thread of the current show, synced or not; null where there is none.',
    roles: room,
    input: z.strictObject({ id }),
    result: z.strictObject({ thread: thread.nullable() }),
  }),
  'thread.answers': define({
    about: 'The answers that a thread of the current show was given, newest first: up to 20 of them.',
    roles: room,
    input: z.strictObject({ id }),
    result: z.strictObject({
      answers: z.array(
        z.strictObject({
          /** Seq of the change that gave it. */
          seq: z.int(),
          at: instant,
          how: z.enum(['reply', 'air']),
          /** The reply, or what the host was asked to say. */
          answer: z.string(),
          /** Who gave it, or told that the host did. */
          who: z.string(),
          /** First ask of those who waited for it to the answer, in milliseconds; null where nobody waited. */
          afterMs: z.int().nullable(),
        }),
      ),
    }),
  }),
  'article.search': define({
    about: 'Articles that fit words or a thread, best first.',
    roles: room,
    input: z.strictObject({
      text: z.string().trim().normalize('NFC').max(200).optional(),
      threadId: id.optional(),
      ...page,
    }),
    result: z.strictObject({ articles: z.array(article) }),
  }),
  'recording.list': define({
    about: 'Recordings that can be played back, and the folder to put more into.',
    roles: ['operator', 'observer'],
    input: z.strictObject({}),
    result: z.strictObject({
      folder: z.string(),
      recordings: z.array(z.strictObject({ name: z.string(), bytes: z.int(), at: instant.nullable() })),
    }),
  }),
  'product.presented': define({
    about: 'The shows whose rundowns present a product, which keeps it from being deleted: up to 20 of them.',
    roles: ['operator', 'observer'],
    input: z.strictObject({ id }),
    result: z.strictObject({ showIds: z.array(id) }),
  }),
  'device.me': define({
    about: 'Which device asks, and who sits at it.',
    roles: ROLES,
    input: z.strictObject({}),
    result: z.strictObject({ id, memberId: id.nullable() }),
  }),
  'journal.list': define({
    about: 'What people did, newest first, below a seq.',
    roles: ['operator', 'observer'],
    input: z.strictObject({ before: z.int().optional(), ...page }),
    result: z.strictObject({
      lines: z.array(
        z.strictObject({
          seq: z.int(),
          at: instant,
          name: z.string(),
          role: z.string(),
          who: z.string(),
          input: z.unknown(),
        }),
      ),
    }),
  }),
} as const satisfies Record<string, CommandSpec>

export type QueryName = keyof typeof QUERIES
export type QueryInput<N extends QueryName> = z.input<(typeof QUERIES)[N]['input']>
export type QueryParsed<N extends QueryName> = z.output<(typeof QUERIES)[N]['input']>
export type QueryResult<N extends QueryName> = z.output<(typeof QUERIES)[N]['result']>

/** Whether `name` is a query's name. */
export const isQueryName = (name: string): name is QueryName => Object.hasOwn(QUERIES, name)
