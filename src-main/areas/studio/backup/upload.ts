import { mkdirSync, rmSync } from 'node:fs'
import { type FileHandle, open, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../../../src-shared/errors'
import type { QueryParsed } from '../../../../src-shared/queries'

/** A file that an operator's screen hands over part by part; at most one at a time, never in memory. */
export class Upload {
  private current: { id: string; size: number; at: number } | null = null
  private file: FileHandle | null = null
  /** Parts are taken one after the other. */
  private last: Promise<unknown> = Promise.resolve()
  private readonly path: string

  constructor(private readonly dataDir: string) {
    this.path = join(dataDir, 'cueroom.upload')
    rmSync(this.path, { force: true })
  }

  /**
   * Takes a part. At 0 another file begins, and the one before is gone. The last part again is answered and not written
   * again: the link may have dropped before its answer.
   * @returns bytes that are there now
   * @throws Refusal `conflict` reason `upload_gap` when the part does not follow on what is there, `internal` reason
   *   `disk_full` when there is no room for the file and what is made of it
   */
  take(given: QueryParsed<'data.upload'>): Promise<number> {
    const taken = this.last.then(() => this.takeNext(given))
    this.last = taken.catch(() => {})
    return taken
  }

  /** Where the whole file lies; null when it is not all there. */
  whole(id: string): string | null {
    const { current } = this
    return current?.id === id && current.at === current.size ? this.path : null
  }

  /** Removes what was handed over. */
  async close(): Promise<void> {
    await this.last
    await this.drop()
  }

  private async takeNext({ id, size, at, part }: QueryParsed<'data.upload'>): Promise<number> {
    const bytes = Buffer.from(part, 'base64')
    if (await this.isLast({ id, size, at }, bytes)) return at + bytes.length
    if (at === 0) await this.begin(id, size)
    const { current, file } = this
    if (!current || !file || current.id !== id || current.at !== at || at + bytes.length > current.size)
      throw new Refusal('conflict', 'this part does not follow on what is there', { reason: 'upload_gap' })
    try {
      await file.write(bytes, 0, bytes.length, at)
    } catch (error) {
      await this.drop()
      throw asFull(error)
    }
    current.at += bytes.length
    return current.at
  }

  /** Whether what is there ends with just this part. */
  private async isLast(given: { id: string; size: number; at: number }, bytes: Buffer): Promise<boolean> {
    const { current, file } = this
    const isSame = current?.id === given.id && current.size === given.size && current.at === given.at + bytes.length
    if (!isSame || !file || bytes.length === 0) return false
    const there = Buffer.alloc(bytes.length)
    await file.read(there, 0, there.length, given.at)
    return there.equals(bytes)
  }

  private async begin(id: string, size: number): Promise<void> {
    await this.drop()
    mkdirSync(this.dataDir, { recursive: true, mode: 0o700 })
    const { bavail, bsize } = await statfs(this.dataDir)
    // The file itself, and the database that is made of it.
    if (bavail * bsize < 2 * size) throw full()
    this.file = await open(this.path, 'w+', 0o600)
    this.current = { id, size, at: 0 }
  }

  private async drop(): Promise<void> {
    this.current = null
    await this.file?.close()
    this.file = null
    rmSync(this.path, { force: true })
  }
}

const full = () => new Refusal('internal', 'the disk is full; nothing was changed', { reason: 'disk_full' })
const asFull = (error: unknown) =>
  /^(ENOSPC|EDQUOT)$/.test((error as NodeJS.ErrnoException).code ?? '') ? full() : error
