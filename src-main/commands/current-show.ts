import { randomUUID } from 'node:crypto'
import type { Show, Tally } from '../../src-shared/records'
import type { Tx } from '../store'
import { ON_A_BOARD, withdrawOpenCues } from './open-cues'

/** Records that belong to one show: synced while it is the studio's current one. */
const OF_A_SHOW = ['segment', 'cue', 'signal', 'thread', 'escalation'] as const

/** How many rows of a show are synced at the most; the oldest closed ones go on the shelf. */
export const SYNCED_AT_MOST = { cue: 200, signal: 100, escalation: 200, thread: 400 } as const

/** Which rows are over, as SQL conditions: they go first, and come back last. */
const OVER: Readonly<Record<keyof typeof SYNCED_AT_MOST, string>> = {
  cue: `NOT ${ON_A_BOARD}`,
  signal: "state NOT IN ('raised', 'taken')",
  escalation: "state IN ('answered', 'returned')",
  thread: "(state IN ('answered', 'dismissed') OR (state = 'open' AND waitingViewers <= 2))",
}

/** The show that the screens are about. */
export function currentShow(tx: Tx): Show | undefined {
  const { showId } = tx.must('studio', 'studio')
  return showId === null ? undefined : tx.get('show', showId)
}

/**
 * The current show; where none is open, an unplanned one is opened, so that a live which starts before anyone planned it
 * loses nothing.
 */
export function ensureShow(tx: Tx, now: number): Show {
  return currentShow(tx) ?? openShow(tx, createShow(tx, now, { title: { zh: '临时场次', en: 'Unplanned live' } }), now)
}

/** Adds a planned show. */
export function createShow(
  tx: Tx,
  now: number,
  fields: Pick<Show, 'title'> & Partial<Pick<Show, 'plannedStartAt' | 'rehearsal'>>,
): Show {
  return tx.put('show', {
    id: randomUUID(),
    state: 'planned',
    plannedStartAt: null,
    startedAt: null,
    endedAt: null,
    segmentId: null,
    segmentStartedAt: null,
    boardHidden: false,
    rehearsal: false,
    createdAt: now,
    ...fields,
  })
}

/**
 * Makes `show` the current one: its rows take the place of the former show's in the synced set. What stands on the
 * boards is taken off, so that nothing of a show ends while no screen is about it.
 */
export function openShow(tx: Tx, show: Show, now: number): Show {
  const studio = tx.must('studio', 'studio')
  if (studio.showId === show.id) return show
  if (studio.showId !== null) withdrawOpenCues(tx, studio.showId, now)
  for (const record of OF_A_SHOW) {
    for (const row of tx.rows(record, 'shelved = 0 AND showId <> ?', show.id)) tx.shelve(record, row.id)
    const rows =
      record === 'segment'
        ? tx.rows(record, 'showId = ?', show.id)
        : tx.rows(record, `showId = ? ORDER BY ${OVER[record]}, n DESC LIMIT ?`, show.id, SYNCED_AT_MOST[record])
    for (const row of rows) tx.put(record, row)
  }
  if (studio.showId !== null) tx.shelve('tally', studio.showId)
  tx.put('tally', tx.get('tally', show.id) ?? emptyTally(show.id))
  tx.put('studio', { ...studio, showId: show.id })
  return show
}

/** Keeps what a transaction wrote of other shows on the shelf: a later show can be planned while this one is on. */
export function shelveOtherShows(tx: Tx): void {
  const { showId } = tx.must('studio', 'studio')
  for (const [record, row] of tx.log.puts) {
    const isOfAShow = (OF_A_SHOW as readonly string[]).includes(record)
    if (isOfAShow && (row as { showId: string }).showId !== showId)
      tx.shelve(record as (typeof OF_A_SHOW)[number], row.id)
  }
}

/** How many synced rows of a show are more than should be; 0 or less while there is room. */
export function excessOf(tx: Tx, record: keyof typeof SYNCED_AT_MOST, showId: string): number {
  const count = tx.sql(`SELECT COUNT(*) AS size FROM "${record}" WHERE showId = ? AND shelved = 0`)
  return (count.get(showId) as { size: number }).size - SYNCED_AT_MOST[record]
}

/** Shelves the rows of a show that are over and beyond what is synced: the oldest, or the first by `order`. */
export function trim(tx: Tx, record: keyof typeof SYNCED_AT_MOST, showId: string, order = 'n'): void {
  const excess = excessOf(tx, record, showId)
  if (excess <= 0) return
  const rows = tx.rows(
    record,
    `showId = ? AND shelved = 0 AND ${OVER[record]} ORDER BY ${order} LIMIT ?`,
    showId,
    excess,
  )
  for (const row of rows) tx.shelve(record, row.id)
}

function emptyTally(id: string): Tally {
  return {
    id,
    viewers: 0,
    viewersPeak: 0,
    comments: 0,
    likes: 0,
    gifts: 0,
    diamonds: 0,
    follows: 0,
    shares: 0,
    joins: 0,
    pinnedShopId: '',
    pinnedTitle: '',
  }
}
