import type { Show } from '../../../src-shared/records'
import { LAYOUTS, type Tx } from '../../engine/store'
import { copyTitle } from './copy-title'
import { createShow } from './current-show'

/** The columns of a segment that a copy of it has as well. */
const COPIED = LAYOUTS.segment.fields
  .map(({ name }) => name)
  .filter((name) => name !== 'id' && name !== 'showId')
  .map((name) => `"${name}"`)
  .join(', ')

/** Copies the rundown of a show to another one, in order. The copies are not synced until that show is opened. */
export function copyRundown(tx: Tx, from: string, to: string): void {
  tx.sql(
    `INSERT INTO segment (id, showId, seq, shelved, ${COPIED})
     SELECT lower(hex(randomblob(16))), ?, ?, 1, ${COPIED} FROM segment WHERE showId = ? ORDER BY position, n`,
  ).run(to, tx.seq, from)
}

/**
 * A new plan with the rundown of a show and a title of its own.
 * @param now studio clock, milliseconds
 */
export function copyShow(tx: Tx, show: Show, now: number): Show {
  const copy = createShow(tx, now, { title: copyTitle(tx, show.title), rehearsal: show.rehearsal })
  copyRundown(tx, show.id, copy.id)
  return copy
}
