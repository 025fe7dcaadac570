import { randomUUID } from 'node:crypto'
import { SIGNAL_LIFE } from '../../../src-shared/areas/signal/life'
import { ESCALATION_LIFE } from '../../../src-shared/areas/thread/life'
import { Refusal } from '../../../src-shared/errors'
import { OF_A_SHOW, PER_SHOW, type Show, SYNCED_AT_MOST, type Tally } from '../../../src-shared/records'
import { over } from '../../engine/run/lives'
import type { Tx } from '../../engine/store'
import { ON_A_BOARD, withdrawOpenCues } from '../cue/open-cues'
import { heldStill } from '../people/held-still'
import { fillWithOver, settleQueue } from '../thread/queue'
import { mustBeStill, notPutAway } from './rehearsal/practised-rows'

/** Which rows are over, as SQL conditions: they go first, and come back last. */
const OVER: Readonly<Record<keyof typeof SYNCED_AT_MOST, string>> = {
  cue: `NOT ${ON_A_BOARD}`,
  signal: over(SIGNAL_LIFE),
  escalation: over(ESCALATION_LIFE),
}

/** The show that the screens are about. */
export function currentShow(tx: Tx): Show | undefined {
  const { showId } = tx.must('studio', 'studio')
  return showId === null ? undefined : tx.get('show', showId)
}

/**
 * A row that screens can have before them: of the current show, also when that has ended.
 * @throws Refusal `not_found` for one of another show, or of a rehearsal that is being put away
 */
export function ofOpenShow<N extends 'cue' | 'signal' | 'thread' | 'escalation'>(tx: Tx, record: N, id: string) {
  mustBeStill(tx, record, id)
  const row = tx.must(record, id)
  if (row.showId === tx.must('studio', 'studio').showId) return row
  throw new Refusal('not_found', `the ${record} ${id} is of another show`, { reason: `not_found.${record}` })
}

/**
 * The current show; where none is open, an unplanned one is opened, so that a live which starts before anyone planned it
 * loses nothing.
 */
export function ensureShow(tx: Tx, now: number): Show {
  return currentShow(tx) ?? openShow(tx, createShow(tx, now, { title: { zh: '临时场次', en: 'Unplanned live' } }), now)
}

/**
 * The current show, for what is to reach the host or comes from them; one that is planned as well, so that the boards can be
 * tried before a live.
 * @throws Refusal `conflict` when it has ended: nobody is before the boards any more
 */
export function showForBoards(tx: Tx, now: number): Show {
  const show = ensureShow(tx, now)
  refuseAfterEnd(tx, show)
  return show
}

/** @throws Refusal `conflict` when the show has ended */
export function refuseAfterEnd(tx: Tx, show: Show): void {
  if (show.state === 'ended') tx.conflict('boards_closed', 'the show has ended; open the next one', 'show', show)
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
    tx.shelveAll(record, 'showId = ?', studio.showId)
    tx.unshelve(record, rowsToSync(tx, record, show.id))
  }
  for (const record of ['thread', 'signal'] as const) giveBackOfTheGone(tx, record, show.id, now)
  settleQueue(tx, show.id)
  fillWithOver(tx, show.id)
  if (studio.showId !== null) for (const record of PER_SHOW) tx.shelve(record, studio.showId)
  tx.put('queue', tx.must('queue', show.id))
  tx.put('tally', tallyOf(tx, show.id))
  tx.put('studio', { ...studio, showId: show.id })
  return show
}

/** Who had it when the show was left may have gone meanwhile. */
function giveBackOfTheGone(tx: Tx, record: 'thread' | 'signal', showId: string, now: number): void {
  for (const row of tx.rows(record, "showId = ? AND shelved = 0 AND state IN ('claimed', 'taken')", showId)) {
    const held = heldStill(tx, record, row, now)
    if (held !== row) tx.put(record, held)
  }
}

/** What of a show comes back with it. Of its threads, those that somebody works at: `settleQueue` adds what waits. */
function rowsToSync(tx: Tx, record: (typeof OF_A_SHOW)[number], showId: string) {
  if (record === 'segment') return tx.rows(record, 'showId = ?', showId)
  if (record === 'thread')
    return tx.rows(
      record,
      `showId = ? AND shelved = 1 AND state IN ('claimed', 'escalated') AND ${notPutAway(record)}`,
      showId,
    )
  return tx.rows(
    record,
    `showId = ? AND ${notPutAway(record)} ORDER BY ${OVER[record]}, n DESC LIMIT ?`,
    showId,
    SYNCED_AT_MOST[record],
  )
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

/** Shelves the oldest rows of a show that are over and beyond what is synced. */
export function trim(tx: Tx, record: keyof typeof SYNCED_AT_MOST, showId: string): void {
  const excess = excessOf(tx, record, showId)
  if (excess <= 0) return
  const rows = tx.rows(record, `showId = ? AND shelved = 0 AND ${OVER[record]} ORDER BY n LIMIT ?`, showId, excess)
  for (const row of rows) tx.shelve(record, row.id)
}

/** The figures of a show; one that was never opened has none yet. */
export const tallyOf = (tx: Tx, showId: string): Tally => tx.get('tally', showId) ?? emptyTally(showId)

/** The figures of a show in which nothing has happened yet. */
export function emptyTally(id: string): Tally {
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
    late: 0,
    pinnedShopId: '',
    pinnedTitle: '',
  }
}
