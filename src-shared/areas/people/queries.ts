import { z } from 'zod'
import { define } from '../../define-command'
import { ROLES } from '../../roles'
import { id } from '../../text'

export const peopleQueries = {
  'device.me': define({
    about: 'Which device asks, and who sits at it.',
    roles: ROLES,
    input: z.strictObject({}),
    result: z.strictObject({ id, memberId: id.nullable() }),
  }),
}
