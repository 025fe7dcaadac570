import type { TableName, Tx } from '../../../engine/store'

/*
 * What was practised on is over with its rehearsal: undone later, it would change what is real. The mark that this is so,
 * by the seqs of the rehearsal's commands, stands among its rows; what they could be undone with is deleted a slice at a time.
 */

/** The mark's record in `practised_rows`. */
export const UNDO = 'undo'

/** What a rehearsal changes of these is over with it. */
const PRACTISED: readonly TableName[] = ['show', 'product', 'cue', 'signal', 'thread', 'escalation']
const TOUCHED = `EXISTS (SELECT 1 FROM undo_row WHERE undo_row.seq = undo.seq AND undo_row.record IN (${PRACTISED.map((record) => `'${record}'`).join(', ')}))`

/** Whether a command was none of a rehearsal that is over, or changed nothing of what is over with that, as an SQL condition. */
export const NOT_PRACTISED = `NOT (${TOUCHED} AND EXISTS (
  SELECT 1 FROM practised_rows WHERE practised_rows.record = '${UNDO}' AND undo.seq > since AND undo.seq <= upTo))`

/** The seq of the last start of a show or rehearsal; 0 where there was none. */
export function lastStart(tx: Tx): number {
  const start = tx.sql("SELECT seq FROM journal WHERE name = 'show.start' ORDER BY seq DESC LIMIT 1").get()
  return (start as { seq: number } | undefined)?.seq ?? 0
}

/** From now on nothing that was practised in the rehearsal that ends can be undone. */
export function markUndo(tx: Tx, showId: string, keptAs: string): void {
  tx.sql('INSERT OR REPLACE INTO practised_rows (showId, record, since, upTo, keptAs) VALUES (?, ?, ?, ?, ?)').run(
    showId,
    UNDO,
    lastStart(tx),
    tx.seq,
    keptAs,
  )
}

/**
 * Deletes what some of a rehearsal's commands could be undone with.
 * @param most so many commands at the most
 * @returns the seq up to which that is done
 */
export function forgetSome(tx: Tx, { since, upTo }: { since: number; upTo: number }, most: number): number {
  const seqs = tx
    .sql('SELECT seq FROM undo WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?')
    .pluck()
    .all(since, upTo, most) as number[]
  const reached = seqs.length < most ? upTo : seqs.at(-1)!
  tx.sql(`DELETE FROM undo WHERE seq > ? AND seq <= ? AND ${TOUCHED}`).run(since, reached)
  return reached
}
