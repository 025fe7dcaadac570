import { accountOf, type Thread } from '../../../src-shared/records'
import type { Store, Tx } from '../../engine/store'
import { notPutAway } from '../show/rehearsal/practised-rows'
import { settleQueue } from './queue'

/*
 * What only the studio's own account asked waits for nobody. Of the threads that are synced it is dismissed with the mark;
 * the others, of which there may be thousands, are looked through a slice at a time: `own_sweep` tells how far that is.
 */

/** Threads that are looked at in one go at the most. */
export const LOOKED_AT_ONCE = 100

/**
 * Dismisses the synced threads of a show that wait and in which only this account wrote; the others follow.
 * @returns how many that were
 */
export function dismissOwn(tx: Tx, showId: string | null, account: string): number {
  if (showId === null) return 0
  const { newest } = tx.sql('SELECT MAX(n) AS newest FROM thread').get() as { newest: number | null }
  tx.sql('INSERT OR REPLACE INTO own_sweep (account, showId, since, upTo) VALUES (?, ?, 0, ?)').run(
    account,
    showId,
    newest ?? 0,
  )
  return dismiss(tx, account, tx.rows('thread', "showId = ? AND shelved = 0 AND state = 'open'", showId))
}

/**
 * Looks through some more threads for those of own accounts; of one that is no longer the studio's own nothing more is
 * dismissed.
 * @returns whether there are more to look through
 */
export function dismissMoreOwn(store: Store): boolean {
  const next = store.read.sql('SELECT * FROM own_sweep LIMIT 1').get() as Sweep | undefined
  if (!next) return false
  const { account, showId, since, upTo } = next
  const isOwn = store.read.must('studio', 'studio').ownAccounts.includes(account)
  const some = 'SELECT n FROM thread WHERE n > ? AND n <= ? ORDER BY n LIMIT 1 OFFSET ?'
  const to =
    (store.read
      .sql(some)
      .pluck()
      .get(since, upTo, LOOKED_AT_ONCE - 1) as number | undefined) ?? upTo
  store.transact(
    (tx) => {
      const which = 'WHERE account = ? AND showId = ?'
      if (isOwn) dismissWaiting(tx, next, to)
      if (!isOwn || to >= upTo) tx.sql(`DELETE FROM own_sweep ${which}`).run(account, showId)
      else tx.sql(`UPDATE own_sweep SET since = ? ${which}`).run(to, account, showId)
    },
    { lazy: true },
  )
  return true
}

function dismissWaiting(tx: Tx, { account, showId, since }: Sweep, to: number): void {
  const waiting = tx.rows(
    'thread',
    `n > ? AND n <= ? AND showId = ? AND state = 'open' AND ${notPutAway('thread')}`,
    since,
    to,
    showId,
  )
  if (dismiss(tx, account, waiting) > 0) settle(tx, showId)
}

interface Sweep {
  readonly account: string
  readonly showId: string
  readonly since: number
  readonly upTo: number
}

function dismiss(tx: Tx, account: string, waiting: readonly Thread[]): number {
  const own = waiting.filter(({ id, count }) => count > 0 && isOf(tx, id, account))
  for (const thread of own) tx.put('thread', { ...thread, state: 'dismissed', turn: tx.seq })
  return own.length
}

/** Whether only this account wrote in a thread; ends at the first comment of another one. SQL knows small letters of ASCII only. */
function isOf(tx: Tx, threadId: string, account: string): boolean {
  const others = "threadId = ? AND lower(ltrim(trim(handle), '@＠')) <> ?"
  const handles = tx.sql(`SELECT handle FROM comment WHERE ${others}`).pluck().iterate(threadId, account)
  for (const handle of handles as Iterable<string>) if (accountOf(handle) !== account) return false
  return true
}

/** What was dismissed of a show that is open no longer stays on the shelf. */
function settle(tx: Tx, showId: string): void {
  if (tx.must('studio', 'studio').showId === showId) return settleQueue(tx, showId)
  tx.shelveAll('thread', 'showId = ?', showId)
}
