import { z } from 'zod'
import { ROOM_ROLES } from '../roles'
import { id } from '../text'
import { define } from './define'

export const undoCommands = {
  'command.undo': define({
    about: "Takes an undoable command back, unless what it changed has been changed since. `id` is that command's id.",
    roles: ROOM_ROLES,
    input: z.strictObject({ id }),
    result: z.strictObject({}),
  }),
}
