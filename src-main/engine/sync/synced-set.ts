import type { Del } from '../../../src-shared/frames'
import { RECORD_NAMES, type RecordName, type RecordOf } from '../../../src-shared/records'
import type { Role } from '../../../src-shared/roles'
import type { Change, Reader } from '../store'
import { Frame } from './carrier'
import { type Cut, cutOf, mayCarry, view } from './views'

/** Rows that left the set and are remembered; whoever has missed more of them gets a snapshot instead of a patch. */
const MOST_GONE = 2_000

/** A row as it was told last: under which seq, and as JSON, made once for all roles that see it alike. */
interface Told {
  readonly seq: number
  readonly row: RecordOf<RecordName>
  readonly texts: Map<Cut | undefined, string>
}

/**
 * The synced set as every screen has been told of it (docs/wire.md, S7). It holds what is on disk and told, nothing that
 * a power cut could still take back, so that a state is put together from it without reading the database.
 */
export class SyncedSet {
  private readonly rows = new Map<RecordName, Map<string, Told>>()
  /** All rows of a record as roles see them, separated by commas, until one of them changes. */
  private readonly joined = new Map<RecordName, Map<Cut | undefined, Buffer<ArrayBuffer>>>()
  /** What left it, oldest first, but for comments, whose window tells that. */
  private readonly gone = new Map<string, { readonly seq: number; readonly del: Del }>()
  /** Up to this seq not everything that left is remembered. */
  private forgottenUpTo = -1

  /**
   * Reads all of it.
   * @param seq of the last change, which all have been told of; later ones follow by `apply`
   * @throws SQLite's error for damage
   */
  constructor(
    private readonly read: Reader,
    public seq: number,
  ) {
    for (const record of RECORD_NAMES) {
      this.rows.set(record, new Map())
      this.joined.set(record, new Map())
      const seqs = read.syncedSeqs(record)
      const rows = record === 'comment' ? read.commentWindow() : read.synced(record)
      for (const row of rows) this.tell(record, seqs.get(row.id)!, row)
    }
    const gone = read.sql('SELECT record, id, seq FROM gone ORDER BY seq DESC LIMIT ?').all(MOST_GONE + 1) as {
      record: RecordName
      id: string
      seq: number
    }[]
    for (const row of gone.reverse()) this.forget([row.record, row.id], row.seq)
  }

  /** Takes over what a commit changed. */
  apply({ to, puts, dels }: Change): void {
    for (const [record, row] of puts) {
      this.gone.delete(keyOf(record, row.id))
      this.tell(record, to, row)
    }
    for (const del of dels) {
      this.rows.get(del[0])!.delete(del[1])
      this.joined.get(del[0])!.clear()
      if (del[0] !== 'comment') this.forget(del, to)
    }
    this.seq = to
  }

  private tell(record: RecordName, seq: number, row: RecordOf<RecordName>): void {
    this.rows.get(record)!.set(row.id, { seq, row, texts: new Map() })
    this.joined.get(record)!.clear()
  }

  private forget(del: Del, seq: number): void {
    const key = keyOf(...del)
    this.gone.delete(key)
    this.gone.set(key, { seq, del })
    if (this.gone.size <= MOST_GONE) return
    const [oldest, { seq: upTo }] = this.gone.entries().next().value!
    this.gone.delete(oldest)
    this.forgottenUpTo = upTo
  }

  /** The whole set as a role may see it: a `snapshot` frame. */
  snapshot(role: Role, epoch: string): Frame {
    const { seq } = this
    const seen = RECORD_NAMES.filter((record) => mayCarry(role, record))
    const parts = [Buffer.from(`{"type":"snapshot","epoch":"${epoch}","seq":${seq},"records":{`)]
    for (const record of seen) {
      parts.push(Buffer.from(`${record === seen[0] ? '' : ','}"${record}":[`), this.rowsOf(role, record), CLOSED)
    }
    parts.push(Buffer.from('}}'))
    return Frame.ofBytes(Buffer.concat(parts), () => {
      const records: { [N in RecordName]?: RecordOf<RecordName>[] } = {}
      for (const record of seen)
        records[record] = [...this.rows.get(record)!.values()].map(({ row }) => view(role, record, row))
      return { type: 'snapshot', epoch, seq, records }
    })
  }

  private rowsOf(role: Role, record: RecordName): Buffer<ArrayBuffer> {
    const known = this.joined.get(record)!
    const cut = cutOf(role, record)
    let bytes = known.get(cut)
    if (!bytes) {
      const rows = [...this.rows.get(record)!.values()]
      bytes = Buffer.from(rows.map((told) => textOf(role, record, told)).join())
      known.set(cut, bytes)
    }
    return bytes
  }

  /**
   * Everything that came after `from`, as one `patch` frame for a role (R2).
   * @returns null when too much left the set since
   */
  patchSince(role: Role, epoch: string, from: number): string | null {
    if (from < this.forgottenUpTo) return null
    const puts: string[] = []
    for (const [record, rows] of this.rows) {
      if (!mayCarry(role, record)) continue
      for (const told of rows.values()) if (told.seq > from) puts.push(putOf(role, record, told))
    }
    const dels: Del[] = []
    for (const { seq, del } of this.gone.values()) if (seq > from && mayCarry(role, del[0])) dels.push(del)
    if (mayCarry(role, 'comment')) {
      const now = this.rows.get('comment')!
      for (const id of this.read.commentWindowIds(from)) if (!now.has(id)) dels.push(['comment', id])
    }
    return patchText(epoch, from, this.seq, bodyOf(puts, dels))
  }

  /**
   * What a change, applied before, says to a role: the `puts` and `dels` of a patch.
   * @returns null when that is nothing
   */
  bodyFor(role: Role, change: Change): string | null {
    const puts = change.puts
      .filter(([record]) => mayCarry(role, record))
      .map(([record, row]) => putOf(role, record, this.rows.get(record)!.get(row.id)!))
    const dels = change.dels.filter(([record]) => mayCarry(role, record))
    return puts.length || dels.length ? bodyOf(puts, dels) : null
  }
}

const CLOSED = Buffer.from(']')

/** A `patch` frame as JSON. */
export const patchText = (epoch: string, from: number, to: number, body: string): string =>
  `{"type":"patch","epoch":"${epoch}","from":${from},"to":${to},${body}}`

const bodyOf = (puts: readonly string[], dels: readonly Del[]) =>
  `"puts":[${puts.join()}],"dels":${JSON.stringify(dels)}`

const keyOf = (record: RecordName, id: string) => `${record}\n${id}`

const putOf = (role: Role, record: RecordName, told: Told) => `["${record}",${textOf(role, record, told)}]`

function textOf(role: Role, record: RecordName, { row, texts }: Told): string {
  const cut = cutOf(role, record)
  let text = texts.get(cut)
  if (text === undefined) {
    text = JSON.stringify(cut ? cut(row) : row)
    texts.set(cut, text)
  }
  return text
}
