import type Database from 'better-sqlite3'
import { Refusal } from '../../../src-shared/errors'
import { type Change, merged } from './change'
import { isDamage } from './damage'
import type { Head } from './head'
import { type History, lastAt } from './history'
import { Reader } from './reader'
import { Tx } from './tx'
import { WalSync } from './wal-sync'

type Listener = (change: Change) => void

interface TransactOptions {
  /** Uses a seq and is told even when no synced row changed. */
  readonly always?: boolean
  /**
   * Does not wait for the disk: what is written, and what it changed, is told to nobody until `sync` has settled or a
   * later transaction that waited. For feeds, whose writes are many: a cue need not stand behind the disk for them.
   */
  readonly lazy?: boolean
}

/**
 * The studio's memory: one SQLite file. All writing goes through `transact`, which is synchronous; when it returns, the
 * change is on disk (WAL, synchronous=FULL) and every listener has been told.
 */
export class Store {
  readonly read: Reader
  /** Which history the seqs belong to; another one after a restore or reset. */
  readonly epoch: string
  private readonly tx: Tx
  private readonly listeners = new Set<Listener>()
  private seq: number
  private inside = false
  /** What lazy transactions changed, until it is on disk. */
  private held: Change | null = null
  /** How many lazy transactions there were; and whether one of them may not be on disk yet. */
  private lazyCount = 0
  /** The last of them that is held: the others had nothing to tell. */
  private lastHeld = 0
  private behind = false
  private readonly log: WalSync
  private readonly undelivered: Change[] = []

  constructor(
    readonly db: Database.Database,
    history: History,
    /** Notes the head before it is told. */
    private readonly noted: Head,
    /**
     * Told of what a listener throws (the change is on disk all the same, and the others hear of it), and of damage to
     * the file.
     */
    private readonly report: (error: unknown) => void,
  ) {
    this.read = new Reader(db)
    this.tx = new Tx(db)
    this.log = new WalSync(db)
    this.epoch = history.epoch
    this.seq = history.seq
  }

  /** Seq of the last committed change. */
  get head(): number {
    return this.seq
  }

  /** When the last thing in it happened that has a time, milliseconds since 1970; null when nothing did. */
  get lastAt(): number | null {
    return lastAt(this.db)
  }

  /** Calls `listener` after each commit that changed something. Returns a function that ends it. */
  onCommit(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /**
   * Runs `work` in one transaction under the next seq. When it throws, nothing is written and nobody is told.
   * A transaction that changes no synced row and is not `always` recorded uses no seq.
   * @throws Refusal `busy` when another program holds the file, `internal` when the disk is full or fails
   */
  transact<T>(work: (tx: Tx) => T, { always = false, lazy = false }: TransactOptions = {}): T {
    if (this.inside) throw new Error('a transaction is already under way')
    const from = this.seq
    const to = from + 1
    this.inside = true
    let result: T
    let change: Change | null = null
    try {
      if (!lazy) this.log.makeSure()
      else this.db.pragma('synchronous = NORMAL')
      this.db.exec('BEGIN IMMEDIATE')
      try {
        this.tx.begin(to)
        result = work(this.tx)
        if (always || !this.tx.log.isEmpty) {
          this.tx.sql("UPDATE meta SET value = ? WHERE key = 'seq'").run(String(to))
          change = this.tx.log.done(from, to)
        }
        this.db.exec('COMMIT')
      } catch (error) {
        if (this.db.inTransaction) this.db.exec('ROLLBACK')
        throw error
      }
    } catch (error) {
      if (isDamage(error)) this.report(error)
      if (/^SQLITE_IOERR/.test(String((error as { code?: unknown }).code))) this.log.doubt()
      throw asRefusal(error)
    } finally {
      if (lazy) this.db.pragma('synchronous = FULL')
      this.inside = false
    }
    if (change) {
      this.seq = to
      this.held = this.held ? merged(this.held, change) : change
    }
    if (lazy) {
      this.lazyCount += 1
      if (change) this.lastHeld = this.lazyCount
      this.behind = true
    } else {
      // A commit that wrote something took everything before it to the disk; one without a change may have written nothing.
      if (change) this.behind = false
      if (!this.behind) this.release()
    }
    return result
  }

  /** Settles when what lazy transactions wrote before is on disk and told. Rejects when the disk fails; ask again then. */
  async sync(): Promise<void> {
    const count = this.lazyCount
    if (this.behind) await this.log.sync()
    if (count === this.lazyCount) this.behind = false
    if (this.lastHeld <= count) this.release()
  }

  /** The same at once, for somebody who is about to be shown everything. */
  syncNow(): void {
    if (this.behind) this.log.syncNow()
    this.behind = false
    this.release()
  }

  private release(): void {
    const change = this.held
    this.held = null
    if (!change) return
    this.noted.note(change.to)
    this.deliver(change)
  }

  /** Tells the listeners; a change that a listener itself makes waits its turn, so that everyone hears them in order. */
  private deliver(change: Change): void {
    this.undelivered.push(change)
    if (this.undelivered.length > 1) return
    for (let next = this.undelivered[0]; next; next = this.undelivered[0]) {
      for (const listener of this.listeners) {
        try {
          listener(next)
        } catch (error) {
          this.report(error)
        }
      }
      this.undelivered.shift()
    }
  }

  /** Closes the file; nothing may be read or written any more. */
  close(): void {
    if (!this.db.open) return
    this.log.close()
    this.db.close()
    this.noted.close()
  }
}

/** Whether a transaction was refused by the file or its disk, which may take it later, and not for what it was to write. */
export const isOfDisk = (error: unknown): boolean =>
  error instanceof Refusal && (error.code === 'busy' || error.code === 'internal')

/** SQLite's own failures in words that a screen can show; anything else as it is. */
export function asRefusal(error: unknown): unknown {
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string' || !code.startsWith('SQLITE_')) return error
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new Refusal('busy', 'the database is in use by another program; nothing was changed', {
      reason: 'database_busy',
    })
  }
  if (code === 'SQLITE_FULL')
    return new Refusal('internal', 'the disk is full; nothing was changed', { reason: 'disk_full' })
  if (code.startsWith('SQLITE_IOERR') || code === 'SQLITE_READONLY') {
    return new Refusal('internal', `the disk does not take the change (${code}); nothing was changed`, {
      reason: 'disk_error',
    })
  }
  if (isDamage(error)) {
    return new Refusal('internal', 'the database is damaged; restart CueRoom to open its newest copy', {
      reason: 'damaged',
    })
  }
  return error
}
