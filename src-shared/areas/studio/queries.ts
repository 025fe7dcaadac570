import { z } from 'zod'
import { defineQuery } from '../../define-query'
import { page } from '../../page'
import { role } from '../../roles'
import { id, instant, LIMITS, localized } from '../../text'

/** Bytes of a file that one frame of `data.upload` carries. */
export const UPLOAD_PART = 128 * 1024

const count = z.int().min(0)

/** What a studio holds. */
const holds = z.strictObject({
  /** When the last thing in it happened; null when nothing did. */
  at: instant.nullable(),
  /** The show that is live in it; null when none is. */
  live: localized(LIMITS.name).nullable(),
  /** Whether that show is a rehearsal. */
  rehearsal: z.boolean(),
  shows: count,
  products: count,
  articles: count,
  cues: count,
  comments: count,
  /** The number of the last change in it. */
  seq: count,
  /** Changes that were acknowledged after it; null where it is not of the same history. */
  behind: count.nullable(),
})
export type Holds = z.infer<typeof holds>

const file = { name: z.string(), bytes: count, at: instant }
const operator = ['operator'] as const

export const studioQueries = {
  'data.list': defineQuery({
    about: 'What the studio holds, its copies with what each holds (null when it cannot be read), and its exports.',
    roles: operator,
    reads: null,
    input: z.strictObject({}),
    result: z.strictObject({
      folder: z.string(),
      now: holds,
      copies: z.array(z.strictObject({ ...file, holds: holds.nullable() })),
      exports: z.array(z.strictObject(file)),
    }),
  }),
  'data.work': defineQuery({
    about: 'The export or replacement of the studio that is under way, or was last; null when there was none.',
    roles: operator,
    reads: null,
    input: z.strictObject({}),
    result: z.strictObject({
      work: z
        .strictObject({
          kind: z.enum(['export', 'restore', 'import']),
          state: z.enum(['running', 'done', 'failed']),
          /** Bytes written, and to be written in all. */
          done: count,
          of: count,
          path: z.string().nullable(),
        })
        .nullable(),
    }),
  }),
  'data.upload': defineQuery({
    about: `Hands over a part of an exported studio, base64 of up to ${UPLOAD_PART} bytes; at 0 another one begins.`,
    roles: operator,
    reads: null,
    input: z.strictObject({
      id,
      /** Bytes of the whole file. */
      size: z.int().min(1),
      /** Where the part belongs, in bytes: where the one before ended. */
      at: count,
      part: z
        .base64()
        .min(1)
        .max(Math.ceil(UPLOAD_PART / 3) * 4),
    }),
    result: z.strictObject({ at: count }),
  }),
  'data.look': defineQuery({
    about:
      'Reads what was handed over from end to end and tells what it holds, and how many devices with a token it would bring that the studio does not know; or refuses it.',
    roles: operator,
    reads: null,
    input: z.strictObject({ upload: id }),
    result: z.strictObject({ holds, now: holds, newDevices: z.partialRecord(role, count) }),
  }),
  'journal.list': defineQuery({
    about: 'What people did, newest first, below a seq.',
    roles: ['operator', 'observer'],
    reads: ['journal'],
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
}
