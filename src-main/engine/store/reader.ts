import type Database from 'better-sqlite3'
import { Refusal } from '../../../src-shared/errors'
import { COMMENT_WINDOW, type Comment, RECORD_NAMES, type RecordName, type RecordOf } from '../../../src-shared/records'
import { fromSql, type SqlRow } from './tables'

/** Records with a table of the common kind. */
export type TableName = Exclude<RecordName, 'comment'>
export const TABLE_NAMES = RECORD_NAMES.filter((name): name is TableName => name !== 'comment')

/** Reads rows. Inside a transaction it sees what the transaction has written. */
export class Reader {
  private readonly statements = new Map<string, Database.Statement>()

  constructor(protected readonly db: Database.Database) {}

  /** A prepared statement, kept for the next call with the same text. */
  sql(text: string): Database.Statement {
    let statement = this.statements.get(text)
    if (!statement) {
      statement = this.db.prepare(text)
      this.statements.set(text, statement)
    }
    return statement
  }

  get<N extends TableName>(record: N, id: string): RecordOf<N> | undefined {
    const row = this.sql(`SELECT * FROM "${record}" WHERE id = ?`).get(id) as SqlRow | undefined
    return row && fromSql(record, row)
  }

  /** @throws Refusal `not_found` */
  must<N extends TableName>(record: N, id: string): RecordOf<N> {
    const row = this.get(record, id)
    if (!row) throw new Refusal('not_found', `no ${record} has the id ${id}`, { reason: `not_found.${record}` })
    return row
  }

  /** Rows that meet an SQL condition, by arrival unless it orders them. Shelved ones too. */
  rows<N extends TableName>(record: N, condition = '1', ...params: unknown[]): RecordOf<N>[] {
    const order = /\b(order by|limit)\b/i.test(condition) ? '' : ' ORDER BY n'
    return (this.sql(`SELECT * FROM "${record}" WHERE ${condition}${order}`).all(...params) as SqlRow[]).map((row) =>
      fromSql(record, row),
    )
  }

  /** Rows of the synced set, but for comments. */
  synced<N extends TableName>(record: N): RecordOf<N>[] {
    // By its index, however many rows are on the shelf: the plus keeps SQLite from going through the table in order.
    return this.rows(record, 'shelved = 0 ORDER BY +n')
  }

  /** Under which seq each of them was changed last, by id; of comments those of the window. */
  syncedSeqs(record: RecordName): ReadonlyMap<string, number> {
    const ids =
      record === 'comment'
        ? this.sql('SELECT n AS id, seq FROM comment ORDER BY added DESC, n DESC LIMIT ?').all(COMMENT_WINDOW)
        : this.sql(`SELECT id, seq FROM "${record}" WHERE shelved = 0`).all()
    return new Map((ids as { id: string | number; seq: number }[]).map(({ id, seq }) => [String(id), seq]))
  }

  /** Comments that meet an SQL condition, with when each was answered. */
  comments(condition: string, ...params: unknown[]): Comment[] {
    return (this.sql(`SELECT * FROM said WHERE ${condition}`).all(...params) as SqlRow[]).map(toComment)
  }

  /** The last comment of a thread that has its answer, by number; what came later waits. 0 for none. */
  answeredUpTo(threadId: string): number {
    const { upTo } = this.sql('SELECT MAX(upTo) AS upTo FROM answered WHERE threadId = ?').get(threadId) as {
      upTo: number | null
    }
    return upTo ?? 0
  }

  /** The seq of the change that answered a thread last; 0 where none did. */
  answeredAtSeq(threadId: string): number {
    const { seq } = this.sql('SELECT MAX(seq) AS seq FROM answered WHERE threadId = ?').get(threadId) as {
      seq: number | null
    }
    return seq ?? 0
  }

  /** The window of comments, oldest first. */
  commentWindow(): Comment[] {
    return this.comments('1 ORDER BY added DESC, n DESC LIMIT ?', COMMENT_WINDOW).reverse()
  }

  /** Ids of the window that was synced at `seq`, newest first. */
  commentWindowIds(seq: number): string[] {
    return (
      this.sql('SELECT n FROM comment WHERE added <= ? ORDER BY added DESC, n DESC LIMIT ?').all(
        seq,
        COMMENT_WINDOW,
      ) as {
        n: number
      }[]
    ).map((row) => String(row.n))
  }
}

/** The record of a row of the comment table. */
function toComment(sql: SqlRow): Comment {
  return fromSql('comment', { ...sql, id: String(sql.n) })
}
