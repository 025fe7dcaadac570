import { z } from 'zod'
import { defineQuery } from '../../define-query'
import { ROLES } from '../../roles'
import { id } from '../../text'

export const peopleQueries = {
  'device.me': defineQuery({
    about: 'Which device asks, and who sits at it.',
    roles: ROLES,
    reads: ['device'],
    isOfDevice: true,
    input: z.strictObject({}),
    result: z.strictObject({ id, memberId: id.nullable() }),
  }),
}
