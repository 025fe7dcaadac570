import { generateNKeysBetween } from 'fractional-indexing'
import type { RecordOf } from '../../../src-shared/records'
import type { Tx } from '../store'

/** A place between two others is longer than they are; one that is longer than a row may have would be taken by no import. */
const LONGEST = 60

/**
 * A place in a list that leaves every other row as it is. Where it would be too long, all rows get short ones first, in
 * their order: what was done earlier and tells of a place cannot be undone then, since that place is another one now.
 * To be asked for before anything is written.
 * @param list the rows in their order, as they are when it is called
 * @param place the place among them
 */
export function shortPlace<N extends 'segment' | 'cueTemplate'>(
  tx: Tx,
  record: N,
  list: () => readonly RecordOf<N>[],
  place: (rows: readonly RecordOf<N>[]) => string,
): string {
  const rows = list()
  const found = place(rows)
  if (found.length <= LONGEST) return found
  const places = generateNKeysBetween(null, null, rows.length)
  for (const [at, row] of rows.entries()) tx.put(record, { ...row, position: places[at] as string })
  // No row is as those commands left it, at no place.
  tx.sql(
    `UPDATE undo_row SET after = '{"position":""}' WHERE record = ? AND json_extract(before, '$.position') IS NOT NULL`,
  ).run(record)
  // Undone, the command leaves the rows where they are in the new places.
  tx.keepFormer()
  return place(list())
}
