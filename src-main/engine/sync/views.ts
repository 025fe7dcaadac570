import { Refusal } from '../../../src-shared/errors'
import { NO_NETWORK, RECORD_NAMES, type RecordName, type RecordOf } from '../../../src-shared/records'
import type { Role } from '../../../src-shared/roles'

const EVERYTHING: ReadonlySet<RecordName> = new Set(RECORD_NAMES)

/** The records that a role may see (docs/wire.md, rule V1). The host's board gets no comments, threads or escalations. */
const VISIBLE: Readonly<Record<Role, ReadonlySet<RecordName>>> = {
  operator: EVERYTHING,
  observer: EVERYTHING,
  support: new Set<RecordName>([
    'studio',
    'member',
    'show',
    'segment',
    'product',
    'article',
    'cueTemplate',
    'cue',
    'signal',
    'thread',
    'queue',
    'escalation',
    'comment',
    'feed',
    'tally',
  ]),
  host: new Set<RecordName>(['studio', 'member', 'show', 'segment', 'product', 'cueTemplate', 'cue', 'signal']),
  feed: new Set<RecordName>(['studio', 'show', 'product']),
}

type Cuts = { readonly [N in RecordName]?: (row: RecordOf<N>) => RecordOf<N> }
/** Makes of a row what a role may see of it. */
export type Cut = (row: RecordOf<RecordName>) => RecordOf<RecordName>

/** What the host does not need of a row that the host may see: fields replaced by an empty value of their type. */
const HOST_CUTS: Cuts = {
  product: (row) => ({ ...row, facts: null, shopId: '' }),
  cue: (row) => ({ ...row, threadId: null }),
  studio: forTheBoard,
}

function forTheBoard(row: RecordOf<'studio'>): RecordOf<'studio'> {
  return { ...withoutAddresses(row), ownAccounts: [] }
}

function withoutAddresses(row: RecordOf<'studio'>): RecordOf<'studio'> {
  return {
    ...row,
    addresses: [],
    lanAddress: null,
    network: NO_NETWORK,
    recovery: null,
    copyFailed: null,
    clockAheadMs: 0,
  }
}

const CUTS: Readonly<Record<Role, Cuts>> = {
  operator: {},
  observer: {},
  support: { studio: withoutAddresses },
  host: HOST_CUTS,
  feed: { product: HOST_CUTS.product!, studio: forTheBoard },
}

/** Whether a role may see a record at all. */
export const mayCarry = (role: Role, record: RecordName): boolean => VISIBLE[role].has(record)

/** A row as a role may see it. Call it only for records that `mayCarry` allows. */
export function view<N extends RecordName>(role: Role, record: N, row: RecordOf<N>): RecordOf<N> {
  const cut = cutOf(role, record)
  return cut ? (cut(row) as RecordOf<N>) : row
}

/** What is taken out of a record's rows for a role; undefined where it sees all of them. The same for roles that see the same. */
export const cutOf = (role: Role, record: RecordName): Cut | undefined => CUTS[role][record] as Cut | undefined

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
