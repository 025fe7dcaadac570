import { z } from 'zod'
import { define } from '../../define-command'
import { ROOM_ROLES, role } from '../../roles'
import { id, instant, LIMITS, name, tokenDays } from '../../text'
import { member } from './records'

const made = z.strictObject({ id })
const done = z.strictObject({})
const operator = ['operator'] as const
/** Rows of older studios may have none; nobody is entered without one now. */
const roles = member.shape.roles.min(1)

export const peopleCommands = {
  'member.create': define({
    about: 'Adds a person to the room.',
    roles: operator,
    input: member.omit({ id: true, archived: true }).extend({ roles }),
    result: made,
  }),
  'member.update': define({
    about: 'Changes a person: name, roles, or whether they still work here.',
    roles: operator,
    input: z.strictObject({
      id,
      name: member.shape.name.optional(),
      roles: roles.optional(),
      archived: member.shape.archived.optional(),
    }),
    result: done,
  }),
  'device.sit': define({
    about: 'Says who sits at this device; what it does from now on is recorded under that name.',
    roles: ROOM_ROLES,
    input: z.strictObject({ memberId: id.nullable() }),
    result: done,
  }),
  'device.rename': define({
    about: 'Gives a device another name.',
    roles: operator,
    input: z.strictObject({ id, name: name(LIMITS.name) }),
    result: done,
  }),
  'device.lasts': define({
    about:
      'Says how long the token of a device lasts from now: until six in the morning after so many nights, or null for no end.',
    roles: operator,
    input: z.strictObject({ id, days: tokenDays.nullable() }),
    result: done,
  }),
  'device.revoke': define({
    about: 'Takes the token of a device back; its links are closed at once.',
    roles: operator,
    input: z.strictObject({ id }),
    result: done,
  }),
  'pairing.open': define({
    about: 'Makes a six-digit code with which one device can join under a role, for so many days or without an end.',
    roles: operator,
    input: z.strictObject({ role, days: tokenDays.nullable().optional() }),
    result: z.strictObject({ code: z.string().regex(/^\d{6}$/), expiresAt: instant, urls: z.array(z.string()) }),
    isSecret: true,
  }),
  'pairing.close': define({
    about: 'Makes the open pairing code worthless.',
    roles: operator,
    input: z.strictObject({}),
    result: done,
  }),
  'pairing.read': define({
    about: 'The operator has read that wrong pairing codes were tried.',
    roles: operator,
    input: z.strictObject({}),
    result: done,
  }),
  'lan.share': define({
    about: 'Lets other machines of the local network reach the station, or only this one.',
    roles: operator,
    input: z.strictObject({ on: z.boolean() }),
    result: done,
  }),
  'lan.choose': define({
    about: 'Chooses the address that QR codes show; null for the likeliest one.',
    roles: operator,
    input: z.strictObject({ address: id.nullable() }),
    result: done,
  }),
  'recovery.dismiss': define({
    about: 'The operator has read what was lost when a damaged database was replaced.',
    roles: operator,
    input: z.strictObject({}),
    result: done,
  }),
}
