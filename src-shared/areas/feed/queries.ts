import { z } from 'zod'
import { define } from '../../define-command'
import { instant } from '../../text'

export const feedQueries = {
  'recording.list': define({
    about: 'Recordings that can be played back, and the folder to put more into.',
    roles: ['operator', 'observer'],
    input: z.strictObject({}),
    result: z.strictObject({
      folder: z.string(),
      recordings: z.array(z.strictObject({ name: z.string(), bytes: z.int(), at: instant.nullable() })),
    }),
  }),
}
