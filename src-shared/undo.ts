import { z } from 'zod'
import { define } from './define-command'
import { ROOM_ROLES } from './roles'
import { id } from './text'

export const undoCommands = {
  'command.undo': define({
    about: "Takes an undoable command back, unless what it changed has been changed since. `id` is that command's id.",
    roles: ROOM_ROLES,
    input: z.strictObject({ id }),
    result: z.strictObject({}),
  }),
}
