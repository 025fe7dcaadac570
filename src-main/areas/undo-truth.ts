import { SIGNAL_LIFE } from '../../src-shared/areas/signal/life'
import { isUnderWay } from '../../src-shared/define-life'
import type { Cue, Product, RecordOf, Segment, Show, Signal } from '../../src-shared/records'
import { underWay } from '../engine/run/lives'
import type { TableName, Tx } from '../engine/store'
import { isOpen } from './cue/open-cues'
import { currentShow } from './show/current-show'
import { isRehearsing } from './show/rehearsal/set-aside'

/**
 * Refuses to bring back what would be no longer true: a cue whose time is over, what stood on the boards of a show that
 * has ended or was left, a second signal of one kind, a place in the rundown that is taken; a real product while a rehearsal
 * works on its copy.
 * @param row as it would stand again; null where it would go
 * @param at when the command was given that is to be undone, studio clock, milliseconds
 * @throws Refusal `conflict` with the row that stands in the way
 */
export function mustBeTrueStill(
  tx: Tx,
  record: TableName,
  row: RecordOf<TableName> | null,
  at: number,
  now: number,
): void {
  if (!row) return
  if (record === 'show') showIsOn(tx, row as Show)
  else if (record === 'cue') cueMayStand(tx, row as Cue, now)
  else if (record === 'signal') signalMayStand(tx, row as Signal)
  else if (record === 'segment') segmentMayStand(tx, row as Segment)
  else if (record === 'product') productIsNoCopy(tx, row as Product, at)
}

function showIsOn(tx: Tx, show: Show): void {
  if (show.state === 'ended') tx.conflict('undo_show_ended', 'the show has ended', 'show', show)
  if (tx.must('studio', 'studio').showId !== show.id) {
    tx.conflict('undo_show_left', 'another show is open', 'show', show)
  }
  if (show.segmentId !== null && !tx.get('segment', show.segmentId)) {
    tx.conflict('changed_since', 'the segment is gone', 'show', show)
  }
}

function cueMayStand(tx: Tx, cue: Cue, now: number): void {
  if (!isOpen(cue)) return
  showIsOn(tx, tx.must('show', cue.showId))
  if (cue.state === 'sent' && cue.expiresAt !== null && cue.expiresAt <= now) {
    tx.conflict('undo_cue_over', "the cue's time is over", 'cue', tx.must('cue', cue.id))
  }
}

function signalMayStand(tx: Tx, signal: Signal): void {
  if (!isUnderWay(SIGNAL_LIFE, signal)) return
  showIsOn(tx, tx.must('show', signal.showId))
  const [again] = tx.rows(
    'signal',
    `showId = ? AND kind = ? AND id <> ? AND ${underWay(SIGNAL_LIFE)}`,
    signal.showId,
    signal.kind,
    signal.id,
  )
  if (again) tx.conflict('changed_since', 'the host has raised the signal again', 'signal', again)
}

function segmentMayStand(tx: Tx, segment: Segment): void {
  const show = tx.must('show', segment.showId)
  if (show.state === 'ended') tx.conflict('undo_show_ended', 'the show has ended', 'show', show)
  const [taken] = tx.rows(
    'segment',
    'showId = ? AND position = ? AND id <> ?',
    segment.showId,
    segment.position,
    segment.id,
  )
  if (taken) tx.conflict('changed_since', 'another segment has taken its place', 'segment', taken)
  if (segment.productId !== null && !tx.get('product', segment.productId)) {
    tx.conflict('changed_since', 'its product is gone', 'segment', segment)
  }
}

/** What was done to the real product would be taken back in its copy, and stand again when the rehearsal is over. */
function productIsNoCopy(tx: Tx, product: Product, at: number): void {
  const show = currentShow(tx)
  if (!isRehearsing(show) || at >= (show?.startedAt ?? 0)) return
  tx.conflict('undo_rehearsal', 'a rehearsal is on, which works on a copy', 'product', tx.must('product', product.id))
}
