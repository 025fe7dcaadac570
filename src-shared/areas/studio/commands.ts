import { z } from 'zod'
import { define } from '../../define-command'
import { id, LIMITS, name } from '../../text'

/** A file of CueRoom's own, without a folder. */
const fileName = z.string().min(1).max(200)
/** Whether a show that is live in what is opened goes on; else it has ended by that. */
const goOn = z.boolean().optional()
const operator = ['operator'] as const

export const dataCommands = {
  'data.restore': define({
    about: 'Has a copy of the database opened in its place; what is open now is kept beside it. Not during a live.',
    roles: operator,
    input: z.strictObject({ copy: fileName, goOn }),
    result: z.strictObject({}),
  }),
  'data.import': define({
    about:
      'Has an exported studio that was handed over by data.upload opened in the place of this one. Not during a live.',
    roles: operator,
    input: z.strictObject({
      upload: id,
      /** What the file is called where it came from, for the journal. */
      file: name(LIMITS.name).optional(),
      /** Whether devices that come with the file, and that the studio does not know, may join it. */
      letIn: z.boolean().optional(),
      goOn,
    }),
    result: z.strictObject({}),
  }),
  'data.export': define({
    about: 'Writes the whole studio into one new file in the folder exports; data.work tells how far that is.',
    roles: operator,
    input: z.strictObject({}),
    result: z.strictObject({ name: fileName }),
  }),
}
