import { z } from 'zod'
import { defineQuery } from '../../define-query'
import { id } from '../../text'

export const productQueries = {
  'product.presented': defineQuery({
    about: 'The shows whose rundowns present a product, which keeps it from being deleted: up to 20 of them.',
    roles: ['operator', 'observer'],
    reads: ['segment'],
    input: z.strictObject({ id }),
    result: z.strictObject({ showIds: z.array(id) }),
  }),
}
