import { z } from 'zod'
import type { RecordName } from './records'
import { BLANK, LONG_FILE_NAME } from './text'

/** Words of a schema that have a sentence on the screens. */
const REASONS: Readonly<Record<string, string>> = { [BLANK]: 'blank', [LONG_FILE_NAME]: 'recording_name_long' }

/** Why a command, query or frame was refused (docs/wire.md, "Errors"). */
export const ERROR_CODES = [
  'invalid',
  'forbidden',
  'not_found',
  'conflict',
  'unauthorized',
  'too_large',
  'busy',
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

const issue = z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })

/**
 * `code` is for programs, `reason` names the sentence that a screen shows in its own language
 * (`src-renderer/i18n`), `message` is English for scripts and logs, `current` is the committed row of a conflict,
 * `missing` names what would have to be there first, `by` who did what stands in the way.
 */
export const wireError = z.object({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  reason: z.string().optional(),
  issues: z.array(issue).optional(),
  current: z.unknown().optional(),
  missing: z.array(z.string()).optional(),
  by: z.string().optional(),
})
export type WireError = z.infer<typeof wireError>

/** An error that is an answer: thrown in a handler, it becomes a `reject` and the transaction is rolled back. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** `record`: what `current` is a row of, so that it can be cut to what a role may see. */
    readonly details: Omit<WireError, 'code' | 'message'> & { record?: RecordName } = {},
  ) {
    super(message)
    this.name = 'Refusal'
  }

  /** The same as it goes on the wire. */
  toWire(): WireError {
    const { record: _, ...details } = this.details
    return { code: this.code, message: this.message, ...details }
  }
}

/** A refusal for input that does not fit its schema, with one issue a fault; reason `blank` for a needed text that shows nothing. */
export function invalidInput(error: z.ZodError): Refusal {
  const issues = error.issues.map((at) => ({
    path: at.path.map((part) => (typeof part === 'number' ? part : String(part))),
    message: at.message,
  }))
  const first = issues[0]
  const where = first?.path.length ? `${first.path.join('.')}: ` : ''
  const named = REASONS[first?.message ?? '']
  const reason = named ? { reason: named } : {}
  return new Refusal('invalid', `${where}${first?.message ?? 'invalid input'}`, { issues, ...reason })
}
