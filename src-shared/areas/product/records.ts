import { z } from 'zod'
import { defineRecord, type Shown, WHOLE } from '../../define-record'
import { cleanBody, cleanName } from '../../plain-text'
import { id, LIMITS, localized, name } from '../../text'

/** Pieces of one product that a show may hold. */
export const MOST_STOCK = 10_000_000

/** A product of the line-up. Prices are in minor units (cents, fen) of `currency`. */
export const product = z.strictObject({
  id,
  /** The short code the room calls it by: `J01`. */
  code: name(16),
  name: localized(LIMITS.name),
  /** The shop's own product id, 19 digits kept as text; empty where it is not known. */
  shopId: z.string().overwrite(cleanName).max(32),
  currency: z.string().regex(/^[A-Z]{3}$/),
  listPrice: z.int().min(0).max(1_000_000_000),
  /** The live-only price; null outside a promotion. */
  livePrice: z.int().min(0).max(1_000_000_000).nullable(),
  /** Pieces left, and how many the live began with. */
  stock: z.int().min(0).max(MOST_STOCK),
  stockStart: z.int().min(0).max(MOST_STOCK),
  /** Talking points, each short enough to be read at a glance. */
  points: z.array(localized(LIMITS.name)).max(8),
  /** Facts for support: material, size, care … */
  facts: localized(LIMITS.body, cleanBody).nullable(),
})
export type Product = z.infer<typeof product>

/** What viewers are told of it: neither the facts for support nor the shop's own id. */
const ON_AIR: Shown<Product> = {
  fields: ['id', 'code', 'name', 'currency', 'listPrice', 'livePrice', 'stock', 'stockStart', 'points'],
  instead: { shopId: '', facts: null },
}

export const productRecord = defineRecord({
  schema: product,
  scope: WHOLE,
  sees: { support: 'all', host: ON_AIR, feed: ON_AIR },
  called: ({ code, name }) => ({
    ...(name.zh ? { zh: `${code} ${name.zh}` } : {}),
    ...(name.en ? { en: `${code} ${name.en}` } : {}),
  }),
  told: {
    code: 'value',
    name: 'value',
    shopId: 'value',
    currency: 'value',
    listPrice: 'money',
    livePrice: 'money',
    stock: 'value',
    points: 'long',
    facts: 'long',
  },
})
