import { z } from 'zod'
import { defineRecord, WHOLE } from '../../define-record'
import { role, roomRole } from '../../roles'
import { cleaned, id, instant, LIMITS, name } from '../../text'
import { MACHINES } from './machines'

/** A person of the room; may hold several roles. */
export const member = z.strictObject({
  id,
  name: name(LIMITS.name),
  roles: z.array(roomRole).max(3),
  archived: z.boolean(),
})
export type Member = z.infer<typeof member>

/** A screen, tablet or script with a token of its own. */
const device = z.strictObject({
  id,
  name: name(LIMITS.name),
  role,
  /** `window`: one of the desktop's own; `lan`: paired with a code; `script`: made by `npm run pair`. */
  kind: z.enum(['window', 'lan', 'script']),
  /** Who sits at it now. */
  memberId: id.nullable(),
  pairedAt: instant,
  /** When its token ends by itself; null for never. */
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
  /** Open links now, and when the last one opened or closed. */
  links: z.int().min(0),
  seenAt: instant.nullable(),
  /** It cannot be seen now: its window has no display. */
  away: z.boolean(),
  /** What it is, as far as it says so, and where it was last: to tell devices of the same name apart. */
  machine: z.enum(MACHINES).nullable(),
  browser: cleaned(40),
  address: cleaned(64),
})
export type Device = z.infer<typeof device>

export const memberRecord = defineRecord({
  schema: member,
  scope: WHOLE,
  sees: { support: 'all', host: { fields: ['id', 'name', 'roles', 'archived'] } },
  called: ({ name }) => name,
  told: { name: 'value', roles: 'value', archived: 'value' },
})

export const deviceRecord = defineRecord({
  schema: device,
  scope: WHOLE,
  sees: {},
  called: ({ name }) => name,
  told: { name: 'value', memberId: { nameOf: 'member' }, expiresAt: 'value' },
  isToldAlong: true,
})
