import type { Network } from '../../src-shared/records'
import type { Store } from '../engine/store'
import { announce } from './discovery'
import type { NetworkState } from './network-state'
import type { StationServer } from './server'

interface Options {
  readonly store: Store
  readonly server: StationServer
  readonly network: NetworkState
  readonly version: string
  readonly report: (error: unknown) => void
}

/** Has the network shared and announced as the row `studio` wants it, until it is closed. */
export class Sharing {
  private on = false
  /** What is announced now: the addresses, empty for nothing. */
  private announced = ''
  private stopAnnouncing: (() => Promise<void>) | null = null
  private closed = false

  constructor(private readonly options: Options) {}

  /** Begins; from then on it follows the row. @returns a function that ends the following */
  follow(): () => void {
    this.match()
    return this.options.store.onCommit((change) => {
      if (change.puts.some(([record]) => record === 'studio')) queueMicrotask(() => this.match())
    })
  }

  /** Nothing is told or begun any more; the announcement stays until `close`. */
  quiet(): void {
    this.closed = true
  }

  /** Takes the announcement back; resolves when the network was told. */
  async close(): Promise<void> {
    this.closed = true
    await this.stopAnnouncing?.()
  }

  private match(): void {
    if (this.closed) return
    const { store, server, report } = this.options
    try {
      const { lanSharing, addresses } = store.read.must('studio', 'studio')
      if (lanSharing !== this.on) {
        this.on = lanSharing
        void server.share(lanSharing)
      }
      const wanted = lanSharing ? `on ${addresses.join()}` : ''
      if (wanted === this.announced) return
      this.announced = wanted
      this.announce(lanSharing, addresses)
    } catch (error) {
      report(error)
    }
  }

  private announce(on: boolean, addresses: readonly string[]): void {
    const { store, server, network, version, report } = this.options
    const before = this.stopAnnouncing?.()
    let isNow = true
    const tell = (announcing: Network['announcing']) => {
      if (isNow && !this.closed && store.read.must('studio', 'studio').network.announcing !== announcing)
        network.change({ announcing })
    }
    const failed = (error: unknown) => {
      report(error)
      tell('failed')
    }
    const begin = () => {
      const secure = addresses.some((url) => url.startsWith('https:'))
      tell('on')
      return announce(server.port, { version, secure, addresses: server.lanListened() }, failed)
    }
    // Its own farewell would pass for another station that has the name. None that fails keeps the next one from beginning.
    const begun = (before ?? Promise.resolve()).then(() => (on && isNow ? begin() : undefined)).catch(failed)
    this.stopAnnouncing = async () => {
      isNow = false
      const stop = await begun
      try {
        await stop?.()
      } catch (error) {
        report(error)
      }
    }
    if (!on) tell('off')
  }
}
