import { z } from 'zod'
import { define } from '../../define-command'
import { id } from '../../text'
import { product } from './records'

const made = z.strictObject({ id })
const done = z.strictObject({})
const operator = ['operator'] as const

const productFields = product.omit({ id: true }).shape
/** The price or stock is meant, though it is unusual (`unusual-price.ts`, `unusual-stock.ts`). */
const confirmed = z.boolean().optional()

export const productCommands = {
  'product.create': define({
    about: 'Adds a product.',
    roles: operator,
    input: z.strictObject({
      ...productFields,
      shopId: productFields.shopId.default(''),
      livePrice: productFields.livePrice.default(null),
      stockStart: productFields.stockStart.optional(),
      points: productFields.points.default([]),
      facts: productFields.facts.default(null),
      confirmed,
    }),
    result: made,
  }),
  'product.update': define({
    about: "Changes a product's facts. Price and stock have commands of their own.",
    roles: operator,
    undoable: true,
    input: z.strictObject({
      id,
      code: productFields.code.optional(),
      name: productFields.name.optional(),
      shopId: productFields.shopId.optional(),
      currency: productFields.currency.optional(),
      listPrice: productFields.listPrice.optional(),
      points: productFields.points.optional(),
      facts: productFields.facts.optional(),
      confirmed,
    }),
    result: done,
  }),
  'product.price': define({
    about:
      'Sets the live-only price in minor units; null ends the promotion. Refused when it is not `was`, and, unless `confirmed`, above the list price or below a tenth of it.',
    roles: operator,
    undoable: true,
    input: z.strictObject({
      id,
      livePrice: productFields.livePrice,
      was: productFields.livePrice.optional(),
      confirmed,
    }),
    result: done,
  }),
  'product.stock': define({
    about:
      'Sets the pieces left, or changes them by `change`, never below zero. Refused when they are not `was`, and, unless `confirmed`, when none would be left, when they fall to a tenth or less, or grow more than tenfold and beyond the most there were.',
    roles: operator,
    undoable: true,
    input: z.union([
      z.strictObject({ id, stock: productFields.stock, was: productFields.stock.optional(), confirmed }),
      z.strictObject({
        id,
        change: z.int().min(-1_000_000).max(1_000_000),
        was: productFields.stock.optional(),
        confirmed,
      }),
    ]),
    result: z.strictObject({ stock: z.int() }),
  }),
  'product.delete': define({
    about: 'Deletes a product. Refused while a segment presents it.',
    roles: operator,
    input: z.strictObject({ id }),
    result: done,
  }),
}
