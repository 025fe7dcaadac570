import type { z } from 'zod'
import { cueCommands } from './areas/cue/commands'
import { feedCommands } from './areas/feed/commands'
import { knowledgeCommands } from './areas/knowledge/commands'
import { peopleCommands } from './areas/people/commands'
import { productCommands } from './areas/product/commands'
import { showCommands } from './areas/show/commands'
import { signalCommands } from './areas/signal/commands'
import { dataCommands } from './areas/studio/commands'
import { threadCommands } from './areas/thread/commands'
import type { CommandSpec } from './define-command'
import { undoCommands } from './undo'

/** Everything that may change, by name. Handlers are in `src-main/areas`. */
export const COMMANDS = {
  ...showCommands,
  ...productCommands,
  ...cueCommands,
  ...signalCommands,
  ...threadCommands,
  ...knowledgeCommands,
  ...peopleCommands,
  ...feedCommands,
  ...dataCommands,
  ...undoCommands,
} as const satisfies Record<string, CommandSpec>

export type CommandName = keyof typeof COMMANDS
/** What a caller gives (defaults may be left out). */
export type CommandInput<N extends CommandName> = z.input<(typeof COMMANDS)[N]['input']>
/** What a handler gets (defaults filled in). */
export type CommandParsed<N extends CommandName> = z.output<(typeof COMMANDS)[N]['input']>
export type CommandResult<N extends CommandName> = z.output<(typeof COMMANDS)[N]['result']>

/** Whether `name` is a command's name. */
export const isCommandName = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name)
