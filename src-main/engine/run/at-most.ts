import { Refusal } from '../../../src-shared/errors'
import type { RecordOf } from '../../../src-shared/records'
import { AT_MOST, type Bounded, charactersIn, charactersOf, type Tx } from '../store'

/** Whether there is a bound for how many rows a record may have. */
export const isBounded = (record: string): record is Bounded => Object.hasOwn(AT_MOST, record)

/**
 * Refuses a row that was just written where there is too much of its record then.
 * @param former the row before; its text may stay as long as it is, and become shorter
 * @throws Refusal `conflict`, reason `too_many.RECORD`
 */
export function refuseTooMany<N extends Bounded>(tx: Tx, record: N, row: RecordOf<N>, former?: RecordOf<N>): void {
  const { rows, counted = '1', per, text } = AT_MOST[record]
  const among = per ? `${counted} AND "${per}" = ?` : counted
  const { size, characters } = tx
    .sql(`SELECT COUNT(*) AS size, ${charactersIn(record)} AS characters FROM "${record}" WHERE ${among}`)
    .get(...(per ? [row[per as keyof typeof row]] : [])) as { size: number; characters: number | null }
  const isLonger = charactersOf(record, row) > (former ? charactersOf(record, former) : 0)
  const isTooLong = text !== undefined && (characters ?? 0) > text.characters && isLonger
  if ((former || size <= rows) && !isTooLong) return
  const most = isTooLong ? `${text.characters} characters in all` : `${rows}`
  throw new Refusal('conflict', `there is no room for more of the record ${record}: ${most} at the most`, {
    reason: `too_many.${record}`,
  })
}
