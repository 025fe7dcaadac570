import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { Refusal } from '../../../src-shared/errors'

/**
 * Brings what was committed without waiting for the disk onto it, by the system's own call on SQLite's log file. SQLite
 * holds no lock on that file, so that opening and closing it here takes nothing from it.
 *
 * After a flush that failed the log is not believed: Linux, for one, counts the pages that it gave up as written, and a
 * second flush succeeds without them (Rebello et al., "Can Applications Recover from fsync Failures?", 2020). What is in
 * the log is then brought into the database itself, before anything more is called written.
 */
export class WalSync {
  private fd: number | null = null
  private isDoubtful = false
  private running: Promise<void> | null = null
  private next: Promise<void> | null = null
  private underWay = 0
  private closed = false

  constructor(private readonly db: Database.Database) {}

  /** Settles when all that was committed before the call is on disk. Meanwhile the station goes on. */
  sync(): Promise<void> {
    if (!this.running) return this.start()
    // Whoever asks while one is under way waits for the next one, which is for all of them.
    this.next ??= this.running
      .catch(() => {})
      .then(() => {
        this.next = null
        // On the end all was brought to the disk at once.
        return this.closed ? undefined : this.start()
      })
    return this.next
  }

  private start(): Promise<void> {
    const running = this.flush().finally(() => {
      if (this.running === running) this.running = null
    })
    this.running = running
    return running
  }

  private async flush(): Promise<void> {
    if (this.isDoubtful) return this.makeSure()
    return new Promise((resolve, reject) => {
      const file = this.file()
      this.underWay += 1
      fdatasync(file, (error) => {
        this.underWay -= 1
        if (error) this.doubt()
        if (this.closed) this.close()
        if (error) reject(error)
        else resolve()
      })
    })
  }

  /** The same at once. */
  syncNow(): void {
    if (this.isDoubtful) return this.makeSure()
    try {
      fdatasyncSync(this.file())
    } catch (error) {
      this.doubt()
      throw error
    }
  }

  /** A flush of the log failed, here or in SQLite. */
  doubt(): void {
    this.isDoubtful = true
  }

  /**
   * Where a flush has failed: brings all of the log into the database, and that onto the disk. No-op otherwise.
   * @throws Refusal `internal`, reason `disk_error`, where not all of it could be; SQLite's own errors
   */
  makeSure(): void {
    if (!this.isDoubtful) return
    const [state] = this.db.pragma('wal_checkpoint(PASSIVE)') as { busy: number; log: number; checkpointed: number }[]
    // SQLite flushes the database only with the last page of the log.
    if (!state || state.busy || state.checkpointed < state.log) {
      throw new Refusal('internal', 'the disk does not take what was written before; nothing was changed', {
        reason: 'disk_error',
      })
    }
    this.isDoubtful = false
  }

  /** Lets go of the file, as soon as nothing is under way. */
  close(): void {
    if (this.next && !this.closed) this.syncNow()
    this.closed = true
    if (this.fd === null || this.underWay > 0) return
    closeSync(this.fd)
    this.fd = null
  }

  /** The log is there from the first commit until the database is closed. */
  private file(): number {
    this.fd ??= openSync(`${this.db.name}-wal`, 'r+')
    return this.fd
  }
}
