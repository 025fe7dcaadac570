import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Refusal } from '../../../../src-shared/errors'
import type { Holds, QueryParsed, QueryResult } from '../../../../src-shared/queries'
import {
  CannotOpen,
  checkStudio,
  type Holdings,
  type JournalLine,
  listCopies,
  offThread,
  type Put,
  partialOf,
  placeIn,
  type Running,
  removeFile,
  removeScratch,
  type Store,
} from '../../../engine/store'
import { Upload } from './upload'

/** A file that is to be opened in the place of the database. */
export interface Successor {
  readonly kind: Put
  readonly path: string
  /** Whether devices in it that this studio does not know may join. */
  readonly letIn: boolean
  /** Whether a show that is live in it goes on. */
  readonly goesOn: boolean
  /** Who wants it, for the journal of what is opened. */
  readonly wish: JournalLine
}

interface Options {
  readonly dataDir: string
  readonly store: Store
  /** Studio clock, milliseconds since 1970. */
  readonly now: () => number
  /** Has the studio closed and another one opened in its place. Settles, with whether it was, when this studio is closed or goes on. */
  readonly replace: (by: Successor) => Promise<boolean>
  readonly report: (error: unknown) => void
}

type Work = NonNullable<QueryResult<'data.work'>['work']>

/** A copy as it was when it was counted: its size in bytes, and when it was written, milliseconds since 1970. */
interface Counted {
  readonly path: string
  readonly bytes: number
  readonly at: number
  readonly held: Holdings
}

const SUFFIX = '.cueroom'

/** Copies, export and import of the whole studio, as the operator asks for them while it runs. */
export class DataDesk {
  private readonly upload: Upload
  private readonly folder: string
  private work: Work | null = null
  private exporting: Running<undefined> | null = null
  /** What copies were found to hold: none of them changes, and to count takes long. */
  private counted: readonly Counted[] = []

  constructor(private readonly options: Options) {
    this.upload = new Upload(options.dataDir)
    this.folder = join(options.dataDir, 'exports')
    removeScratch(options.dataDir)
    try {
      // What an export that was cut off has left; anything else in the folder is the studio's own.
      for (const name of namesIn(this.folder))
        if (name.includes(partialOf(SUFFIX))) rmSync(join(this.folder, name), { force: true })
    } catch (error) {
      options.report(error)
    }
  }

  /** What there is to choose from. */
  async list(): Promise<QueryResult<'data.list'>> {
    const { dataDir, store } = this.options
    const copies = listCopies(dataDir)
    const files = await Promise.all(copies.map(async (path) => ({ path, ...(await fileAt(path)) })))
    const known = files.map(({ path, bytes, at }) =>
      this.counted.find((one) => one.path === path && one.bytes === bytes && one.at === at),
    )
    const fresh = files.filter((_, i) => !known[i])
    const paths = [store.db.name, ...fresh.map(({ path }) => path)]
    const [now, ...found] = await offThread({ kind: 'look', paths }).done
    if (!now) throw new Refusal('internal', 'the database is damaged', { reason: 'damaged' })
    const held = files.map((file, i) => known[i]?.held ?? found[fresh.indexOf(file)] ?? null)
    this.counted = files.flatMap((file, i) => (held[i] ? [{ ...file, held: held[i] }] : []))
    const exports = this.exportNames()
    return {
      folder: this.folder,
      now: asHolds(now, now),
      copies: files.map(({ path, ...file }, i) => ({ ...file, holds: held[i] ? asHolds(held[i], now) : null })),
      exports: (await Promise.all(exports.map((name) => fileAt(join(this.folder, name))))).sort((a, b) => b.at - a.at),
    }
  }

  /** Where the export of that name lies; null when there is none. */
  exportPath(name: string): string | null {
    return this.exportNames().includes(name) ? join(this.folder, name) : null
  }

  /** A link, a pipe or an empty file is no export, whatever it is called. */
  private exportNames(): string[] {
    this.mustBeFolder()
    return namesIn(this.folder).filter((name) => {
      const found = lstatSync(join(this.folder, name), { throwIfNoEntry: false })
      return name.endsWith(SUFFIX) && found?.isFile() && found.size > 0
    })
  }

  private mustBeFolder(): void {
    if (statSync(this.folder, { throwIfNoEntry: false })?.isDirectory() === false)
      throw new Refusal('conflict', `${this.folder} is no folder`, { reason: 'exports_no_folder' })
  }

  /** How far what is under way is. */
  async progress(): Promise<QueryResult<'data.work'>> {
    const { work } = this
    if (work?.kind !== 'export' || work.state !== 'running' || work.path === null) return { work }
    const partial = await stat(partialOf(work.path)).catch(() => null)
    return { work: { ...work, done: Math.min(partial?.size ?? 0, work.of) } }
  }

  /** Takes a part of a file. @throws Refusal as `Upload.take` */
  async take(part: QueryParsed<'data.upload'>): Promise<QueryResult<'data.upload'>> {
    return { at: await this.upload.take(part) }
  }

  /**
   * What a file that was handed over holds, read from end to end.
   * @throws Refusal `not_found`, or `invalid` with the reason why it cannot be opened
   */
  async look(upload: string): Promise<QueryResult<'data.look'>> {
    const path = this.upload.whole(upload)
    if (path === null) throw new Refusal('not_found', 'the file is not all there', { reason: 'not_found.file' })
    const { dataDir, store } = this.options
    const holds = await checkStudio(placeIn(dataDir, this.options.now()), path, 'imported').catch((error) => {
      if (!(error instanceof CannotOpen)) throw error
      const { where } = error as { where?: string[] }
      if (where) {
        const issues = [{ path: where, message: 'CueRoom does not write this' }]
        const isExcess = where.length === 2
        const reason = isExcess ? `data_too_many.${where[1]}` : 'data_value'
        throw new Refusal('invalid', error.message, { reason, issues })
      }
      throw new Refusal('invalid', error.message, { reason: `data_${error.reason}` })
    })
    const [now] = await offThread({ kind: 'look', paths: [store.db.name] }).done
    if (!now) throw new Refusal('internal', 'the database is damaged', { reason: 'damaged' })
    const newDevices = await offThread({ kind: 'newDevices', path, former: store.db.name }).done
    return { holds: asHolds(holds, now), now: asHolds(now, now), newDevices }
  }

  /** The file that is meant; null when there is none. */
  successor(kind: Put, name: string): string | null {
    if (kind === 'imported') return this.upload.whole(name)
    return listCopies(this.options.dataDir).find((copy) => basename(copy) === name) ?? null
  }

  /** @throws Refusal `conflict` reason `data_busy` while an export or replacement is under way */
  refuseWhileBusy(): void {
    if (this.work?.state === 'running')
      throw new Refusal('conflict', 'the data is being exported or replaced already', { reason: 'data_busy' })
  }

  /** Opens another studio in the place of this one. */
  replaceBy(by: Successor): void {
    const work = this.begin(by.kind === 'imported' ? 'import' : 'restore', null, 0)
    this.options.replace(by).then(
      (isReplaced) => {
        work.state = isReplaced ? 'done' : 'failed'
      },
      (error) => {
        work.state = 'failed'
        this.options.report(error)
      },
    )
  }

  /** A name for an export; never one that exists. @throws Refusal `conflict` reason `exports_no_folder` */
  exportName(): string {
    this.mustBeFolder()
    const stem = `cueroom-${new Date(this.options.now()).toISOString().replace(/[-:]/g, '').slice(0, 15)}`
    let name = `${stem}${SUFFIX}`
    for (let i = 1; existsSync(join(this.folder, name)); i += 1) name = `${stem}-${i}${SUFFIX}`
    return name
  }

  /** Begins to write the whole studio into a file of that name; what fails is told by `progress`. */
  export(name: string): void {
    const { dataDir, store, report } = this.options
    const to = join(this.folder, name)
    const work = this.begin('export', to, 0)
    sizeOf(dataDir, store.db.name).then((bytes) => {
      work.of = bytes
    }, report)
    this.writeExport(to).then(
      (size) => {
        Object.assign(work, { state: 'done', done: size, of: size })
      },
      (error) => {
        work.state = 'failed'
        if (error.code !== 'STOPPED') report(error)
      },
    )
  }

  /** @returns how large it is, in bytes */
  private async writeExport(to: string): Promise<number> {
    const { dataDir, store } = this.options
    mkdirSync(this.folder, { recursive: true, mode: 0o700 })
    this.exporting = offThread({ kind: 'export', path: store.db.name, dataDir, to })
    await this.exporting.done
    return (await stat(to)).size
  }

  /** Ends what is under way. */
  async close(): Promise<void> {
    await this.exporting?.stop()
    if (this.work?.kind === 'export' && this.work.path) removeFile(partialOf(this.work.path))
    await this.upload.close()
  }

  private begin(kind: Work['kind'], path: string | null, of: number): Work {
    this.work = { kind, state: 'running', done: 0, of, path }
    return this.work
  }
}

const asHolds = ({ history, ...holds }: Holdings, now: Holdings): Holds => {
  const isSame = history.epoch === now.history.epoch && history.seq <= now.history.seq
  return { ...holds, seq: history.seq, behind: isSame ? now.history.seq - history.seq : null }
}

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])

async function fileAt(path: string): Promise<{ name: string; bytes: number; at: number }> {
  const { size, mtimeMs } = await stat(path)
  return { name: basename(path), bytes: size, at: Math.round(mtimeMs) }
}

/** What an export comes to, roughly, in bytes. */
async function sizeOf(dataDir: string, database: string): Promise<number> {
  const recordings = join(dataDir, 'recordings')
  const paths = [database, ...namesIn(recordings).map((name) => join(recordings, name))]
  const found = await Promise.all(paths.map((path) => stat(path).catch(() => null)))
  return found.reduce((sum, one) => sum + (one?.size ?? 0), 0)
}
