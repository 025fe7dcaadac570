import type { z } from 'zod'
import type { Localized } from './text'

/**
 * What a role that does not see all sees of a row. A field that is named in neither list is not sent: a new one reaches
 * nobody until it is listed.
 */
export interface Shown<Row> {
  readonly fields: readonly (keyof Row)[]
  /** Fields that a screen counts on being there, with the empty value that it gets. */
  readonly instead?: { readonly [F in keyof Row]?: Row[F] }
}

/**
 * Which rows are synced.
 * `whole`: all of them, for good; `latest`: the newest ones of the open show; `ofShow`: those of the open show, the newest
 * `most` of what is over, and with `apart` what a rehearsal brings is kept apart from the plan; `perShow`: the one row whose
 * id is the open show's.
 */
export type Scope =
  | { readonly kind: 'whole' | 'latest' | 'perShow' }
  | { readonly kind: 'ofShow'; readonly apart: boolean; readonly most?: number }

/** What a row is called in a sentence: its own words, or a word of the screens (`signal.help`). */
export type Called = string | Localized | { readonly word: string }

/** How a line of the journal tells that a field changed: by its value, as money of the row's currency, as the name of another record's row, or, a long text, only that it did. */
export type ToldAs = 'value' | 'money' | 'long' | { readonly nameOf: string }

export interface RecordSpec<Schema extends z.ZodObject, S extends Scope = Scope> {
  readonly schema: Schema
  readonly scope: S
  /** What roles see of it besides operator and observer, who see all. A role that is not named sees nothing. */
  readonly sees: {
    readonly support?: 'all' | Shown<z.infer<Schema>>
    readonly host?: Shown<z.infer<Schema>>
    readonly feed?: Shown<z.infer<Schema>>
  }
  readonly called?: (row: z.infer<Schema>) => Called
  /** The fields whose change a journal line tells. */
  readonly told?: { readonly [F in keyof z.infer<Schema>]?: ToldAs }
  /** It changes along with what a command is about, and is told as well. */
  readonly isToldAlong?: true
}

/** All that there is to say of a record but its SQL: `migrations/` makes its table. */
export const defineRecord = <Schema extends z.ZodObject, const S extends Scope>(
  spec: RecordSpec<Schema, S>,
): RecordSpec<Schema, S> => spec

export const WHOLE = { kind: 'whole' } as const
