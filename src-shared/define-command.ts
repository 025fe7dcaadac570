import type { z } from 'zod'
import type { Role } from './roles'

/** What may be asked for: who may ask, what the input looks like, what the answer holds. */
export interface CommandSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  /** One plain sentence, shown by `GET /api/commands`. */
  readonly about: string
  readonly roles: readonly Role[]
  /** `command.undo` can take it back: what it writes is all that it does. */
  readonly undoable?: boolean
  readonly input: I
  readonly result: O
  /** A screen tells what it did, and nobody decided anything: it is kept with the row that it is about, and in no journal. */
  readonly isReceipt?: true
  /** The answer lets somebody in: it is kept in memory alone, never in the database or its copies. */
  readonly isSecret?: true
}

/** Keeps the exact types of input and result. */
export const define = <I extends z.ZodType, O extends z.ZodType>(spec: CommandSpec<I, O>): CommandSpec<I, O> => spec
