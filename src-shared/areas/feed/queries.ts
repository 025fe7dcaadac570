import { z } from 'zod'
import { defineQuery } from '../../define-query'
import { instant } from '../../text'

export const feedQueries = {
  'recording.list': defineQuery({
    about: 'Recordings that can be played back, and the folder to put more into.',
    roles: ['operator', 'observer'],
    reads: null,
    input: z.strictObject({}),
    result: z.strictObject({
      folder: z.string(),
      recordings: z.array(z.strictObject({ name: z.string(), bytes: z.int(), at: instant.nullable() })),
    }),
  }),
}
