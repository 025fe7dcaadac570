import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RawEvent } from '../../../src-main/sources/event'
import type { Feed } from '../../../src-shared/areas/feed/records'
import { testFolder } from '../../support/store'

/** A file of `text` in a folder of its own. */
export function fileOf(text: string | Buffer): string {
  const path = join(testFolder(), 'recording.ndjson')
  writeFileSync(path, text)
  return path
}

/** Listens to a feed: what it reported, what it took, and when something became true of either. */
export class Listener {
  readonly patches: Partial<Feed>[] = []
  readonly taken: RawEvent[] = []
  /** All patches on top of each other. */
  feed: Partial<Feed> = {}
  private waiting: { condition: () => boolean; resolve: () => void }[] = []

  readonly report = (patch: Partial<Feed>) => {
    this.patches.push(patch)
    this.feed = { ...this.feed, ...patch }
    this.check()
  }

  readonly take = (events: RawEvent[]) => {
    this.taken.push(...events)
    this.check()
  }

  /** The comments taken, in order. */
  get texts(): unknown[] {
    return this.taken.map((raw) => (raw.data as { comment?: unknown }).comment)
  }

  /** The states reported, in order. */
  get states(): string[] {
    return this.patches.flatMap((patch) => patch.state ?? [])
  }

  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push({ condition, resolve })
      this.check()
    })
  }

  private check(): void {
    const still = this.waiting.filter(({ condition }) => !condition())
    const met = this.waiting.filter((one) => !still.includes(one))
    this.waiting = still
    for (const { resolve } of met) resolve()
  }
}
