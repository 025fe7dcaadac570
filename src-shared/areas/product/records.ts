import { z } from 'zod'
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
