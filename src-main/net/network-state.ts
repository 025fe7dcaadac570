import type { Network } from '../../src-shared/records'
import type { Store } from '../engine/store'
import { type Certificate, type CertificateFiles, judge, readCertificate, usualCertificate } from './certificate'

interface Options {
  readonly store: Store
  readonly dataDir: string
  /** Studio clock, milliseconds since 1970. */
  readonly now: () => number
  /** Certificate and key for https; those of the data folder where undefined. */
  readonly files: CertificateFiles | undefined
  readonly report: (error: unknown) => void
}

/** What the station found out about its network, as the operator reads it in the row `studio`. */
export class NetworkState {
  /** The certificate for https on the network; null where none is given, or it cannot be read. */
  readonly certificate: Certificate | null

  constructor(private readonly options: Options) {
    const certificate = this.read()
    this.certificate = certificate === 'unreadable' ? null : certificate
    this.change({
      announcing: 'off',
      certificate:
        certificate === 'unreadable'
          ? { state: 'unreadable', until: null, missing: [] }
          : certificate && judge(certificate, [], Date.now()),
    })
  }

  /** Tells what was found; nothing is written where it is told already. */
  change(found: Partial<Network>): void {
    const { store, report } = this.options
    try {
      store.transact((tx) => {
        const { network } = tx.must('studio', 'studio')
        const now = { ...network, ...found }
        if (JSON.stringify(now) !== JSON.stringify(network)) tx.patch('studio', 'studio', { network: now })
      })
    } catch (error) {
      report(error)
    }
  }

  /** An address has tried too many wrong codes. @param isOver the code is worthless by that */
  wrongCodes(address: string, isOver: boolean): void {
    const at = this.options.now()
    this.change({ wrongCodes: { at, address: address.slice(0, 64), ...(isOver && { isOver }) } })
  }

  /**
   * Where the station listens by now.
   * @param urls to open in a browser
   * @param secure addresses with https
   */
  listensAt(urls: readonly string[], secure: readonly string[]): void {
    if (this.certificate) this.change({ certificate: judge(this.certificate, secure, Date.now()) })
    this.options.store.transact((tx) => tx.patch('studio', 'studio', { addresses: urls.slice(0, 32) }))
  }

  private read(): Certificate | 'unreadable' | null {
    const { files, dataDir, report } = this.options
    const used = files ?? usualCertificate(dataDir)
    if (!used) return null
    try {
      return readCertificate(used)
    } catch (error) {
      report(error)
      return 'unreadable'
    }
  }
}
