import { z } from 'zod'
import { ROOM_ROLES } from '../roles'
import { define } from './define'

export const undoCommands = {
  'command.undo': define({
    about: "Takes an undoable command back, unless what it changed has been changed since. `id` is that command's id.",
    roles: ROOM_ROLES,
    input: z.strictObject({ id: z.string().min(1).max(64) }),
    result: z.strictObject({}),
  }),
}
