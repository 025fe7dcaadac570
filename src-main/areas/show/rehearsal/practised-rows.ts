import { randomUUID } from 'node:crypto'
import { Refusal } from '../../../../src-shared/errors'
import { APART_IN_REHEARSAL, COMMENT_WINDOW } from '../../../../src-shared/records'
import { countsOfThreads, type Reader, type Store, type Tx } from '../../../engine/store'
import { forgetSome, markUndo, UNDO } from './practised-undo'

/*
 * Which rows of a show came in during a rehearsal of it, in `practised_rows`: by number, from the last one that was there
 * at its start. They go to the show that keeps the rehearsal a slice at a time; until one is there, readers leave it out.
 */

/** What a rehearsal keeps apart. */
const RECORDS = [...APART_IN_REHEARSAL, 'comment'] as const
type Practised = (typeof RECORDS)[number]

/** Rows that one transaction puts away at the most, of each kind. */
export const PUT_AWAY_AT_ONCE = 100
/** Rows of any show that are looked through for them. */
const LOOKED_AT_AT_ONCE = 2_000

const of = (table: string, record: Practised) =>
  `SELECT 1 FROM practised_rows WHERE practised_rows.showId = ${table}.showId AND record = '${record}' AND ${table}.n > since`

/**
 * Whether a row is of the show still and not of a rehearsal that is over, as an SQL condition.
 * @param table what the statement calls the table
 */
export const notPutAway = (record: Practised, table: string = record): string =>
  `NOT EXISTS (${of(table, record)} AND ${table}.n <= upTo)`

/** Whether a thread came in before the rehearsal that is on, as an SQL condition; false while none is. */
export const BEFORE_REHEARSAL =
  "EXISTS (SELECT 1 FROM practised_rows WHERE practised_rows.showId = thread.showId AND record = 'thread' AND upTo IS NULL AND thread.n <= since)"

/** Refuses with `not_found` what is of a rehearsal that is over, and not yet where it is kept. */
export function mustBeStill(tx: Tx, record: Exclude<Practised, 'comment'>, id: string): void {
  if (tx.sql(`SELECT 1 FROM "${record}" WHERE id = ? AND NOT (${notPutAway(record)})`).get(id) === undefined) return
  throw new Refusal('not_found', `the ${record} ${id} is of a rehearsal that is over`, {
    reason: `not_found.${record}`,
  })
}

/** Where the rows of a rehearsal that is on begin, and the show that will keep them; undefined while none is on. */
export function markOf(tx: Tx, showId: string, record: Practised): { since: number; keptAs: string } | undefined {
  return tx
    .sql('SELECT since, keptAs FROM practised_rows WHERE showId = ? AND record = ? AND upTo IS NULL')
    .get(showId, record) as { since: number; keptAs: string } | undefined
}

/** The most rows of a show that are being put away together: those after `since` and up to `upTo`; none where both are 0. */
export const longestPutAway = (tx: Tx, showId: string, record: Practised): { since: number; upTo: number } =>
  (tx
    .sql(
      `SELECT since, upTo FROM practised_rows WHERE showId = ? AND record = ? AND upTo IS NOT NULL
       ORDER BY upTo - since DESC LIMIT 1`,
    )
    .get(showId, record) as { since: number; upTo: number } | undefined) ?? { since: 0, upTo: 0 }

/** A rehearsal begins: what comes from now on is of it. */
export function markStart(tx: Tx, showId: string, keptAs: string): void {
  for (const record of RECORDS)
    tx.sql('INSERT OR REPLACE INTO practised_rows (showId, record, since, upTo, keptAs) VALUES (?, ?, ?, NULL, ?)').run(
      showId,
      record,
      newest(tx, record),
      keptAs,
    )
}

/** Comments and threads that are written until `noteStart` came before the rehearsal that is on; it has none of its own yet. */
export function holdStart(tx: Tx, showId: string): void {
  for (const record of ['thread', 'comment'] as const) moveStart(tx, showId, record, Number.MAX_SAFE_INTEGER)
}

/** What is written from now on is of the rehearsal. */
export function noteStart(tx: Tx, showId: string): void {
  for (const record of ['thread', 'comment'] as const) {
    const { n } = tx.sql(`SELECT IFNULL(MAX(n), 0) AS n FROM "${record}"`).get() as { n: number }
    moveStart(tx, showId, record, n)
  }
}

const moveStart = (tx: Tx, showId: string, record: Practised, since: number) =>
  tx
    .sql('UPDATE practised_rows SET since = ? WHERE showId = ? AND record = ? AND upTo IS NULL')
    .run(since, showId, record)

/**
 * A rehearsal is over: what came in it leaves the synced set, and what is short enough of it is put away. Nothing that was
 * practised can be undone.
 * @param keptAs the show that keeps it, which is there
 */
export function markEnd(tx: Tx, showId: string, keptAs: string): void {
  for (const record of RECORDS) {
    const mark = markOf(tx, showId, record)
    if (!mark) continue
    const { since } = mark
    const upTo = Math.max(since, newest(tx, record))
    tx.sql('UPDATE practised_rows SET upTo = ? WHERE showId = ? AND record = ? AND upTo IS NULL').run(
      upTo,
      showId,
      record,
    )
    const range = { showId, record, since, upTo, keptAs }
    // Of comments all that are synced: none is left on a screen.
    if (record === 'comment') putAwaySome(tx, range, COMMENT_WINDOW)
    else {
      tx.shelveAll(record, 'showId = ? AND n > ?', showId, since)
      // What is short enough need not follow.
      if (upTo - since <= PUT_AWAY_AT_ONCE) putAwaySome(tx, range)
    }
  }
  markUndo(tx, showId, keptAs)
}

/**
 * Puts away some more of what came in rehearsals that are over.
 * @returns how many rows that may have been at the most; 0 when all is put away
 */
export function putAwayMore(store: Store): number {
  const [next] = store.read.sql('SELECT * FROM practised_rows WHERE upTo IS NOT NULL LIMIT 1').all() as Range[]
  if (!next) return 0
  return store.transact((tx) => putAwaySome(tx, next), { lazy: true })
}

/**
 * The show that is to keep the rehearsal that is on, by an id that no show and no figures have: where another has the one
 * that was noted, it gets a new one.
 */
export function keeperFor(tx: Tx, showId: string): string {
  const noted = markOf(tx, showId, 'thread')?.keptAs
  if (noted !== undefined && !tx.get('show', noted) && !tx.get('tally', noted)) return noted
  const keptAs = randomUUID()
  tx.sql('UPDATE practised_rows SET keptAs = ? WHERE showId = ? AND upTo IS NULL').run(keptAs, showId)
  if (noted !== undefined) recountThreads(tx, noted, keptAs)
  return keptAs
}

/** Counts the threads anew that count as of these two shows. */
function recountThreads(tx: Tx, one: string, other: string): void {
  tx.sql('DELETE FROM thread_count WHERE showId IN (?, ?)').run(one, other)
  tx.sql(`INSERT INTO thread_count ${countsOfThreads('keeper IN (?, ?)')}`).run(one, other)
}

/** Whether something of a rehearsal that is over is not yet where it is kept; what it could be undone with is nowhere. */
export const isBeingPutAway = (tx: Tx, keptAs: string): boolean =>
  tx
    .sql(`SELECT 1 FROM practised_rows WHERE keptAs = ? AND upTo IS NOT NULL AND record <> '${UNDO}' LIMIT 1`)
    .get(keptAs) !== undefined

/** The threads and comments of a rehearsal that is over which are still to be put away, to the show that keeps it. */
export const comingTo = (read: Reader, keptAs: string): Range<'thread' | 'comment'>[] =>
  read
    .sql("SELECT * FROM practised_rows WHERE keptAs = ? AND upTo IS NOT NULL AND record IN ('thread', 'comment')")
    .all(keptAs) as Range<'thread' | 'comment'>[]

interface Range<R = Practised | typeof UNDO> {
  readonly showId: string
  readonly record: R
  readonly since: number
  readonly upTo: number
  readonly keptAs: string
}

function putAwaySome(tx: Tx, range: Range, most = PUT_AWAY_AT_ONCE): number {
  const left = leftAfter(tx, range, most)
  const named = 'WHERE showId = ? AND record = ? AND since = ?'
  const key = [range.showId, range.record, range.since]
  if (left.since >= left.upTo) tx.sql(`DELETE FROM practised_rows ${named}`).run(key)
  else tx.sql(`UPDATE practised_rows SET since = ?, upTo = ? ${named}`).run(left.since, left.upTo, key)
  return range.upTo - range.since
}

/** Puts some of a range away, and tells what is left of it. */
function leftAfter(tx: Tx, { showId, record, since, upTo, keptAs }: Range, most: number) {
  if (record === UNDO) return { since: forgetSome(tx, { since, upTo }, most), upTo }
  if (record === 'comment') {
    // The latest first: those are synced, and told as what they are now.
    const oldest = tx
      .sql('SELECT n FROM comment WHERE showId = ? AND n > ? AND n <= ? ORDER BY n DESC LIMIT 1 OFFSET ?')
      .pluck()
      .get(showId, since, upTo, most - 1) as number | undefined
    const from = oldest === undefined ? since : oldest - 1
    tx.moveComments({ from: showId, to: keptAs, since: from, upTo })
    return { since, upTo: from }
  }
  const reached = reachOf(tx, record, { showId, since, upTo }, most)
  // Somebody may have had it before them and acted on it.
  tx.shelveAll(record, 'n > ? AND n <= ? AND showId = ?', since, reached, showId)
  tx.sql(`UPDATE "${record}" SET showId = ? WHERE n > ? AND n <= ? AND showId = ?`).run(keptAs, since, reached, showId)
  return { since: reached, upTo }
}

/** Up to which number rows are put away next; other shows may have most of the numbers. */
function reachOf(
  tx: Tx,
  record: Exclude<Practised, 'comment'>,
  { showId, since, upTo }: { showId: string; since: number; upTo: number },
  most: number,
): number {
  const seen = tx
    .sql(`SELECT n, showId = ? AS own FROM "${record}" WHERE n > ? AND n <= ? ORDER BY n LIMIT ${LOOKED_AT_AT_ONCE}`)
    .all(showId, since, upTo) as { n: number; own: 0 | 1 }[]
  const own = seen.filter((row) => row.own === 1)
  return own[most - 1]?.n ?? (seen.length < LOOKED_AT_AT_ONCE ? upTo : seen.at(-1)!.n)
}

/** The last number that is taken; rows that are gone had theirs too. */
const newest = (tx: Tx, record: Practised): number =>
  (
    tx
      .sql(
        `SELECT MAX(IFNULL((SELECT MAX(n) FROM "${record}"), 0),
           IFNULL((SELECT MAX(IFNULL(upTo, since)) FROM practised_rows WHERE record = ?), 0)) AS n`,
      )
      .get(record) as { n: number }
  ).n
