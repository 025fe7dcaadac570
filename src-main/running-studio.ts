import { setTimeout } from 'node:timers/promises'
import type { Successor } from './areas/studio/backup/data-desk'
import { isLive } from './engine/clock/time-keeper'
import {
  bringBeside,
  CannotOpen,
  claimDataDir,
  copyTime,
  type Former,
  placeIn,
  putBack,
  putInPlace,
  removeFile,
  removeFiles,
  restoringPath,
} from './engine/store'
import { Studio } from './studio'
import type { StudioOptions } from './studio-options'

type Options = Omit<StudioOptions, 'replace'>

/** The former studio's port is asked for so often, after so many milliseconds each. */
const PORT_TRIES = 20
const PORT_AGAIN_MS = 250

/**
 * The studio that is open on a data folder, from the first start to the end of the process. When the operator wants a
 * copy or an export in its place it is closed, and another one opened on the same port.
 */
export class RunningStudio {
  private current: Studio | null = null
  private readonly opened = new Set<(studio: Studio) => void>()
  private waiting: ((studio: Studio) => void)[] = []
  private replacing: Promise<boolean> | null = null
  private closed = false
  /** Told when a studio was closed and none could be opened any more. */
  onLost: (error: unknown) => void

  private constructor(
    private readonly options: Options,
    private readonly release: () => void,
  ) {
    this.onLost = options.report
  }

  /**
   * Opens the studio on its data folder and begins to listen.
   * @throws CannotOpen for the data folder, the system's `EADDRINUSE` for the port
   */
  static async start(options: Options): Promise<RunningStudio> {
    const running = new RunningStudio(options, claimDataDir(options.dataDir))
    try {
      running.now(await running.open(options.port))
      return running
    } catch (error) {
      running.release()
      throw error
    }
  }

  /** The studio; null for the moment in which another one takes its place. */
  get studio(): Studio | null {
    return this.current
  }

  /** Settles with the studio as soon as one is open. */
  whenOpen(): Promise<Studio> {
    if (this.current) return Promise.resolve(this.current)
    return new Promise((resolve) => this.waiting.push(resolve))
  }

  /** Calls `listener` with the studio, and with each one that takes its place. */
  follow(listener: (studio: Studio) => void): void {
    this.opened.add(listener)
    if (this.current) listener(this.current)
  }

  /** Ends it, after what is under way. */
  async close(): Promise<void> {
    this.closed = true
    await this.replacing
    try {
      await this.current?.close()
    } finally {
      this.release()
    }
  }

  private open(port: number): Promise<Studio> {
    return Studio.start({
      ...this.options,
      port,
      replace: (by) => {
        this.replacing ??= this.replace(by).finally(() => {
          this.replacing = null
        })
        return this.replacing
      },
    })
  }

  private now(studio: Studio): void {
    this.current = studio
    for (const wake of this.waiting.splice(0)) wake(studio)
    for (const listener of this.opened) this.orReport(() => listener(studio))
  }

  /** What fails here must not be taken for a studio that could not be opened. */
  private orReport(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.options.report(error)
    }
  }

  /** @returns whether another studio is open now. Never rejects. */
  private async replace({ kind, path, letIn, goesOn, wish }: Successor): Promise<boolean> {
    const { dataDir, report } = this.options
    const place = placeIn(dataDir, (this.options.now ?? Date.now)())
    const before = this.current
    if (!before) return false
    let madeAt: number
    let files: string[] = []
    try {
      madeAt = copyTime(path)
      // As slow as the file is large, beside all that goes on.
      files = await bringBeside(place, path, kind)
      if (this.closed || isLive(before.store.read)) throw new CannotOpen('busy', 'a show has gone live meanwhile')
    } catch (error) {
      report(error)
      this.orReport(() => removeFile(restoringPath(place.path)))
      this.orReport(() => removeFiles(files))
      if (!this.closed) this.orReport(() => before.tellNotReplaced())
      return false
    }
    this.current = null
    await before.close().catch(report)
    let former: Former = { aside: null, told: null }
    try {
      former = putInPlace(place, { kind, madeAt, letIn, goesOn, wish })
      this.now(await this.openAgain(before.port))
      return true
    } catch (error) {
      report(error)
    }
    this.orReport(() => removeFiles(files))
    try {
      putBack(place, former)
      // It was told by its own file that another one was wanted, and tells so.
      this.now(await this.openAgain(before.port))
    } catch (error) {
      this.onLost(error)
    }
    return false
  }

  /** Opens the studio on the port of the one before: another program may just be trying it. */
  private async openAgain(port: number): Promise<Studio> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.open(port)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tries === PORT_TRIES) throw error
        await setTimeout(PORT_AGAIN_MS)
      }
    }
  }
}
