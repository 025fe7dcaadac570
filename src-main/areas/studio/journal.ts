import type { QueryParsed, QueryResult } from '../../../src-shared/queries'
import type { Reader } from '../../engine/store'

type Row = { seq: number; at: number; name: string; role: string; who: string; input: string }

/** What people did, newest first. */
export function listJournal(read: Reader, { before, limit }: QueryParsed<'journal.list'>): QueryResult<'journal.list'> {
  const rows = read
    .sql('SELECT seq, at, name, role, who, input FROM journal WHERE seq < ? ORDER BY seq DESC LIMIT ?')
    .all(before ?? Number.MAX_SAFE_INTEGER, limit) as Row[]
  return { lines: rows.map((row) => ({ ...row, input: JSON.parse(row.input) as unknown })) }
}
