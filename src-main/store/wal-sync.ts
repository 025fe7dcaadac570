import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs'

/**
 * Brings what was committed without waiting for the disk onto it, by the system's own call on SQLite's log file. SQLite
 * holds no lock on that file, so that opening and closing it here takes nothing from it.
 */
export class WalSync {
  private fd: number | null = null
  private underWay = 0
  private closed = false

  /** @param path of the database */
  constructor(private readonly path: string) {}

  /** Settles when all that was committed before the call is on disk. Meanwhile the station goes on. */
  sync(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.underWay += 1
      fdatasync(this.file(), (error) => {
        this.underWay -= 1
        if (this.closed) this.close()
        if (error) reject(error)
        else resolve()
      })
    })
  }

  /** The same at once. */
  syncNow(): void {
    fdatasyncSync(this.file())
  }

  /** Lets go of the file, as soon as nothing is under way. */
  close(): void {
    this.closed = true
    if (this.fd === null || this.underWay > 0) return
    closeSync(this.fd)
    this.fd = null
  }

  /** The log is there from the first commit until the database is closed. */
  private file(): number {
    this.fd ??= openSync(`${this.path}-wal`, 'r+')
    return this.fd
  }
}
