import type { Del, Put } from '../../../src-shared/frames'
import type { RecordName, RecordOf } from '../../../src-shared/records'

/** What one committed transaction changed: `from` is the seq before it, `to` its own. */
export interface Change {
  readonly from: number
  readonly to: number
  readonly puts: readonly Put[]
  readonly dels: readonly Del[]
}

/** Two changes that follow on each other, as one: the later word on a row counts. */
export function merged(first: Change, second: Change): Change {
  const log = new ChangeLog()
  for (const change of [first, second]) {
    for (const put of change.puts) log.add(put)
    for (const del of change.dels) log.add(del)
  }
  return log.done(first.from, second.to)
}

/** Gathers what a transaction does; the last word on a row counts, so that a change names each row once. */
export class ChangeLog {
  private readonly rows = new Map<string, Put | Del>()

  /** Notes that a row was written. */
  put<N extends RecordName>(record: N, row: RecordOf<N>): void {
    this.set(record, row.id, [record, row] as unknown as Put)
  }

  /** Notes that a row left the synced set. */
  del(record: RecordName, id: string): void {
    this.set(record, id, [record, id])
  }

  /** Takes over what another change says of a row. */
  add(entry: Put | Del): void {
    this.set(entry[0], typeof entry[1] === 'string' ? entry[1] : entry[1].id, entry)
  }

  private set(record: RecordName, id: string, entry: Put | Del): void {
    const key = `${record}\n${id}`
    this.rows.delete(key)
    this.rows.set(key, entry)
  }

  /** The rows written so far and still there. */
  get puts(): readonly Put[] {
    return [...this.rows.values()].filter((entry): entry is Put => typeof entry[1] !== 'string')
  }

  /** Whether nothing that is synced changed. */
  get isEmpty(): boolean {
    return this.rows.size === 0
  }

  /** The change as it was committed. */
  done(from: number, to: number): Change {
    const dels = [...this.rows.values()].filter((entry): entry is Del => typeof entry[1] === 'string')
    return { from, to, puts: this.puts, dels }
  }
}
