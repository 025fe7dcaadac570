import { Refusal } from '../../src-shared/errors'
import { COMMENT_WINDOW, type Comment, type RecordName, type RecordOf } from '../../src-shared/records'
import { ChangeLog } from './change'
import { Reader, type TableName } from './reader'
import { LAYOUTS, toSql } from './tables'

/** A row as it was before a transaction wrote or deleted it; null where there was none. */
export interface FormerRow {
  readonly record: TableName
  readonly id: string
  readonly row: RecordOf<TableName> | null
}

/** Writes rows: only the store makes one, for the length of one transaction. */
export class Tx extends Reader {
  /** The seq that this transaction commits under. */
  seq = 0
  log = new ChangeLog()
  private former: Map<string, FormerRow> | null = null

  /** Begins a transaction's bookkeeping. */
  begin(seq: number): void {
    this.seq = seq
    this.log = new ChangeLog()
    this.former = null
  }

  /** From now on keeps each row that this transaction writes or deletes as it was before. */
  keepFormer(): void {
    this.former = new Map()
  }

  /** What `keepFormer` kept, each row once. */
  get formerRows(): readonly FormerRow[] {
    return [...(this.former?.values() ?? [])]
  }

  private keep(record: TableName, id: string): void {
    const key = `${record}\n${id}`
    if (this.former && !this.former.has(key)) this.former.set(key, { record, id, row: this.get(record, id) ?? null })
  }

  /** Writes a whole row, new or not, and puts it (back) into the synced set. */
  put<N extends TableName>(record: N, row: RecordOf<N>): RecordOf<N> {
    this.keep(record, row.id)
    const { columns, fields } = LAYOUTS[record]
    const marks = fields.map(() => '?').join(', ')
    const updates = fields
      .filter((field) => field.name !== 'id')
      .map((field) => `"${field.name}" = excluded."${field.name}"`)
    this.sql(
      `INSERT INTO "${record}" (seq, ${columns}) VALUES (?, ${marks})
       ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, shelved = 0, ${updates.join(', ')}`,
    ).run(this.seq, ...toSql(record, row))
    this.sql('DELETE FROM gone WHERE record = ? AND id = ?').run(record, row.id)
    this.log.put(record, row)
    return row
  }

  /**
   * Changes some fields of a row; fields left out (or undefined) keep their value.
   * @throws Refusal `not_found`
   */
  patch<N extends TableName>(record: N, id: string, changes: Partial<Omit<RecordOf<N>, 'id'>>): RecordOf<N> {
    const row = { ...this.must(record, id) }
    for (const [name, value] of Object.entries(changes)) if (value !== undefined) Object.assign(row, { [name]: value })
    return this.put(record, row)
  }

  /** Deletes a row and leaves a tombstone. */
  del(record: TableName, id: string): void {
    this.keep(record, id)
    this.sql(`DELETE FROM "${record}" WHERE id = ?`).run(id)
    this.leave(record, id)
  }

  /** Takes a row out of the synced set without deleting it; any later `put` brings it back. */
  shelve(record: TableName, id: string): void {
    const { changes } = this.sql(`UPDATE "${record}" SET shelved = 1, seq = ? WHERE id = ? AND shelved = 0`).run(
      this.seq,
      id,
    )
    if (changes) this.leave(record, id)
  }

  private leave(record: TableName, id: string): void {
    this.sql('INSERT OR REPLACE INTO gone (record, id, seq) VALUES (?, ?, ?)').run(record, id, this.seq)
    this.log.del(record, id)
  }

  /**
   * Adds comments, in order, and moves the window.
   * @returns the rows with the ids they got
   */
  addComments(rows: readonly (Omit<Comment, 'id'> & { feedKey: string | null })[]): Comment[] {
    if (!rows.length) return []
    const before = this.commentWindowIds(this.seq)
    const insert = this.sql(
      `INSERT INTO comment (seq, added, showId, userId, handle, nickname, text, language, intent, score, threadId, at, answeredAt, feedKey)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    const added = rows.map(({ feedKey, ...row }) => {
      const { lastInsertRowid } = insert.run(
        this.seq,
        this.seq,
        row.showId,
        row.userId,
        row.handle,
        row.nickname,
        row.text,
        row.language,
        row.intent,
        row.score,
        row.threadId,
        row.at,
        row.answeredAt,
        feedKey,
      )
      return { id: String(lastInsertRowid), ...row }
    })
    const inWindow = added.slice(-COMMENT_WINDOW)
    for (const row of inWindow) this.log.put('comment', row)
    const leaving = before.length + added.length - COMMENT_WINDOW
    if (leaving > 0) for (const id of before.slice(-leaving)) this.log.del('comment', id)
    return added
  }

  /**
   * Marks everyone who waits in a thread as answered.
   * @returns how many comments that was
   */
  answerComments(threadId: string, at: number): number {
    const oldest = this.commentWindowIds(this.seq).at(-1) ?? '0'
    const seen = this.comments('threadId = ? AND answeredAt IS NULL AND n >= ? ORDER BY n', threadId, Number(oldest))
    for (const row of seen) this.log.put('comment', { ...row, answeredAt: at })
    return this.sql('UPDATE comment SET answeredAt = ?, seq = ? WHERE threadId = ? AND answeredAt IS NULL').run(
      at,
      this.seq,
      threadId,
    ).changes
  }

  /**
   * Has those wait again whom the change `since` or a later one marked as answered.
   * @returns how they wait now
   */
  reopenComments(
    threadId: string,
    since: number,
  ): Pick<RecordOf<'thread'>, 'waiting' | 'waitingViewers' | 'waitingSince'> {
    const oldest = this.commentWindowIds(this.seq).at(-1) ?? '0'
    const condition = 'threadId = ? AND answeredAt IS NOT NULL AND seq >= ?'
    const seen = this.comments(`${condition} AND n >= ? ORDER BY n`, threadId, since, Number(oldest))
    for (const row of seen) this.log.put('comment', { ...row, answeredAt: null })
    this.sql(`UPDATE comment SET answeredAt = NULL, seq = ? WHERE ${condition}`).run(this.seq, threadId, since)
    // Who has neither id nor handle is a viewer of their own.
    return this.sql(
      `SELECT COUNT(*) AS waiting, MIN(at) AS waitingSince,
         COUNT(DISTINCT CASE WHEN userId <> '' THEN 'u' || userId WHEN handle <> '' THEN 'h' || handle ELSE 'n' || n END) AS waitingViewers
       FROM comment WHERE threadId = ? AND answeredAt IS NULL`,
    ).get(threadId) as Pick<RecordOf<'thread'>, 'waiting' | 'waitingViewers' | 'waitingSince'>
  }

  /** Refuses with `conflict` and the row that stands in the way. */
  conflict<N extends RecordName>(reason: string, message: string, record: N, current: RecordOf<N>): never {
    throw new Refusal('conflict', message, { reason, record, current })
  }
}
