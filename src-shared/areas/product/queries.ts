import { z } from 'zod'
import { define } from '../../define-command'
import { id } from '../../text'

export const productQueries = {
  'product.presented': define({
    about: 'The shows whose rundowns present a product, which keeps it from being deleted: up to 20 of them.',
    roles: ['operator', 'observer'],
    input: z.strictObject({ id }),
    result: z.strictObject({ showIds: z.array(id) }),
  }),
}
