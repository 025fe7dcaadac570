import type { Shown } from '../../../src-shared/define-record'
import { Refusal } from '../../../src-shared/errors'
import { RECORD_NAMES, RECORD_SPECS, type RecordName, type RecordOf } from '../../../src-shared/records'
import { ROLES, type Role } from '../../../src-shared/roles'

/** Makes of a row what a role may see of it. */
export type Cut = (row: RecordOf<RecordName>) => RecordOf<RecordName>
type Seen = 'all' | Shown<never>

/** What a role sees of a record (docs/wire.md, rule V1); undefined where that is nothing. */
function seenBy(role: Role, record: RecordName): Seen | undefined {
  if (role === 'operator' || role === 'observer') return 'all'
  return RECORD_SPECS[record].sees[role] as Seen | undefined
}

/** One function for all roles that see the same: what it makes is made once. */
const cutTo = new Map<Shown<never>, Cut>()

function cutOfShown(shown: Shown<never>): Cut {
  const known = cutTo.get(shown)
  if (known) return known
  const fields = shown.fields as readonly string[]
  const cut: Cut = (row) => {
    const seen: Record<string, unknown> = { ...(shown.instead as object | undefined) }
    for (const field of fields) seen[field] = (row as unknown as Record<string, unknown>)[field]
    return seen as unknown as RecordOf<RecordName>
  }
  cutTo.set(shown, cut)
  return cut
}

const CUTS = new Map(
  ROLES.map((role) => [
    role,
    new Map(
      RECORD_NAMES.flatMap((record) => {
        const seen = seenBy(role, record)
        return seen ? [[record, seen === 'all' ? undefined : cutOfShown(seen)] as const] : []
      }),
    ),
  ]),
)

/** Whether a role may see a record at all. */
export const mayCarry = (role: Role, record: RecordName): boolean => CUTS.get(role)!.has(record)

/** A row as a role may see it. Call it only for records that `mayCarry` allows. */
export function view<N extends RecordName>(role: Role, record: N, row: RecordOf<N>): RecordOf<N> {
  const cut = cutOf(role, record)
  return cut ? (cut(row) as RecordOf<N>) : row
}

/** What is taken out of a record's rows for a role; undefined where it sees all of them. The same for roles that see the same. */
export const cutOf = (role: Role, record: RecordName): Cut | undefined => CUTS.get(role)!.get(record)

/** A refusal as a role may be told of it: the row of a conflict is cut like any other. */
export function viewRefusal(role: Role, { code, message, details }: Refusal): Refusal {
  const { record, current, ...rest } = details
  if (record === undefined) return new Refusal(code, message, details)
  return new Refusal(
    code,
    message,
    mayCarry(role, record) ? { ...rest, current: view(role, record, current as never) } : rest,
  )
}
