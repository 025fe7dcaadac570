import { randomUUID } from 'node:crypto'
import type { Show } from '../../../../src-shared/records'
import type { Tx } from '../../../engine/store'
import { settleQueue } from '../../thread/queue'
import { copyRundown } from '../copy-show'
import { putPractisedBack, setFiguresAside } from './practised-on'
import { keeperFor, markEnd, markStart } from './practised-rows'

/*
 * What happened in a rehearsal is no part of the live that the same show is put on for. When a rehearsal ends, what came in
 * it goes to a show of its own, an ended one, and the show is the plan that it was, with what came before.
 */

/**
 * Starts a show as what it is started as: a rehearsal or a live, whatever it was planned as.
 * @param as whether it is a rehearsal now; undefined: as it was planned
 * @returns the show, not written yet
 */
export function startedAs(tx: Tx, show: Show, as: boolean | undefined): Show {
  tx.sql('DELETE FROM rehearsed_plan WHERE showId = ?').run(show.id)
  if (as === undefined || as === show.rehearsal) return show
  if (as) tx.sql('INSERT INTO rehearsed_plan (showId) VALUES (?)').run(show.id)
  return { ...show, rehearsal: as }
}

/** A rehearsal begins of the show that is open. */
export function beginPractice(tx: Tx, showId: string): void {
  markStart(tx, showId, randomUUID())
  setFiguresAside(tx, showId)
}

/**
 * Puts a rehearsal that ends back to its plan, and what happened in it into an ended show of its own. The boards are clear
 * and the signals closed.
 * @param now studio clock, milliseconds
 */
export function putBackToPlan(tx: Tx, show: Show, now: number): void {
  const kept: Show = {
    ...show,
    id: keeperFor(tx, show.id),
    state: 'ended',
    endedAt: now,
    segmentId: null,
    segmentStartedAt: null,
  }
  tx.put('show', { ...kept, boardHidden: false })
  copyRundown(tx, show.id, kept.id)
  tx.sql('UPDATE tally SET id = ?, shelved = 1 WHERE id = ?').run(kept.id, show.id)
  putPractisedBack(tx, show.id, now)
  markEnd(tx, show.id, kept.id)
  settleQueue(tx, show.id)

  const { changes: wasPlannedAsLive } = tx.sql('DELETE FROM rehearsed_plan WHERE showId = ?').run(show.id)
  const plan = { startedAt: null, endedAt: null, segmentId: null, segmentStartedAt: null, boardHidden: false } as const
  tx.put('show', { ...show, ...plan, state: 'planned', rehearsal: show.rehearsal && wasPlannedAsLive === 0 })
}
