import { INTENTS, needsPerson } from '../../../src-shared/areas/thread/intents'
import { THREAD_LIFE } from '../../../src-shared/areas/thread/life'
import { byWeight, WAIT_OF_A_VIEWER_MS } from '../../../src-shared/areas/thread/thread-order'
import type { Queue, Thread } from '../../../src-shared/records'
import { over } from '../../engine/run/lives'
import type { Reader, Tx } from '../../engine/store'
import { longestPutAway, markOf, notPutAway } from '../show/rehearsal/practised-rows'

/** Threads of a show that are synced at the most: those that wait, and all together. */
export const QUEUE_AT_MOST = { open: 300, all: 400 } as const

/** Whether a thread is for a person at once, as an SQL condition; the index of the queue has the same. */
const PERSON = `(intent IN (${INTENTS.filter(needsPerson)
  .map((name) => `'${name}'`)
  .join(', ')}))`
/** `byWeight` in SQL, heaviest first, in the order of the index; and the other way round. */
const STANDS_FOR = `(IFNULL(waitingSince, ${Number.MAX_SAFE_INTEGER}) - ${WAIT_OF_A_VIEWER_MS} * waitingViewers)`
const HEAVIEST = `${PERSON} DESC, ${STANDS_FOR}, n`
const LIGHTEST = `${PERSON}, ${STANDS_FOR} DESC, n DESC`
/** Those of a rehearsal that is over are of this show no longer. */
const STILL = notPutAway('thread')
/** Threads that someone waits for, or works at, are never over. */
const OVER = over(THREAD_LIFE)

/**
 * Keeps the synced part of a show's queue what it should be, after threads changed: of those that wait the heaviest,
 * whatever viewers bring up, and of those that are over the latest. None is closed by it: what is not synced is read
 * with `thread.list`, and counted in the row `queue`.
 */
export function settleQueue(tx: Tx, showId: string): void {
  const counts = countQueue(tx, showId)
  shelveLightest(tx, showId)
  // With all that wait in it, nobody looks through thousands on the shelf that are over or being put away.
  if (counts.open > synced(tx, showId, "state = 'open'")) bringBack(tx, showId)
  shelveOver(tx, showId)
  if (JSON.stringify(tx.get('queue', showId)) !== JSON.stringify(counts)) tx.put('queue', counts)
}

/** The same after a command, if it changed threads of the show that the screens are about. */
export function settleQueueIfChanged(tx: Tx): void {
  const { showId } = tx.must('studio', 'studio')
  const isChanged = tx.log.puts.some(([record, row]) => record === 'thread' && row.showId === showId)
  if (showId !== null && isChanged) settleQueue(tx, showId)
}

/** Fills the synced set with what is over and came last: when a show is opened. */
export function fillWithOver(tx: Tx, showId: string): void {
  const room = QUEUE_AT_MOST.all - synced(tx, showId, '1')
  const rows = tx.rows(
    'thread',
    `showId = ? AND shelved = 1 AND ${OVER} AND ${STILL} ORDER BY turn DESC, n DESC LIMIT ?`,
    showId,
    Math.max(0, room),
  )
  tx.unshelve('thread', rows)
}

/** Threads of one kind that are not synced, heaviest or latest first, and how many there are. */
export function notSynced(
  read: Reader,
  showId: string,
  state: 'open' | 'answered' | 'dismissed',
  page: { skip: number; limit: number },
): { threads: Thread[]; total: number } {
  const which = `showId = ? AND shelved = 1 AND state = ? AND ${STILL}`
  const order = state === 'open' ? HEAVIEST : 'turn DESC, n DESC'
  const threads = read.rows(
    'thread',
    `${which} ORDER BY ${order} LIMIT ? OFFSET ?`,
    showId,
    state,
    page.limit,
    page.skip,
  )
  const { size } = read.sql(`SELECT COUNT(*) AS size FROM thread WHERE ${which}`).get(showId, state) as { size: number }
  return { threads, total: size }
}

const synced = (tx: Tx, showId: string, condition: string): number =>
  (
    tx.sql(`SELECT COUNT(*) AS size FROM thread WHERE showId = ? AND shelved = 0 AND ${condition}`).get(showId) as {
      size: number
    }
  ).size

function open(tx: Tx, showId: string, shelved: 0 | 1, order: string, limit: number): Thread[] {
  // Thousands that are being put away are passed by in the index itself.
  const { since, upTo } = longestPutAway(tx, showId, 'thread')
  return tx.rows(
    'thread',
    `showId = ? AND shelved = ${shelved} AND state = 'open' AND NOT (n > ? AND n <= ?) AND ${STILL} ORDER BY ${order} LIMIT ?`,
    showId,
    since,
    upTo,
    limit,
  )
}

function shelveLightest(tx: Tx, showId: string): void {
  const excess = synced(tx, showId, "state = 'open'") - QUEUE_AT_MOST.open
  if (excess > 0) for (const row of open(tx, showId, 0, LIGHTEST, excess)) tx.shelve('thread', row.id)
}

/** What is heavier than the lightest that is synced takes its place; each place that is free is taken. */
function bringBack(tx: Tx, showId: string): void {
  const room = QUEUE_AT_MOST.open - synced(tx, showId, "state = 'open'")
  if (room > 0) tx.unshelve('thread', open(tx, showId, 1, HEAVIEST, room))
  for (;;) {
    const [heaviest] = open(tx, showId, 1, HEAVIEST, 1)
    const [lightest] = open(tx, showId, 0, LIGHTEST, 1)
    // Of two that weigh the same, the one that is synced stays.
    if (!heaviest || !lightest || byWeight(heaviest, lightest) >= 0) return
    tx.shelve('thread', lightest.id)
    tx.unshelve('thread', [heaviest])
  }
}

function shelveOver(tx: Tx, showId: string): void {
  const excess = synced(tx, showId, '1') - QUEUE_AT_MOST.all
  if (excess <= 0) return
  const rows = tx.rows('thread', `showId = ? AND shelved = 0 AND ${OVER} ORDER BY turn, n LIMIT ?`, showId, excess)
  for (const row of rows) tx.shelve('thread', row.id)
}

/** The counts of a show's queue, kept by the table's own triggers. */
function countQueue(tx: Tx, showId: string): Queue {
  const queue: Queue = {
    id: showId,
    open: 0,
    claimed: 0,
    escalated: 0,
    answered: 0,
    dismissed: 0,
    viewers: 0,
    forPerson: 0,
  }
  // While a rehearsal is on, its threads wait beside those of before; they count as of the show that will keep them.
  const practised = markOf(tx, showId, 'thread')?.keptAs ?? showId
  const rows = tx
    .sql('SELECT state, person, threads, viewers FROM thread_count WHERE showId IN (?, ?)')
    .all(showId, practised) as {
    state: Thread['state']
    person: number
    threads: number
    viewers: number
  }[]
  for (const { state, person, threads, viewers } of rows) {
    queue[state] += threads
    if (state === 'answered' || state === 'dismissed') continue
    queue.viewers += viewers
    if (person) queue.forPerson += threads
  }
  return queue
}
