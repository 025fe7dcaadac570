import type { Store } from '../engine/store'
import { type Seen, seenAgain } from './seen'

/** Joins and leaves are written together, so late at the most. */
const GATHER_MS = 250
/** Requests of a device that has no link are noted so often, in milliseconds. */
const NOTED_EVERY_MS = 60_000

/** Who is connected, as a count of links on each device's row, and where each was last; 200 screens that join at once are a few commits. */
export class Presence {
  private readonly links = new Map<string, number>()
  /** Devices whose rows are to be written, with where they were seen, if they were. */
  private readonly changed = new Map<string, Seen | undefined>()
  private readonly heardAt = new Map<string, number>()
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

  /** One more link of the device. @param seen where it comes from; left out for the desktop's own windows */
  joined(deviceId: string, seen?: Seen): void {
    this.count(deviceId, 1, seen)
  }

  /** The device sent a request. */
  heard(deviceId: string, seen: Seen): void {
    const last = this.heardAt.get(deviceId)
    if (last !== undefined && Math.abs(this.now() - last) < NOTED_EVERY_MS) return
    this.heardAt.set(deviceId, this.now())
    this.count(deviceId, 0, seen)
  }

  /** One link of the device less. */
  left(deviceId: string): void {
    this.count(deviceId, -1)
  }

  private count(deviceId: string, by: number, seen?: Seen): void {
    this.links.set(deviceId, Math.max(0, (this.links.get(deviceId) ?? 0) + by))
    this.changed.set(deviceId, seen ?? this.changed.get(deviceId))
    this.timer ??= setTimeout(() => this.flush(), GATHER_MS)
  }

  private flush(): void {
    this.timer = null
    const now = this.now()
    try {
      this.store.transact((tx) => {
        for (const [id, seen] of this.changed) {
          const device = tx.get('device', id)
          if (!device) continue
          const where = seen ? seenAgain(device, seen) : {}
          tx.put('device', { ...device, ...where, links: this.links.get(id) ?? 0, seenAt: now })
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
