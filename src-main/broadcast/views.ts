import { Refusal } from '../../src-shared/errors'
import type { Del, Put, ServerFrame } from '../../src-shared/frames'
import { NO_NETWORK, RECORD_NAMES, type RecordName, type RecordOf } from '../../src-shared/records'
import type { Role } from '../../src-shared/roles'
import type { Change, Reader } from '../store'

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

/** What the host does not need of a row that the host may see: fields replaced by an empty value of their type. */
const HOST_CUTS: { readonly [N in RecordName]?: (row: RecordOf<N>) => RecordOf<N> } = {
  product: (row) => ({ ...row, facts: null, shopId: '' }),
  cue: (row) => ({ ...row, threadId: null }),
  studio: forTheBoard,
}

function forTheBoard(row: RecordOf<'studio'>): RecordOf<'studio'> {
  return { ...withoutAddresses(row), ownAccounts: [] }
}

function withoutAddresses(row: RecordOf<'studio'>): RecordOf<'studio'> {
  return { ...row, addresses: [], lanAddress: null, network: NO_NETWORK, recovery: null, clockAheadMs: 0 }
}

const CUTS: Readonly<Record<Role, { readonly [N in RecordName]?: (row: RecordOf<N>) => RecordOf<N> }>> = {
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
  const cut = CUTS[role][record] as ((row: RecordOf<N>) => RecordOf<N>) | undefined
  return cut ? cut(row) : row
}

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

/** A change cut to what a role may see. */
export function cutChange(role: Role, change: Pick<Change, 'puts' | 'dels'>): { puts: Put[]; dels: Del[] } {
  const puts: Put[] = []
  for (const [record, row] of change.puts)
    if (mayCarry(role, record)) puts.push([record, view(role, record, row)] as Put)
  return { puts, dels: change.dels.filter(([record]) => mayCarry(role, record)) }
}

/** The whole synced set as a role may see it. */
export function snapshotFor(role: Role, read: Reader, epoch: string, seq: number): ServerFrame {
  const records: Record<string, unknown[]> = {}
  for (const record of RECORD_NAMES) {
    if (!mayCarry(role, record)) continue
    const rows = record === 'comment' ? read.commentWindow() : read.synced(record)
    records[record] = rows.map((row) => view(role, record, row as never))
  }
  return { type: 'snapshot', epoch, seq, records }
}

/**
 * Everything that came after `from`, as one patch for a role (rule R2).
 * @returns null when the gap is so large that a snapshot is shorter
 */
export function catchUp(role: Role, read: Reader, epoch: string, from: number, to: number): ServerFrame | null {
  const puts: Put[] = []
  for (const record of RECORD_NAMES) {
    if (!mayCarry(role, record)) continue
    const rows = record === 'comment' ? changedComments(read, from, to) : read.synced(record, from)
    for (const row of rows) puts.push([record, view(role, record, row as never)] as Put)
  }
  const gone = read.sql('SELECT record, id FROM gone WHERE seq > ? ORDER BY seq LIMIT ?').all(from, MOST_GONE + 1) as {
    record: RecordName
    id: string
  }[]
  if (gone.length > MOST_GONE) return null
  const dels: Del[] = gone.filter(({ record }) => mayCarry(role, record)).map(({ record, id }) => [record, id])
  if (mayCarry(role, 'comment')) {
    const now = new Set(read.commentWindowIds(to))
    for (const id of read.commentWindowIds(from)) if (!now.has(id)) dels.push(['comment', id])
  }
  return { type: 'patch', epoch, from, to, puts, dels }
}

/** Above so many tombstones a snapshot is sent instead of a patch. */
const MOST_GONE = 2_000

function changedComments(read: Reader, from: number, to: number): RecordOf<'comment'>[] {
  const oldest = read.commentWindowIds(to).at(-1)
  return oldest === undefined ? [] : read.comments('n >= ? AND seq > ? ORDER BY n', Number(oldest), from)
}
