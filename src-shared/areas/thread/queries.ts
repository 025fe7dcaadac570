import { z } from 'zod'
import { defineQuery } from '../../define-query'
import { page, READERS } from '../../page'
import { id, instant, viewerLanguage } from '../../text'
import { intent } from './intents'
import { comment, thread } from './records'

export const threadQueries = {
  'comment.search': defineQuery({
    about: 'Comments of the current show, newest first: by words, thread, intent or language, below an id.',
    roles: READERS,
    reads: ['studio', 'comment', 'thread'],
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
  'thread.list': defineQuery({
    about:
      'Threads of the current show that are not synced, of one state: heaviest first, or latest first if they are over.',
    roles: READERS,
    reads: ['studio', 'thread'],
    input: z.strictObject({
      state: z.enum(['open', 'answered', 'dismissed']),
      skip: z.int().min(0).max(1_000_000).default(0),
      ...page,
    }),
    result: z.strictObject({ threads: z.array(thread), total: z.int() }),
  }),
  'thread.read': defineQuery({
    about: 'One thread of the current show, synced or not; null where there is none.',
    roles: READERS,
    reads: ['studio', 'thread'],
    input: z.strictObject({ id }),
    result: z.strictObject({ thread: thread.nullable() }),
  }),
  'thread.answers': defineQuery({
    about: 'The answers that a thread of the current show was given, newest first: up to 20 of them.',
    roles: READERS,
    reads: ['studio', 'thread'],
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
}
