import type { CommandName, CommandParsed, CommandResult } from '../../../src-shared/commands'
import type { Role } from '../../../src-shared/roles'
import type { SampleShow } from '../../areas/show/sample-show'
import type { DataDesk } from '../../areas/studio/backup/data-desk'
import type { Tx } from '../store'

/** Who does something: a device's role, and the person who sits at it. */
export interface Actor {
  readonly deviceId: string | null
  readonly role: Role
  readonly memberId: string | null
  /** The person's name, or the device's where nobody said who they are. */
  readonly name: string
}

/** What handlers need beyond the store. */
export interface Services {
  /** Makes a code for one device to join under `role`, for `days` or without an end; `open` makes it good and the one before worthless. */
  makeCode(role: Role, days: number | null): { code: string; expiresAt: number; urls: string[]; open(): void }
  closePairing(): void
  hasRecording(name: string): boolean
  sampleShow(): SampleShow
  /** Copies and exports of the whole studio. */
  readonly data: Pick<DataDesk, 'successor' | 'refuseWhileBusy' | 'replaceBy' | 'exportName' | 'export'>
}

export interface Context extends Services {
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
export type Handlers<Names extends CommandName> = {
  readonly [N in Names]: (tx: Tx, input: CommandParsed<N>, context: Context) => CommandResult<N>
}
