import type { Studio } from '../../../../src-shared/records'
import { isDamage, isSuspect, meaningOf, offThread, type Running, type Store } from '../../../engine/store'

/** A copy of the database is taken so often, when something changed. */
export const COPY_EVERY_MS = 10 * 60_000

type Trouble = NonNullable<Studio['copyFailed']>

interface Options {
  readonly store: Store
  readonly dataDir: string
  /** Studio clock, milliseconds since 1970. */
  readonly now: () => number
  readonly report: (error: unknown) => void
}

/** Copies the database while the studio runs, and tells the operator as long as that does not succeed. */
export class Copying {
  private copied: number
  private under: Running<string> | null = null
  /** What the row is to say; undefined while that is not known. */
  private trouble: Trouble | null | undefined

  constructor(private readonly options: Options) {
    this.copied = options.store.head
  }

  /** Takes a copy where something changed since the last one. */
  look(): void {
    const { store, dataDir, now, report } = this.options
    if (this.under || store.head === this.copied) return
    // A damaged file would push the good copies out.
    if (isSuspect(dataDir)) return this.failed('damaged')
    this.copied = store.head
    const under = offThread({ kind: 'copy', path: store.db.name, dataDir, at: now() })
    this.under = under
    under.done
      .then(
        () => {
          this.trouble = null
        },
        (error) => {
          // Cut off by the end of the studio, it is no fault.
          if (error.code === 'STOPPED') return
          report(error)
          this.copied = -1
          this.failed(isDamage(error) ? 'damaged' : meaningOf(error) === 'disk_full' ? 'disk_full' : 'other')
        },
      )
      .finally(() => {
        this.under = null
        this.tell()
      })
  }

  /** Writes down what is to be told. What the disk does not take now, it takes at a later call. */
  tell(): void {
    const { store } = this.options
    const { trouble } = this
    if (trouble === undefined || !store.db.open) return
    try {
      const { copyFailed } = store.read.must('studio', 'studio')
      // It stands since the first one that failed.
      if (copyFailed?.why !== trouble?.why)
        store.transact((tx) => tx.patch('studio', 'studio', { copyFailed: trouble }))
      this.trouble = undefined
    } catch {
      // A full disk: whoever acts is told of it.
    }
  }

  /** Settles when no copy is under way any more. */
  async stop(): Promise<void> {
    await this.under?.stop()
  }

  private failed(why: Trouble['why']): void {
    this.trouble = { at: this.options.now(), why }
    this.tell()
  }
}
