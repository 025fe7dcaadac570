import type { CommandName } from '../../../src-shared/commands'
import { Refusal } from '../../../src-shared/errors'
import { COMMENT_WINDOW, type Comment, type RecordName, type RecordOf } from '../../../src-shared/records'
import { ChangeLog } from './change'
import { Reader, type TableName } from './reader'
import { LAYOUTS, toSql } from './tables'

/** A row as it was before a transaction wrote or deleted it; null where there was none. */
export interface FormerRow {
  readonly record: TableName
  readonly id: string
  readonly row: RecordOf<TableName> | null
}

/** A comment as a feed brings it. */
export type NewComment = Omit<Comment, 'id' | 'answeredAt'> & { readonly feedKey: string | null }

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
    // What is told is what is kept: nothing that came along with the fields gets to a screen.
    const kept = Object.fromEntries(
      fields.map(({ name }) => [name, (row as Record<string, unknown>)[name] ?? null]),
    ) as RecordOf<N>
    const marks = fields.map(() => '?').join(', ')
    const updates = fields
      .filter((field) => field.name !== 'id')
      .map((field) => `"${field.name}" = excluded."${field.name}"`)
    this.sql(
      `INSERT INTO "${record}" (seq, ${columns}) VALUES (?, ${marks})
       ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, shelved = 0, ${updates.join(', ')}`,
    ).run(this.seq, ...toSql(record, kept))
    this.sql('DELETE FROM gone WHERE record = ? AND id = ?').run(record, row.id)
    this.log.put(record, kept)
    return kept
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

  /** Brings rows that are on the shelf back as they are. */
  unshelve<N extends TableName>(record: N, rows: readonly RecordOf<N>[]): void {
    const ids = JSON.stringify(rows.map(({ id }) => id))
    const which = 'id IN (SELECT value FROM json_each(?))'
    this.sql(`UPDATE "${record}" SET shelved = 0, seq = ? WHERE ${which}`).run(this.seq, ids)
    this.sql(`DELETE FROM gone WHERE record = ? AND ${which}`).run(record, ids)
    for (const row of rows) this.log.put(record, row)
  }

  /** Takes all rows that meet an SQL condition out of the synced set, together. */
  shelveAll(record: TableName, condition: string, ...params: unknown[]): void {
    const which = `shelved = 0 AND ${condition}`
    const leaving = this.sql(`SELECT id FROM "${record}" WHERE ${which}`).all(...params) as { id: string }[]
    if (leaving.length === 0) return
    this.sql(
      `INSERT OR REPLACE INTO gone (record, id, seq) SELECT '${record}', id, ? FROM "${record}" WHERE ${which}`,
    ).run(this.seq, ...params)
    this.sql(`UPDATE "${record}" SET shelved = 1, seq = ? WHERE ${which}`).run(this.seq, ...params)
    for (const { id } of leaving) this.log.del(record, id)
  }

  private leave(record: TableName, id: string): void {
    this.sql('INSERT OR REPLACE INTO gone (record, id, seq) VALUES (?, ?, ?)').run(record, id, this.seq)
    this.log.del(record, id)
  }

  /**
   * Adds comments, in order, and moves the window.
   * @returns the rows with the ids they got
   */
  addComments(rows: readonly NewComment[]): Comment[] {
    if (!rows.length) return []
    const before = this.commentWindowIds(this.seq)
    const insert = this.sql(
      `INSERT INTO comment (seq, added, showId, userId, handle, nickname, text, language, intent, score, threadId, at, feedKey)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
        feedKey,
      )
      return { id: String(lastInsertRowid), ...row, answeredAt: null }
    })
    const inWindow = added.slice(-COMMENT_WINDOW)
    for (const row of inWindow) this.log.put('comment', row)
    const leaving = before.length + added.length - COMMENT_WINDOW
    if (leaving > 0) for (const id of before.slice(-leaving)) this.log.del('comment', id)
    return added
  }

  /** Gives the comments of a show after one and up to another, by number, to another show. Those of the window are told. */
  moveComments({ from, to, since, upTo }: { from: string; to: string; since: number; upTo: number }): void {
    const oldest = Math.max(since + 1, Number(this.commentWindowIds(this.seq).at(-1) ?? 0))
    this.sql('UPDATE comment SET seq = ? WHERE showId = ? AND n BETWEEN ? AND ?').run(this.seq, from, oldest, upTo)
    for (const row of this.comments('showId = ? AND n BETWEEN ? AND ? ORDER BY n', from, oldest, upTo))
      this.log.put('comment', { ...row, showId: to })
    this.sql('UPDATE comment SET showId = ? WHERE showId = ? AND n > ? AND n <= ?').run(to, from, since, upTo)
  }

  /**
   * Everyone who waits in a thread is answered: one row, however many they are, and for an answer that nobody waited for.
   * @returns the thread's last comment, by number
   */
  answerComments(threadId: string, at: number): number {
    this.tellWaiting(threadId, at)
    this.sql(
      `INSERT INTO answered (threadId, upTo, at, seq)
       SELECT threadId, n, ?, ? FROM comment WHERE threadId = ? ORDER BY n DESC LIMIT 1`,
    ).run(at, this.seq, threadId)
    return this.answeredUpTo(threadId)
  }

  /** Has those wait again whom the change `since` or a later one answered. */
  reopenComments(threadId: string, since: number): void {
    this.sql('DELETE FROM answered WHERE threadId = ? AND seq >= ?').run(threadId, since)
    this.tellWaiting(threadId, null)
  }

  /** Whether a thread was answered by the change `seq`. */
  wasAnsweredBy(threadId: string, seq: number): boolean {
    return this.sql('SELECT 1 FROM answered WHERE threadId = ? AND seq = ?').get(threadId, seq) !== undefined
  }

  /**
   * Takes back answers of a thread which later ones came after: those who waited for them had their answer by a later one.
   * @param since seq of the change behind which answers are looked at
   * @param name the command that gave them
   * @returns whether there were any
   */
  forgetAnswers(threadId: string, since: number, name: CommandName): boolean {
    const { changes } = this.sql(
      `DELETE FROM answered WHERE threadId = ? AND seq > ? AND seq IN (
         SELECT given.seq FROM answered AS given JOIN journal USING (seq)
         WHERE given.threadId = ? AND given.seq > ? AND journal.name = ?)`,
    ).run(threadId, since, threadId, since, name)
    if (changes === 0) return false
    const oldest = Number(this.commentWindowIds(this.seq).at(-1) ?? 0)
    for (const row of this.comments('threadId = ? AND n >= ? ORDER BY n', threadId, oldest))
      this.log.put('comment', row)
    this.sql('UPDATE comment SET seq = ? WHERE threadId = ? AND n >= ?').run(this.seq, threadId, oldest)
    return true
  }

  /** Those that wait and are in the window have changed; the others are not synced. */
  private tellWaiting(threadId: string, answeredAt: number | null): void {
    const oldest = Number(this.commentWindowIds(this.seq).at(-1) ?? 0)
    const from = Math.max(oldest, this.answeredUpTo(threadId) + 1)
    const rows = this.comments('threadId = ? AND n >= ? ORDER BY n', threadId, from)
    for (const row of rows) this.log.put('comment', { ...row, answeredAt })
    this.sql('UPDATE comment SET seq = ? WHERE threadId = ? AND n >= ?').run(this.seq, threadId, from)
  }

  /** Refuses with `conflict` and the row that stands in the way. */
  conflict<N extends RecordName>(reason: string, message: string, record: N, current: RecordOf<N>): never {
    throw new Refusal('conflict', message, { reason, record, current })
  }
}
