import { createHash, randomInt } from 'node:crypto'
import { closeSync, fdatasync, fdatasyncSync, openSync, readFileSync, readSync, statSync, writeSync } from 'node:fs'
import { uptime } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { History } from './history'

/*
 * The head that was told to the screens, kept beside the database in a small file, so that a start notices when the
 * database holds less: put back by hand, or without its log.
 *
 * It is written over in place after each change that is told: that costs some microseconds. Whoever told it does not
 * wait for the disk: the note is flushed beside all other work, at once after a quiet while, and in the midst of many
 * changes once in `FLUSH_MS`. A process that is killed leaves it exact, since the system has what was written. It is
 * never ahead of the database, which is on disk before; so it gives no false alarm. When the machine itself goes down it
 * may be behind by the changes since the last flush, and a backup program may put an old one back: both are noticed, by the time at which the machine
 * started and by the time at which the system says that the file was changed. Then it cannot vouch for the end of the
 * history, and a new one begins without a word: screens take a snapshot, and cannot diverge.
 */
export interface Told extends History {
  /** When the last change was told, milliseconds since 1970 on the system's clock. */
  readonly at: number
  /** Whether CueRoom was closed, and wrote everything out. */
  readonly closed: boolean
  /** When the machine was started, as the system has it. */
  readonly boot: string
  /** The marks that the database's file may bear (`mayBear`). */
  readonly marks: readonly number[]
}

const BYTES = 512
/** From one flush to the next at least. */
const FLUSH_MS = 1_000
/** The system's stamp of a file and the clock differ by so much at the most. */
const STAMP_SLACK_MS = 5_000
/** SQLite's header: what it begins with, and where its `application_id` stands. */
const MAGIC = 'SQLite format 3\0'
const MARK_AT = 68

const pathOf = (dataDir: string) => join(dataDir, 'cueroom.head')
const sum = (text: string) => createHash('sha1').update(text).digest('hex').slice(0, 8)

/** What tells one run of the machine from another. */
function bootNow(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return `${Math.round((Date.now() - uptime() * 1_000) / 60_000)}`
  }
}

/**
 * What was told last, and whether it is certain that nothing was told after it.
 * @returns null when nothing was noted, or what was noted cannot be read
 */
export function readHead(dataDir: string): { told: Told; isLast: boolean } | null {
  try {
    const path = pathOf(dataDir)
    const [text = '', check] = readFileSync(path, 'utf8').trimEnd().split('\n')
    if (sum(text) !== check) return null
    const told = JSON.parse(text) as Told
    const isOurs = Math.abs(statSync(path).ctimeMs - told.at) < STAMP_SLACK_MS
    return { told, isLast: isOurs && (told.closed || told.boot === bootNow()) }
  } catch {
    return null
  }
}

/**
 * Whether a database file can be the one that was open last. Each start gives it a new mark: one that was put in its
 * place has another, and the log beside it is not its own. A file without SQLite's header is damaged, not another.
 */
export function mayBear(path: string, { marks }: Told): boolean {
  const mark = markOf(path)
  return mark === null || !marks.length || marks.includes(mark)
}

/** The mark in the header of a database file that is not open: closing it here would take SQLite's locks from it. */
function markOf(path: string): number | null {
  const header = Buffer.alloc(MARK_AT + 4)
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return null
  }
  try {
    readSync(file, header, 0, header.length, 0)
  } finally {
    closeSync(file)
  }
  return header.toString('latin1', 0, MAGIC.length) === MAGIC ? header.readInt32BE(MARK_AT) : null
}

/** Notes anew what was told last of a database that takes its place again, after another one was tried there. */
export const noteAgain = (dataDir: string, told: Told): void =>
  new Head(dataDir, told, told.marks, console.error).close()

/** Notes what is told. One a database, for as long as that is open. */
export class Head {
  private readonly file: number
  private told: Told
  /** Set from a flush until the next one may be. */
  private timer: NodeJS.Timeout | null = null
  private isFlushed = true

  /** Begins to note, and has it on disk. @throws the system's errors */
  constructor(
    dataDir: string,
    history: History,
    marks: readonly number[],
    private readonly report: (error: unknown) => void,
  ) {
    const path = pathOf(dataDir)
    this.told = { ...history, at: Date.now(), closed: false, boot: bootNow(), marks }
    this.file = openSync(path, statSync(path, { throwIfNoEntry: false }) ? 'r+' : 'w+', 0o600)
    try {
      this.write()
      fdatasyncSync(this.file)
    } catch (error) {
      closeSync(this.file)
      throw error
    }
  }

  /** Gives the open database's file a mark of its own, once that may be found in it. */
  mark(db: Database.Database): void {
    const mark = randomInt(1, 2 ** 31)
    this.allow([...new Set([...this.told.marks, db.pragma('application_id', { simple: true }) as number, mark])])
    try {
      db.pragma(`application_id = ${mark}`)
      const [{ busy, log, checkpointed }] = db.pragma('wal_checkpoint(PASSIVE)') as [
        { busy: number; log: number; checkpointed: number },
      ]
      if (!busy && log === checkpointed) this.allow([mark])
    } catch (error) {
      // Another program holds the file: it keeps the mark that it has.
      if (!String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) throw error
    }
  }

  /** The marks that the file may bear from now on, on disk before this returns. */
  private allow(marks: readonly number[]): void {
    this.told = { ...this.told, marks, at: Date.now() }
    this.write()
    fdatasyncSync(this.file)
  }

  /** A change is told: notes its seq, while the database is open. Never throws. */
  note(seq: number): void {
    if (this.told.closed) return
    this.told = { ...this.told, seq, at: Date.now() }
    try {
      this.write()
    } catch (error) {
      this.report(error)
    }
    this.isFlushed = false
    if (!this.timer) this.flush()
  }

  private flush(): void {
    this.isFlushed = true
    fdatasync(this.file, () => {})
    this.timer = setTimeout(() => {
      this.timer = null
      if (!this.isFlushed) this.flush()
    }, FLUSH_MS).unref()
  }

  /** The database is closed and whole. */
  close(): void {
    if (this.timer) clearTimeout(this.timer)
    this.told = { ...this.told, at: Date.now(), closed: true }
    try {
      this.write()
      fdatasyncSync(this.file)
    } catch (error) {
      this.report(error)
    }
    closeSync(this.file)
  }

  private write(): void {
    const text = JSON.stringify(this.told)
    const bytes = Buffer.alloc(BYTES, ' ')
    bytes.write(`${text}\n${sum(text)}`)
    writeSync(this.file, bytes, 0, BYTES, 0)
  }
}
