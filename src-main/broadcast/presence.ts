import type { Store } from '../store'

/** Joins and leaves are written together, so late at the most. */
const GATHER_MS = 250

/** Who is connected, as a count of links on each device's row; 200 screens that join at once are a few commits. */
export class Presence {
  private readonly links = new Map<string, number>()
  private readonly changed = new Set<string>()
  private timer: NodeJS.Timeout | null = null

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
    private readonly report: (error: unknown) => void,
  ) {
    // Links and displays of a run that ended without saying so.
    const stale = store.read.rows('device', 'links > 0 OR away = 1')
    if (stale.length === 0) return
    store.transact((tx) => {
      for (const row of stale) tx.put('device', { ...row, links: 0, away: false })
    })
  }

  /** One more link of the device. */
  joined(deviceId: string): void {
    this.count(deviceId, 1)
  }

  /** One link of the device less. */
  left(deviceId: string): void {
    this.count(deviceId, -1)
  }

  private count(deviceId: string, by: number): void {
    this.links.set(deviceId, Math.max(0, (this.links.get(deviceId) ?? 0) + by))
    this.changed.add(deviceId)
    this.timer ??= setTimeout(() => this.flush(), GATHER_MS)
  }

  private flush(): void {
    this.timer = null
    const now = this.now()
    try {
      this.store.transact((tx) => {
        for (const id of this.changed) {
          if (tx.get('device', id)) tx.patch('device', id, { links: this.links.get(id) ?? 0, seenAt: now })
        }
      })
      this.changed.clear()
    } catch (error) {
      // Nothing is lost: the counts are written with the next join or leave, or by the next attempt.
      this.report(error)
      this.timer ??= setTimeout(() => this.flush(), 4 * GATHER_MS)
    }
  }

  /** Ends the counting; the next start sets every count to 0. */
  close(): void {
    if (this.timer) clearTimeout(this.timer)
  }
}
