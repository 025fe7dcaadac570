import { z } from 'zod'

/** How many rows a list is asked for at once. */
export const page = { limit: z.int().min(1).max(200).default(50) }

/** Who may read the room's long lists. */
export const READERS = ['operator', 'support', 'observer'] as const
