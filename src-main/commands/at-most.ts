import { Refusal } from '../../src-shared/errors'
import type { Device, RecordOf } from '../../src-shared/records'
import type { Tx } from '../store'

interface Bound<N extends Bounded> {
  readonly rows: number
  /** Which rows are counted together with one, as an SQL condition. */
  readonly together?: readonly [condition: string, of: (row: RecordOf<N>) => unknown]
  /** The columns in which people write at length, and how many characters they may hold in all rows together. */
  readonly text?: { readonly columns: string; readonly characters: number }
}
type Bounded = 'article' | 'product' | 'segment' | 'cueTemplate' | 'member' | 'show' | 'device'

/** How much there may be of what is synced and never leaves by itself: more than any studio has, and little for a link. */
export const AT_MOST: { readonly [N in Bounded]: Bound<N> } = {
  article: { rows: 1_000, text: { columns: 'title || answers || keywords', characters: 2_000_000 } },
  product: { rows: 1_000, text: { columns: "name || points || COALESCE(facts, '')", characters: 2_000_000 } },
  segment: { rows: 1_000, together: ['showId = ?', ({ showId }) => showId] },
  cueTemplate: { rows: 500 },
  member: { rows: 1_000 },
  // A show is never deleted: three a day for nine years.
  show: { rows: 10_000 },
  device: { rows: 500, together: ['revokedAt IS ?', ({ revokedAt }) => revokedAt] },
}
/** Devices that may not come in any more, of which the latest stay in the synced set. */
const FORMER_DEVICES = 500

/** Whether there is a bound for how many rows a record may have. */
export const isBounded = (record: string): record is Bounded => Object.hasOwn(AT_MOST, record)

/**
 * Refuses a row that was just written where there is too much of its record then.
 * @param former the row before; it may stay as long as it is, and become shorter
 * @throws Refusal `conflict`, reason `too_many.RECORD`
 */
export function refuseTooMany<N extends Bounded>(tx: Tx, record: N, row: RecordOf<N>, former?: RecordOf<N>): void {
  const { rows, together, text } = AT_MOST[record] as Bound<N>
  const [condition, of] = together ?? ['? IS NULL', () => null]
  const { size, characters } = tx
    .sql(
      `SELECT COUNT(*) AS size, COALESCE(SUM(LENGTH(${text?.columns ?? "''"})), 0) AS characters FROM "${record}" WHERE ${condition}`,
    )
    .get(of(row)) as { size: number; characters: number }
  const isLonger = JSON.stringify(row).length > (former ? JSON.stringify(former).length : 0)
  const isTooLong = text !== undefined && characters > text.characters && isLonger
  if ((former || size <= rows) && !isTooLong) return
  const most = isTooLong ? `${text.characters} characters in all` : `${rows}`
  throw new Refusal('conflict', `there is no room for more of the record ${record}: ${most} at the most`, {
    reason: `too_many.${record}`,
  })
}

/** Takes the devices that were taken back, or whose token ended, longest ago out of the synced set, however many there ever were. */
export function shelveFormerDevices(tx: Tx, now: number): void {
  const former = '(revokedAt IS NOT NULL OR expiresAt <= ?) AND shelved = 0'
  const { size } = tx.sql(`SELECT COUNT(*) AS size FROM device WHERE ${former}`).get(now) as { size: number }
  if (size <= FORMER_DEVICES) return
  const oldest: Device[] = tx.rows(
    'device',
    `${former} ORDER BY COALESCE(revokedAt, expiresAt), n LIMIT ?`,
    now,
    size - FORMER_DEVICES,
  )
  for (const { id } of oldest) tx.shelve('device', id)
}
