import { ESCALATION_LIFE } from '../../../../src-shared/areas/thread/life'
import { isUnderWay } from '../../../../src-shared/define-life'
import type { Escalation, Tally, Thread } from '../../../../src-shared/records'
import { underWay } from '../../../engine/run/lives'
import type { Tx } from '../../../engine/store'
import { isOpen } from '../../cue/open-cues'
import { heldStill } from '../../people/held-still'
import { newViewers } from '../../thread/undo-answer'
import { emptyTally, tallyOf } from '../current-show'
import { holdStart, markOf, noteStart } from './practised-rows'
import { lastStart } from './practised-undo'

/*
 * Viewers who asked before a rehearsal wait on during it, and support may answer them: that reached them. What went on air
 * reached nobody. So threads and escalations of before are kept as they were, in `practised_on`, where the rehearsal
 * changes them; what support answers or dismisses by itself is kept as support left it. When the rehearsal ends, those that
 * were taken to the host are again as they were kept. An undo of what was done before is no practice either.
 */

const KEPT = ['thread', 'escalation'] as const

const keep = (tx: Tx, record: string, row: { id: string }) =>
  tx
    .sql('INSERT OR IGNORE INTO practised_on (record, id, row) VALUES (?, ?, ?)')
    .run(record, row.id, JSON.stringify(row))

const keptRows = <T>(tx: Tx, record: string): T[] =>
  (tx.sql('SELECT row FROM practised_on WHERE record = ?').all(record) as { row: string }[]).map(
    ({ row }) => JSON.parse(row) as T,
  )

const drop = (tx: Tx, record: string, id: string) =>
  tx.sql('DELETE FROM practised_on WHERE record = ? AND id = ?').run(record, id)

const keepAnew = (tx: Tx, row: Thread) => {
  drop(tx, 'thread', row.id)
  keep(tx, 'thread', row)
}

/** The figures of a rehearsal begin at nothing. */
export function setFiguresAside(tx: Tx, showId: string): void {
  tx.sql('DELETE FROM practised_on').run()
  keep(tx, 'tally', tallyOf(tx, showId))
  tx.put('tally', emptyTally(showId))
}

/** Writes what came in before the rehearsal that is on, and waited: of the plan, and counted in its figures. */
export function writeAsBefore(tx: Tx, write: () => void): void {
  const { showId } = tx.must('studio', 'studio')
  const [before] = keptRows<Tally>(tx, 'tally')
  if (showId === null || !before || !markOf(tx, showId, 'thread')) return write()
  const practised = tallyOf(tx, showId)
  tx.put('tally', before)
  const { last } = tx.sql('SELECT IFNULL(MAX(n), 0) AS last FROM comment').get() as { last: number }
  holdStart(tx, showId)
  write()
  noteStart(tx, showId)
  keepWhoAsked(tx, last)
  tx.sql("DELETE FROM practised_on WHERE record = 'tally'").run()
  keep(tx, 'tally', tallyOf(tx, showId))
  tx.put('tally', practised)
}

/**
 * Who asked before the rehearsal, in threads that it has changed since, waits in what is kept of them.
 * @param last the number of the last comment that was there already
 */
function keepWhoAsked(tx: Tx, last: number): void {
  for (const [record, row] of tx.log.puts) {
    const kept = record === 'thread' ? keptThread(tx, row.id) : undefined
    if (record !== 'thread' || !kept || kept.count === row.count) continue
    keepAnew(tx, {
      ...kept,
      state: kept.state === 'answered' ? 'open' : kept.state,
      count: row.count,
      waiting: kept.waiting + row.count - kept.count,
      waitingViewers: kept.waitingViewers + newViewers(tx, row.id, kept.answeredUpTo, last),
      waitingSince: kept.waitingSince ?? row.waitingSince,
      lastAskedAt: row.lastAskedAt,
    })
  }
}

/** After a command: keeps what it changed of before the rehearsal that is on. */
export function keepPractisedOn(tx: Tx): void {
  for (const { record, before, after } of changedOfBefore(tx)) {
    if (!after) continue
    keep(tx, record, before)
    if (record === 'thread') keepWhatReached(tx, before as Thread, after as Thread)
  }
}

/**
 * What was done before the rehearsal that is on, and is taken back in it, was never so: what is there now is kept.
 * @param seq of the command that is undone, whose rows are written back
 */
export function keepTakenBack(tx: Tx, seq: number): void {
  if (seq >= lastStart(tx)) return
  for (const { record, before, after } of changedOfBefore(tx)) {
    drop(tx, record, before.id)
    if (after) keep(tx, record, after)
  }
}

interface ChangedRow {
  readonly record: (typeof KEPT)[number]
  readonly before: Thread | Escalation
  /** Undefined where it was deleted. */
  readonly after: Thread | Escalation | undefined
}

/** What the transaction changed of before the rehearsal that is on. */
function changedOfBefore(tx: Tx): ChangedRow[] {
  return tx.formerRows.flatMap(({ record, row }) => {
    if (!row || !isKept(record)) return []
    const before = row as Thread | Escalation
    const mark = markOf(tx, before.showId, record)
    const place = tx.sql(`SELECT n FROM "${record}" WHERE id = ?`).get(row.id) as { n: number } | undefined
    if (!mark || (place && place.n > mark.since)) return []
    const after = tx.get(record, row.id)
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ record, before, after }]
  })
}

/** What support told viewers by itself, or took back, is no practice, and stays whatever comes after it. */
function keepWhatReached(tx: Tx, before: Thread, after: Thread): void {
  if (before.state === 'escalated' || after.state === 'escalated') return
  const kept = keptThread(tx, after.id)
  if (!kept) return
  if (answerOf(before) !== answerOf(after)) {
    if (after.answeredHow !== 'air' || answerOf(after) === answerOf(kept)) keepAnew(tx, after)
    return
  }
  // A claim tells nobody anything: what was with the operator before is so again.
  if (kept.state === 'escalated' && after.state !== 'dismissed') return
  // It may have been on air before that: its answer is the one of before.
  const answered = kept.waiting > 0 || kept.answeredAt === null ? 'open' : 'answered'
  const { state, claimedBy, claimedByName, claimedAt, lapsedFrom, turn } = after
  const held = { claimedBy, claimedByName, claimedAt, lapsedFrom }
  keepAnew(tx, { ...kept, ...held, turn, state: state === 'open' || state === 'answered' ? answered : state })
}

const answerOf = ({ answer, answeredHow, answeredAt, answeredUpTo }: Thread): string =>
  JSON.stringify([answer, answeredHow, answeredAt, answeredUpTo])

function keptThread(tx: Tx, id: string): Thread | undefined {
  const kept = tx.sql("SELECT row FROM practised_on WHERE record = 'thread' AND id = ?").get(id) as
    | { row: string }
    | undefined
  return kept && (JSON.parse(kept.row) as Thread)
}

const isKept = (record: string): record is (typeof KEPT)[number] => (KEPT as readonly string[]).includes(record)

/**
 * A rehearsal that ends leaves those who asked before it as they were, where they were taken to the host; with the figures
 * of before. The boards are clear.
 * @param now studio clock, milliseconds
 */
export function putPractisedBack(tx: Tx, showId: string, now: number): void {
  closeEscalationsOfBefore(tx, showId, now)
  for (const former of keptRows<Escalation>(tx, 'escalation')) {
    // It came back, and support has answered or dismissed it since.
    const isOver = !isUnderWay(ESCALATION_LIFE, former)
    if (!isOver && (keptThread(tx, former.threadId)?.state ?? 'escalated') !== 'escalated') continue
    const cue = former.cueId === null ? undefined : tx.get('cue', former.cueId)
    const state = former.state === 'cued' && !(cue && isOpen(cue)) ? 'open' : former.state
    tx.put('escalation', { ...former, state })
  }
  const start = lastStart(tx)
  for (const kept of keptRows<Thread>(tx, 'thread')) {
    const former = asReallyAnswered(tx, kept, start)
    const thread = tx.must('thread', former.id)
    const onAir = thread.answeredHow === 'air' && answerOf(thread) !== answerOf(former)
    if (!onAir && former.state !== 'escalated' && !wasRaised(tx, showId, former.id)) {
      if (former !== kept) tx.put('thread', { ...thread, answeredAfterMs: former.answeredAfterMs })
      continue
    }
    const { seq } = tx
      .sql('SELECT MIN(seq) AS seq FROM answered WHERE threadId = ? AND (upTo > ? OR seq > MAX(?, ?))')
      .get(former.id, former.answeredUpTo, former.turn, start) as { seq: number | null }
    if (seq !== null) tx.reopenComments(former.id, seq)
    tx.put('thread', heldStill(tx, 'thread', former, now))
  }
  const [tally = emptyTally(showId)] = keptRows<Tally>(tx, 'tally')
  tx.put('tally', tally)
  tx.sql('DELETE FROM practised_on').run()
}

/**
 * What support answered after the host had practised it was the first answer that viewers had.
 * @param start seq of the start of the rehearsal
 */
function asReallyAnswered(tx: Tx, kept: Thread, start: number): Thread {
  const isReal = kept.answeredHow === 'reply' && kept.answeredAt !== null && kept.turn > start
  if (!isReal || !tx.forgetAnswers(kept.id, start, 'escalation.answered')) return kept
  const asked = tx
    .sql(
      `SELECT at FROM comment WHERE threadId = ? AND n <= ? AND n > (
         SELECT IFNULL(MAX(upTo), 0) FROM answered WHERE threadId = ? AND seq < ?) ORDER BY n LIMIT 1`,
    )
    .get(kept.id, kept.answeredUpTo, kept.id, kept.turn) as { at: number } | undefined
  const answeredAfterMs = asked ? Math.max(0, (kept.answeredAt ?? 0) - asked.at) : null
  return { ...kept, answeredAfterMs }
}

/** Whether a thread was taken to the host in the rehearsal that is on. */
function wasRaised(tx: Tx, showId: string, threadId: string): boolean {
  const since = markOf(tx, showId, 'escalation')?.since ?? 0
  return tx.rows('escalation', 'threadId = ? AND n > ?', threadId, since).length > 0
}

/** What the rehearsal took to the host of those who asked before it: the thread stays, the escalation goes, and is over. */
function closeEscalationsOfBefore(tx: Tx, showId: string, now: number): void {
  const raised = markOf(tx, showId, 'escalation')
  const asked = markOf(tx, showId, 'thread')
  if (!raised || !asked) return
  const open = tx.rows(
    'escalation',
    `showId = ? AND n > ? AND ${underWay(ESCALATION_LIFE)} AND threadId IN (SELECT id FROM thread WHERE showId = ? AND n <= ?)`,
    showId,
    raised.since,
    showId,
    asked.since,
  )
  for (const row of open) tx.put('escalation', { ...row, state: 'returned', closedAt: now, turn: tx.seq })
}
