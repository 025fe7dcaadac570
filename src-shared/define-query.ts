import type { z } from 'zod'
import type { CommandSpec } from './define-command'
import type { RecordName } from './records'

/** What may be asked, and by what its answer becomes another one. */
export interface QuerySpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType>
  extends Omit<CommandSpec<I, O>, 'undoable' | 'isReceipt' | 'isSecret'> {
  /**
   * The records that it reads, or the journal: when one of them changes, whoever watches it is told its answer anew. Null for
   * what cannot be watched: files, and what is handed over.
   */
  readonly reads: readonly (RecordName | 'journal')[] | null
  /** Each device gets an answer of its own. */
  readonly isOfDevice?: true
}

/** Keeps the exact types of input and result. */
export const defineQuery = <I extends z.ZodType, O extends z.ZodType>(spec: QuerySpec<I, O>): QuerySpec<I, O> => spec
