import { z } from 'zod'

/** What a token may be for. `feed` may only post to the feed; `observer` sees what the operator sees and changes nothing. */
export const ROLES = ['operator', 'host', 'support', 'feed', 'observer'] as const
export const role = z.enum(ROLES)
export type Role = z.infer<typeof role>

/** The three people of the room, under whose name things are done. */
export const ROOM_ROLES = ['operator', 'host', 'support'] as const
export const roomRole = z.enum(ROOM_ROLES)
export type RoomRole = z.infer<typeof roomRole>
