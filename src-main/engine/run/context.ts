import type { CommandName, CommandParsed, CommandResult } from '../../../src-shared/commands'
import type { Role } from '../../../src-shared/roles'
import type { Tx } from '../store'

/** Who does something: a device's role, and the person who sits at it. */
export interface Actor {
  readonly deviceId: string | null
  readonly role: Role
  readonly memberId: string | null
  /** The person's name, or the device's where nobody said who they are. */
  readonly name: string
}

/** What a command is carried out with. */
export interface CommandContext {
  readonly actor: Actor
  /** Studio clock, milliseconds. */
  readonly now: number
  /** Adds to the command's journal line what its input does not say. */
  note(details: Readonly<Record<string, unknown>>): void
  /** Has something done that is not in the database, once the command is on disk; not when it is refused. */
  afterCommit(work: () => void): void
}

/**
 * One handler a command: synchronous, inside the transaction. It decides and writes; to refuse it throws a `Refusal`,
 * and nothing is written.
 */
export type CommandHandlers<Names extends CommandName, Services = unknown> = {
  readonly [N in Names]: (tx: Tx, input: CommandParsed<N>, context: CommandContext & Services) => CommandResult<N>
}
