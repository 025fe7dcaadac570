import { z } from 'zod'
import { define } from '../../define-command'
import { cleanName, isVisible } from '../../plain-text'
import { BLANK, LONG_FILE_NAME, name } from '../../text'
import { accountOf, MOST_ACCOUNTS } from '../studio/records'
import { feed } from './records'

const done = z.strictObject({})
const operator = ['operator'] as const

/** Bytes that systems let a file name have, with the ending that a recording gets. */
const MOST_BYTES = 255 - '.ndjson'.length
const utf8 = new TextEncoder()

const fileName = (given: z.ZodString) =>
  given
    .min(1, BLANK)
    .max(120)
    .regex(/^[\p{L}\p{M}\p{N} _.()-]+$/u)
    .refine((name) => !name.startsWith('.'), { message: 'must not begin with a dot' })
    .refine(isVisible, { message: BLANK })

/**
 * The name of a recording: a file of the recordings folder, or `sample` for the one that comes with CueRoom. It stays
 * as it is: a file that was put there may be named in another normal form.
 */
export const recordingName = fileName(z.string())

/** The name of a file that is to be made. */
const newName = fileName(z.string().overwrite(cleanName)).refine((name) => utf8.encode(name).length <= MOST_BYTES, {
  message: LONG_FILE_NAME,
})

/** A handle that names somebody: more than the @ before it. */
const handle = name(64).refine((given) => given === '' || accountOf(given) !== '', { message: BLANK })

export const feedCommands = {
  'accounts.own': define({
    about: "Says which TikTok handles are the studio's own: who writes under one is no viewer.",
    roles: operator,
    input: z.strictObject({ handles: z.array(name(64)).max(MOST_ACCOUNTS) }),
    result: done,
  }),
  'accounts.mark': define({
    about:
      "Says of one TikTok handle that it is the studio's own, or no longer. What nobody else asked in the show is dismissed then.",
    roles: ['operator', 'support'],
    input: z.strictObject({ handle, own: z.boolean() }),
    result: z.strictObject({ dismissed: z.int() }),
  }),
  'feed.tikfinity': define({
    about: "Connects to TikFinity's local socket, or stops.",
    roles: operator,
    input: z.strictObject({
      on: z.boolean(),
      url: z
        .url({ protocol: /^wss?$/ })
        .max(300)
        .optional(),
    }),
    result: done,
  }),
  'playback.start': define({
    about: 'Plays a recording back into the current show.',
    roles: operator,
    input: z.strictObject({
      name: recordingName,
      speed: feed.shape.speed.default(1),
      /** Into a live as well, where its viewers and figures cannot be told from the real ones. */
      confirmed: z.boolean().optional(),
    }),
    result: done,
  }),
  'playback.pause': define({
    about: 'Pauses the playback, or goes on.',
    roles: operator,
    input: z.strictObject({ paused: z.boolean() }),
    result: done,
  }),
  'playback.speed': define({
    about: 'Changes the speed of the playback, 1 to 50 times.',
    roles: operator,
    input: z.strictObject({ speed: feed.shape.speed }),
    result: done,
  }),
  'playback.stop': define({ about: 'Ends the playback.', roles: operator, input: z.strictObject({}), result: done }),
  'recording.start': define({
    about: 'Writes every event that comes in to a new file of the recordings folder.',
    roles: operator,
    input: z.strictObject({ name: newName }),
    result: done,
  }),
  'recording.stop': define({
    about: 'Closes the recording.',
    roles: operator,
    input: z.strictObject({}),
    result: done,
  }),
}
