import { CUE_LIFE } from '../../../src-shared/areas/cue/life'
import { SIGNAL_LIFE } from '../../../src-shared/areas/signal/life'
import { ESCALATION_LIFE } from '../../../src-shared/areas/thread/life'
import type { Thread } from '../../../src-shared/records'
import { underWay } from '../run/lives'
import type { Reader, Store, Tx } from '../store'
import { type Clocks, StudioTime } from './studio-time'

/** A smaller difference than this is no clock that was set, in milliseconds. */
const TAKEN_OVER_FROM_MS = 500
/** What the operator is told of during a live, and by how much it must change to be told again, in milliseconds. */
const TOLD_FROM_MS = 2_000
const TOLD_AGAIN_MS = 1_000
/** After a step that could not be written, milliseconds. */
const TRY_AGAIN_MS = 1_000

/** Keeps the studio's clock in step with the system's: between lives it goes by it, during one it only tells. */
export class TimeKeeper {
  /** By how many milliseconds the studio's clock has been moved since the start. */
  moved = 0

  constructor(
    private readonly store: Store,
    private readonly time: StudioTime,
    /** Told by how many milliseconds the studio's clock was moved. */
    private readonly onMoved: (by: number) => void,
    private readonly report: (error: unknown) => void,
  ) {}

  /** Compares the clocks; called every second. */
  look(): void {
    const ahead = this.time.difference()
    if (!isLive(this.store.read) && Math.abs(ahead) >= TAKEN_OVER_FROM_MS) {
      this.store.transact((tx) => moveOpen(tx, ahead))
      this.time.takeOver()
      this.moved += ahead
      this.onMoved(ahead)
      this.goOn(moveWaiting(this.store, ahead))
    }
    this.tell(this.time.difference())
  }

  /** What cannot be written now is written later. */
  private goOn(step: () => boolean): void {
    if (!this.store.db.open) return
    let isOver = false
    let wait = 0
    try {
      isOver = step()
    } catch (error) {
      this.report(error)
      wait = TRY_AGAIN_MS
    }
    if (!isOver) setTimeout(() => this.goOn(step), wait)
  }

  private tell(ahead: number): void {
    const { clockAheadMs: told } = this.store.read.must('studio', 'studio')
    const clockAheadMs = Math.abs(ahead) >= TOLD_FROM_MS ? ahead : 0
    if (told === clockAheadMs || (clockAheadMs !== 0 && Math.abs(told - clockAheadMs) < TOLD_AGAIN_MS)) return
    this.store.transact((tx) => tx.patch('studio', 'studio', { clockAheadMs }))
  }
}

/** The moment that the studio's clock had reached when it was last used; 0 for a new one. */
function lastInstant(read: Reader): number {
  const at = (sql: string) => (read.sql(sql).get() as { at: number } | undefined)?.at ?? 0
  return Math.max(
    at('SELECT at FROM journal ORDER BY seq DESC LIMIT 1'),
    at('SELECT at FROM comment ORDER BY n DESC LIMIT 1'),
  )
}

/** Whether the current show is on the air. */
export function isLive(read: Reader): boolean {
  const showId = read.get('studio', 'studio')?.showId
  return showId != null && read.get('show', showId)?.state === 'live'
}

/** The studio's clock. A live that was cut off goes on from where it was, even where the system's clock went back. */
export function timeOf(store: Store, clocks: Clocks | undefined): StudioTime {
  const last = lastInstant(store.read)
  if (isLive(store.read)) return new StudioTime(clocks, last)
  const time = new StudioTime(clocks)
  const by = time.now() - last
  if (by <= -TAKEN_OVER_FROM_MS) {
    store.transact((tx) => moveOpen(tx, by))
    const step = moveWaiting(store, by)
    while (!step()) {
      // Nobody is served yet: all at once.
    }
  }
  return time
}

/** Moves what is under way along with the clock: what came later stays later, what has ten seconds left keeps them. */
export function moveOpen(tx: Tx, by: number): void {
  const moved = (at: number | null) => (at === null ? null : Math.max(0, at + by))
  for (const device of tx.rows('device', 'links = 0 AND revokedAt IS NULL AND seenAt IS NOT NULL'))
    tx.put('device', { ...device, seenAt: moved(device.seenAt) })
  for (const escalation of tx.rows('escalation', `${underWay(ESCALATION_LIFE)} AND shelved = 0`))
    tx.put('escalation', { ...escalation, raisedAt: Math.max(0, escalation.raisedAt + by) })
  for (const cue of tx.rows('cue', `${underWay(CUE_LIFE)} AND shelved = 0`))
    tx.put('cue', {
      ...cue,
      sentAt: Math.max(0, cue.sentAt + by),
      expiresAt: moved(cue.expiresAt),
      acknowledgedAt: moved(cue.acknowledgedAt),
      standsSince: moved(cue.standsSince),
      shownOn: cue.shownOn.map((board) => ({ ...board, at: Math.max(0, board.at + by) })),
    })
  for (const signal of tx.rows('signal', `${underWay(SIGNAL_LIFE)} AND shelved = 0`))
    tx.put('signal', { ...signal, raisedAt: Math.max(0, signal.raisedAt + by), takenAt: moved(signal.takenAt) })
}

/** Threads that are moved in one transaction: a command that comes meanwhile waits for no more. */
const AT_ONCE = 100

/**
 * Moves those who wait in the current show, synced or not, along with the clock: some at each step, since there may be
 * thousands. Who asked or was answered after this call is left alone.
 * @returns a step, which tells whether it was the last one; when it throws nothing was moved, and it may be taken again
 */
export function moveWaiting(store: Store, by: number): () => boolean {
  const { showId } = store.read.get('studio', 'studio') ?? {}
  const waiting = store.read
    .sql("SELECT id, waitingSince, claimedAt FROM thread WHERE showId = ? AND state <> 'answered'")
    .all(showId ?? null) as Pick<Thread, 'id' | 'waitingSince' | 'claimedAt'>[]
  let at = 0
  return () => {
    if (at < waiting.length)
      store.transact((tx) => {
        for (const former of waiting.slice(at, at + AT_ONCE)) moveThread(tx, former, by)
      })
    at += AT_ONCE
    return at >= waiting.length
  }
}

function moveThread(
  tx: Tx,
  { id, waitingSince, claimedAt }: Pick<Thread, 'id' | 'waitingSince' | 'claimedAt'>,
  by: number,
) {
  const move = `UPDATE thread SET waitingSince = MAX(0, waitingSince + ?), claimedAt = MAX(0, claimedAt + ?)
    WHERE id = ? AND waitingSince IS ? AND claimedAt IS ?`
  if (tx.sql(move).run(by, by, id, waitingSince, claimedAt).changes === 0) return
  if (tx.sql('SELECT 1 FROM thread WHERE id = ? AND shelved = 0').get(id)) tx.put('thread', tx.must('thread', id))
}
